import type { BothTexts } from "#kernel/local-text.ts";

import { allHold, type Described } from "./conditions.ts";
import type { Direction, Mark, Provision, Regime } from "./provision.ts";
import { holdsOn, type Scenario } from "./scenario.ts";
import { milderOf, type Verdict } from "./verdict.ts";

/** A provision that bites, with what is left of its effect after exceptions. */
export interface Bite {
  readonly regime: string;
  readonly id: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly title: BothTexts;
  /** `undetermined`: whether it bites hangs on what the line does not say. */
  readonly effect: Verdict;
  readonly mark: Mark;
  readonly source: string;
  /** Exceptions that were met. */
  readonly excepted: readonly {
    readonly id: string;
    readonly text: BothTexts;
    readonly mark: Mark;
  }[];
  /** Exceptions that might apply if something were declared. */
  readonly possible: readonly {
    readonly id: string;
    readonly text: BothTexts;
    readonly mark: Mark;
  }[];
}

/** A question that a person must answer before trusting the verdict. */
export interface Question {
  readonly provision: string;
  readonly text: BothTexts;
}

/** Under which law something is judged. `asOf` is a day, YYYY-MM-DD. */
export interface Law {
  readonly regimes: readonly Regime[];
  readonly direction: Direction;
  readonly asOf: string;
  readonly scenario: Scenario;
}

/** Whether a provision touches what is judged, by its subject alone. */
export type Touch = (provision: Provision) => "yes" | "maybe" | "no";

/** The provisions that bite, and the questions they ask. */
export function bitesOf(
  law: Law,
  touch: Touch,
  described: Described,
): { bites: Bite[]; questions: Question[] } {
  const bites: Bite[] = [];
  const questions: Question[] = [];
  for (const regime of law.regimes) {
    for (const provision of regime.provisions) {
      if (provision.direction !== "any" && provision.direction !== law.direction) continue;
      if (!holdsOn(provision, law.asOf, law.scenario)) continue;
      const touched = touch(provision);
      if (touched === "no") continue;
      const isMet = allHold(provision.when ?? [], described);
      if (isMet === "no") {
        if (provision.asks !== undefined)
          questions.push({ provision: provision.id, text: provision.asks });
        continue;
      }
      bites.push(
        biteOf(regime.id, provision, {
          isSure: isMet === "yes" && touched === "yes",
          described,
          asOf: law.asOf,
        }),
      );
    }
  }
  return { bites, questions };
}

interface Biting {
  readonly isSure: boolean;
  readonly described: Described;
  readonly asOf: string;
}

function biteOf(regime: string, provision: Provision, { isSure, described, asOf }: Biting): Bite {
  const inForce = provision.exceptions.filter(
    ({ from, until }) => (from === null || asOf >= from) && (until === null || asOf < until),
  );
  const met = inForce.filter(({ when }) => allHold(when, described) === "yes");
  const eased = met.reduce<Verdict>(
    (effect, one) => milderOf(effect, one.effect),
    provision.effect,
  );
  const { id, instrument, paragraph, title, mark, source } = provision;
  return {
    regime,
    id,
    instrument,
    paragraph,
    title,
    mark,
    source,
    effect: isSure || eased === "free" ? eased : "undetermined",
    excepted: met.map((one) => ({ id: one.id, text: one.text, mark: one.mark })),
    possible: inForce
      .filter((one) => !met.includes(one))
      .map((one) => ({ id: one.id, text: one.text, mark: one.mark })),
  };
}
