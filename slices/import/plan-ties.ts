import type { LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import { lastDay } from "#kernel/partial-date.ts";
import {
  isDirectedKind,
  tieKinds,
  type CityAgreement,
  type TieKind,
  type TieStatus,
} from "#slices/tie/model.ts";

import type { Findings } from "./findings.ts";
import { dormantYears, principalEnd, type Draft, type TieDetails } from "./model.ts";
import type { ActorPlan } from "./plan-actors.ts";
import { tieIdOf } from "./plan-ground.ts";

/** A tie of the office between two actors that the file speaks of. */
export interface RegisterTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly lastEvidence: PartialDate | null;
  readonly cityAgreement: CityAgreement | null;
  readonly status: TieStatus;
  readonly trust: number | null;
  readonly note: LocalText;
  readonly issues: readonly string[];
}

/** What becomes of the file's ties, in columns: numbers of drafted ties, and of the plan's actors at their ends. */
export interface TiePlan {
  readonly entered: {
    readonly tie: Int32Array;
    readonly from: Int32Array;
    readonly to: Int32Array;
  };
  /** Ties that the office has already, with the drafted tie that states them. */
  readonly matched: readonly { readonly tie: number; readonly known: RegisterTie }[];
  readonly dropped: number;
  readonly dormant: readonly DormantTie[];
  readonly dormantCount: number;
}

/** A tie said to run of which the file shows nothing for `dormantYears`, or one that it calls dormant. */
export interface DormantTie {
  readonly at: string;
  /** Empty where the office has no actor of its own. */
  readonly from: string;
  readonly to: string;
  readonly status: TieStatus;
  /** Which date of the file speaks for it; `status`: its own word does. */
  readonly evidence: "last-evidence" | "since" | "status";
  readonly date: PartialDate | null;
}

export interface TieSetting {
  readonly findings: Findings;
  /** The office's own actor, as an id; `null` where it has none. */
  readonly principal: string | null;
  readonly today: string;
}

/** Dormant ties shown at most; the count is whole. */
const dormantShown = 500;

/** Decides every drafted tie: new, known to the office, or dropped with a finding. */
export function planTies(
  draft: Draft,
  plan: ActorPlan,
  known: Iterable<RegisterTie>,
  setting: TieSetting,
): TiePlan {
  const planning = new TiePlanning(draft, plan, setting);
  for (const tie of known) planning.know(tie);
  for (let tie = 0; tie < draft.ties.count; tie += 1) planning.decide(tie);
  return planning.finish();
}

class TiePlanning {
  readonly #draft: Draft;
  readonly #plan: ActorPlan;
  readonly #setting: TieSetting;
  readonly #principal: number;
  readonly #numberOf: ReadonlyMap<string, number>;
  readonly #known = new Map<number, RegisterTie>();
  readonly #knownById = new Map<string, RegisterTie>();
  readonly #met = new Set<number | string>();
  readonly #entered: { tie: number[]; from: number[]; to: number[] } = {
    tie: [],
    from: [],
    to: [],
  };
  readonly #matched: { tie: number; known: RegisterTie }[] = [];
  readonly #dormant: DormantTie[] = [];
  readonly #staleBefore: string;
  #dormantCount = 0;
  #dropped = 0;

  constructor(draft: Draft, plan: ActorPlan, setting: TieSetting) {
    this.#draft = draft;
    this.#plan = plan;
    this.#setting = setting;
    this.#numberOf = new Map(plan.actors.map(({ id }, number) => [id, number]));
    this.#principal =
      setting.principal === null
        ? -1
        : (this.#numberOf.get(setting.principal) ?? plan.actors.length);
    this.#staleBefore = `${Number(setting.today.slice(0, 4)) - dormantYears}${setting.today.slice(4)}`;
  }

  know(tie: RegisterTie): void {
    this.#knownById.set(tie.id, tie);
    const from = this.#numberIn(tie.from);
    const to = this.#numberIn(tie.to);
    if (from !== undefined && to !== undefined)
      this.#known.set(this.#keyOf(from, to, tie.kind), tie);
  }

  #numberIn(id: string): number | undefined {
    return id === this.#setting.principal ? this.#principal : this.#numberOf.get(id);
  }

  decide(tie: number): void {
    const { ties } = this.#draft;
    const details = ties.details(tie);
    const from = this.#endOf(ties.from[tie]!);
    const to = this.#endOf(ties.to[tie]!);
    if (from === noPrincipal && to >= 0) this.#noteDormant(tie, details, "", this.#idOf(to));
    if (from < 0 || to < 0)
      return this.#drop(tie, from === noPrincipal ? "no-principal" : "tie-to-nobody");
    if (from === to) return this.#drop(tie, "tie-to-itself");
    const key = this.#keyOf(from, to, details.kind);
    const own = tieIdOf(this.#draft, this.#plan, tie);
    if (this.#met.has(own ?? key)) return this.#drop(tie, "duplicate-tie");
    this.#met.add(own ?? key);
    this.#noteDormant(tie, details, this.#idOf(from), this.#idOf(to));
    const known = (own === null ? undefined : this.#knownById.get(own)) ?? this.#known.get(key);
    if (known !== undefined) {
      this.#matched.push({ tie, known });
      return;
    }
    this.#entered.tie.push(tie);
    this.#entered.from.push(from);
    this.#entered.to.push(to);
  }

  #endOf(draftActor: number): number {
    if (draftActor === principalEnd)
      return this.#setting.principal === null ? noPrincipal : this.#principal;
    return this.#plan.decisions[draftActor]?.actor ?? -1;
  }

  #idOf(number: number): string {
    return this.#plan.actors[number]?.id ?? this.#setting.principal!;
  }

  #drop(
    tie: number,
    why: "no-principal" | "tie-to-nobody" | "tie-to-itself" | "duplicate-tie",
  ): void {
    this.#dropped += 1;
    this.#setting.findings.note(why, this.#draft.ties.at(tie));
  }

  /** One number for a pair and a kind; the order of the ends counts only where the kind has a direction. */
  #keyOf(from: number, to: number, kind: TieKind): number {
    const [one, other] = isDirectedKind[kind] || from < to ? [from, to] : [to, from];
    return (
      (one * (this.#plan.actors.length + 1) + other) * tieKinds.length + tieKinds.indexOf(kind)
    );
  }

  #noteDormant(tie: number, details: TieDetails, from: string, to: string): void {
    const { status, since, lastEvidence } = details;
    if (status !== "actual" && status !== "dormant") return;
    const date = lastEvidence ?? since;
    const isStale = status === "actual" && date !== null && lastDay(date) < this.#staleBefore;
    if (status !== "dormant" && !isStale) return;
    this.#dormantCount += 1;
    if (this.#dormant.length >= dormantShown) return;
    const evidence =
      status === "dormant" ? "status" : lastEvidence === null ? "since" : "last-evidence";
    this.#dormant.push({ at: this.#draft.ties.at(tie), from, to, status, evidence, date });
  }

  finish(): TiePlan {
    const { tie, from, to } = this.#entered;
    return {
      entered: { tie: Int32Array.from(tie), from: Int32Array.from(from), to: Int32Array.from(to) },
      matched: this.#matched,
      dropped: this.#dropped,
      dormant: this.#dormant,
      dormantCount: this.#dormantCount,
    };
  }
}

const noPrincipal = -2;
