import type { Row, RowChange } from "#slices/audit/model.ts";
import type { MembershipRow } from "#slices/membership/row.ts";
import type { TieRow } from "#slices/tie/row.ts";

import type { ActorRow } from "./row.ts";

/** A row as the database holds it: its columns with its grade and version. */
export type Whole<T> = T & {
  readonly audience: string;
  readonly named: readonly string[];
  readonly version: number;
};

/** Claims as rows, with what a merge looks at. */
export interface ClaimRow extends Row {
  readonly id: string;
  readonly subject_kind: string;
  readonly subject_id: string;
}

/** Slips as rows: the records that they touch. */
export interface SlipRow extends Row {
  readonly id: string;
  readonly records: readonly { readonly kind: string; readonly id: string }[];
}

/** Everything that names the actor that is absorbed, and the ties of the one that is kept. */
export interface MergeState {
  readonly kept: Whole<ActorRow>;
  readonly absorbed: Whole<ActorRow>;
  readonly keptTies: readonly Whole<TieRow>[];
  readonly absorbedTies: readonly Whole<TieRow>[];
  readonly memberships: readonly Whole<MembershipRow>[];
  /** On the absorbed actor and on its ties. */
  readonly claims: readonly ClaimRow[];
  readonly slips: readonly SlipRow[];
  /** Actors that are part of the absorbed one. */
  readonly children: readonly Whole<ActorRow>[];
}

/** What the rules take from outside. */
export interface MergeSetting {
  readonly enteredBy: string;
  /** ISO 8601, UTC. */
  readonly now: string;
  readonly newId: () => string;
}

/** What a merge does, in numbers and names, for the eyes of whoever decides it. */
export interface MergeSummary {
  readonly ties: number;
  /** Parallel ties that became one, with the sources of both. */
  readonly folded: readonly string[];
  /** Ties and memberships between the two, which would be of an actor with itself. */
  readonly loops: readonly string[];
  readonly memberships: number;
  readonly claims: number;
  readonly slips: number;
  readonly parts: number;
  readonly aliases: readonly string[];
  /** Properties that the kept actor did not know and now has. */
  readonly filled: readonly string[];
  /** Properties on which the two differ: both values stand as claims, the kept one's is shown. */
  readonly differing: readonly string[];
}

export interface MergePlan {
  readonly changes: readonly RowChange[];
  readonly summary: MergeSummary;
}

/** Why two actors are not merged. */
export type MergeRefusal =
  | { readonly kind: "merge-itself"; readonly id: string }
  | { readonly kind: "merge-grades"; readonly id: string }
  | { readonly kind: "merge-held"; readonly id: string; readonly records: readonly string[] }
  | { readonly kind: "merge-hidden"; readonly id: string };
