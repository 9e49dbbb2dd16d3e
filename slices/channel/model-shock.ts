import type { ActorId } from "#slices/actor/model.ts";
import type { TieId, TieKind } from "#slices/tie/model.ts";
import type { Citation } from "#kernel/claim.ts";
import type { BothTexts } from "#kernel/local-text.ts";
import type { Channel, Findings } from "./model.ts";

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

/**
 * One rule of a shock. `chance` is the probability that what the rule touches stops, in (0, 1]; left out it is 1.
 * Below 1 the tie stays with its reliability times 1 − chance, so the answer needs no draw.
 */
export type ShockRule =
  | ({ readonly rule: "ties-between"; readonly one: ActorTest; readonly other: ActorTest } & Scope)
  | ({ readonly rule: "needs-consent"; readonly of: ShockSide } & Scope)
  | ({ readonly rule: "presence-leaves"; readonly group: ActorGroup; readonly from: ShockSide } & Scope)
  | ({ readonly rule: "layer"; readonly kinds: readonly TieKind[] } & Scope)
  | ({ readonly rule: "territory"; readonly territory: string } & Scope)
  | ({ readonly rule: "issues"; readonly issues: readonly string[] } & Scope)
  | ({ readonly rule: "actors"; readonly actors: readonly ActorId[] } & Scope)
  | ({ readonly rule: "ties"; readonly ties: readonly TieId[] } & Scope);

export type ShockRuleKind = ShockRule["rule"];

export interface Scope {
  readonly chance?: number;
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

/** A channel of before that does not stand after: by what it was cut. */
export interface DeadChannel extends Channel {
  readonly lostTies: readonly TieId[];
  readonly lostActors: readonly ActorId[];
}

/** Before and after side by side. */
export interface ShockReport {
  readonly name: string;
  readonly label: BothTexts;
  readonly basis: BothTexts;
  readonly sources: readonly Citation[];
  readonly rules: readonly ShockRule[];
  /** What stopped in the whole network; ties stopped by chance below 1 are `weakened`. */
  readonly stopped: { readonly ties: number; readonly actors: number; readonly weakened: number };
  readonly died: readonly DeadChannel[];
  /** Channels of before that stand after, with what they are worth after. */
  readonly survived: readonly Channel[];
  /** Actors critical after that were not before. */
  readonly newlyCritical: readonly ActorId[];
  readonly summary: BothTexts;
  readonly after: Findings;
}
