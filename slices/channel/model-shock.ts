import type { ActorId } from "#slices/actor/model.ts";
import type { TieId, TieKind } from "#slices/tie/model.ts";
import type { Citation } from "#kernel/claim.ts";
import type { BothTexts } from "#kernel/local-text.ts";

/** The two ends of the question as a rule sees them: `a` the asker's side, `b` the counterpart's. */
export type ShockSide = "a" | "b";

/** Who an end of a tie must be for a rule to touch it; every part that is given must hold. */
export interface ActorTest {
  readonly side?: ShockSide;
  readonly group?: ActorGroup;
  readonly territory?: string;
  readonly actors?: readonly ActorId[];
}

export const actorGroups = [
  "government",
  "central-government",
  "local-government",
  "international-body",
  "united-nations",
  "civil",
  "research",
  "company-or-finance",
] as const;
export type ActorGroup = (typeof actorGroups)[number];

/** One rule of a shock: what it touches stops, or weakens by `chance`. */
export type ShockRule =
  /** Ties with one end in each group. */
  | ({ readonly rule: "ties-between"; readonly one: ActorTest; readonly other: ActorTest } & Scope)
  /** Ties across the line between the two sides that need the leave of this side's state; international bodies need none. */
  | ({ readonly rule: "needs-consent"; readonly of: ShockSide } & Scope)
  /** A group's ties with those who stand on this side. */
  | ({
      readonly rule: "presence-leaves";
      readonly group: ActorGroup;
      readonly from: ShockSide;
    } & Scope)
  /** Every tie of these kinds. */
  | ({ readonly rule: "layer"; readonly kinds: readonly TieKind[] } & Scope)
  /** Everyone seated in a territory (ISO 3166-1 alpha-2), the two ends apart. */
  | ({ readonly rule: "territory"; readonly territory: string } & Scope)
  /** Every tie about one of these issues. */
  | ({ readonly rule: "issues"; readonly issues: readonly string[] } & Scope)
  /** Actors that pass nothing on, the two ends apart. */
  | ({ readonly rule: "actors"; readonly who: ActorTest } & Scope)
  /** Single ties by id. */
  | ({ readonly rule: "ties"; readonly ties: readonly TieId[] } & Scope);

export const shockRuleKinds = [
  "ties-between",
  "needs-consent",
  "presence-leaves",
  "layer",
  "territory",
  "issues",
  "actors",
  "ties",
] as const satisfies readonly ShockRule["rule"][];
/** Parts every rule may have. */
export interface Scope {
  /**
   * Probability that what the rule touches stops, in (0, 1]; left out it is 1. Below 1 the tie keeps its reliability
   * times 1 − chance, so the answer needs no draw.
   */
  readonly chance?: number;
  /** Only ties with an end on this side. */
  readonly touching?: ShockSide;
  /** Spares ties that carry one of these issues, as exemptions do. */
  readonly sparingIssues?: readonly string[];
}

/** A named set of rules with where it comes from. An empty set changes nothing. */
export interface Shock {
  readonly name: string;
  readonly label: BothTexts;
  readonly rules: readonly ShockRule[];
  /** What the record says, and what of it is Naru's reading. */
  readonly basis: BothTexts;
  readonly sources: readonly Citation[];
}
