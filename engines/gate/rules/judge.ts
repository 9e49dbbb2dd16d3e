import { bitesOf, type Bite, type Law, type Question } from "./bites.ts";
import { judgeLine, type LineJudgement } from "./judge-line.ts";
import type { LineFault } from "./line-faults.ts";
import type { Nomenclature } from "./hs-code.ts";
import type { ItemLine } from "./line.ts";
import { nextSteps, type NextStep } from "./next-steps.ts";
import type { Regime } from "./provision.ts";
import { worstOf, type Verdict } from "./verdict.ts";

/** An item list judged as a whole. */
export interface Judgement {
  readonly asOf: string;
  /** The versions of the regimes applied, such as `dprk@2026-11-23.1`, joined by a blank. */
  readonly rulesVersion: string;
  /** The worst of the lines; undetermined when there is none. */
  readonly verdict: Verdict;
  readonly worstLines: readonly string[];
  readonly lines: readonly LineJudgement[];
}

/** Judges every line of a list; its verdict is that of its worst line, and it says which lines those are. */
export function judge(
  lines: readonly ItemLine[],
  law: Law,
  lists: { readonly nomenclature: Nomenclature | null; readonly listGenerated: string | null },
): Judgement {
  const listFault =
    lists.listGenerated === null ? null : listFaultOn(law.regimes, lists.listGenerated, law.asOf);
  const judged = lines.map((item) =>
    judgeLine(item, law, { nomenclature: lists.nomenclature, listFault }),
  );
  const verdict = judged.length === 0 ? "undetermined" : worstOf(judged.map((one) => one.verdict));
  const worstLines = judged.filter((one) => one.verdict === verdict).map(({ line }) => line);
  return {
    asOf: law.asOf,
    rulesVersion: rulesVersionOf(law.regimes),
    verdict,
    worstLines,
    lines: judged,
  };
}

/** The versions of the regimes, in one word that a clearance can be checked against. */
export function rulesVersionOf(regimes: readonly Regime[]): string {
  return regimes.map(({ id, version }) => `${id}@${version}`).join(" ");
}

/**
 * Whether a name list may still be relied on: not older than the strictest regime asks, and not from after the day of
 * the judgement's own clock by more than a day. `null`: it may.
 */
export function listFaultOn(
  regimes: readonly Regime[],
  generated: string,
  asOf: string,
): Extract<LineFault, "list-stale" | "list-missing-date"> | null {
  const made = Date.parse(generated.slice(0, 10));
  if (Number.isNaN(made)) return "list-missing-date";
  const most = Math.min(...regimes.map(({ list }) => list.mostDays));
  const age = (Date.parse(asOf) - made) / 86_400_000;
  return age > most || age < -1 ? "list-stale" : null;
}

/** What the gate says of a party or an activity. */
export interface ActJudgement {
  readonly verdict: Verdict;
  readonly provisions: readonly Bite[];
  readonly questions: readonly Question[];
  readonly next: readonly NextStep[];
}

/** Judges an activity by its kind, such as `joint-venture` or `research-other`. A kind that no regime knows is free. */
export function judgeActivity(
  kind: string,
  law: Law,
  declared: readonly string[] = [],
): ActJudgement {
  return judgeAct(({ touches }) => touches.activities?.includes(kind) === true, law, declared);
}

/** A party as screening and the office describe it. */
export interface Party {
  readonly screening: "clear" | "hit" | "undetermined";
  /** What it is to the regime besides being listed, such as `dprk-programme-body`. */
  readonly standings: readonly string[];
  /** Whether it is to be invited or to travel. */
  readonly isInvited: boolean;
  readonly declared: readonly string[];
}

/**
 * Judges a party. A hit is judged as listed; an undetermined screening blocks as undetermined unless a provision says
 * never. A stale list makes a clear screening undetermined.
 */
export function judgeParty(party: Party, law: Law, listGenerated: string | null): ActJudgement {
  const isHit = party.screening === "hit";
  const standings = new Set([
    ...party.standings,
    ...(isHit ? ["listed"] : []),
    ...(isHit && party.isInvited ? ["listed-invited"] : []),
  ]);
  const judged = judgeAct(
    ({ touches }) => touches.parties?.some((one) => standings.has(one)) === true,
    law,
    party.declared,
  );
  const fault =
    listGenerated === null
      ? "list-missing-date"
      : listFaultOn(law.regimes, listGenerated, law.asOf);
  if (party.screening !== "undetermined" && fault === null) return judged;
  return { ...judged, verdict: worstOf([judged.verdict, "undetermined"]) };
}

function judgeAct(
  touches: (provision: Regime["provisions"][number]) => boolean,
  law: Law,
  declared: readonly string[],
): ActJudgement {
  const { bites, questions } = bitesOf(law, (provision) => (touches(provision) ? "yes" : "no"), {
    declared,
  });
  const verdict = worstOf(bites.map(({ effect }) => effect));
  return {
    verdict,
    provisions: bites,
    questions,
    next: nextSteps({ verdict, bites, faults: [], questions }),
  };
}
