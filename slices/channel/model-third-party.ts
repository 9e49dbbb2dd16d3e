import type { ActorId } from "#slices/actor/model.ts";
import type { TieId } from "#slices/tie/model.ts";
import type { Citation } from "#kernel/claim.ts";
import type { BothTexts } from "#kernel/local-text.ts";

/** The criteria for third parties, one column each (instrument `partner-selection-third-party`). */
export const criteria = [
  "reach-a",
  "reach-b",
  "balance",
  "record",
  "issue-fit",
  "convening",
  "nearness",
] as const;
export type Criterion = (typeof criteria)[number];

/** The dimension of the instrument `partner-selection-third-party` (report 5.3, 6.2.1, 6.3) that each criterion reads. */
export const dimensionOf: Readonly<Record<Criterion, string>> = {
  "reach-a": "prior-ties",
  "reach-b": "dprk-channel",
  balance: "neutrality",
  record: "aid-experience",
  "issue-fit": "prior-ties",
  convening: "resources",
  nearness: "seoul-access",
};

/** Weights as the office sets them, each 0 or more, at least one above 0; they need not sum to 1. */
export type CriterionWeights = Readonly<Record<Criterion, number>>;

/** Every criterion alike: the weighting that claims least. */
export const evenWeights: CriterionWeights = {
  "reach-a": 1,
  "reach-b": 1,
  balance: 1,
  record: 1,
  "issue-fit": 1,
  convening: 1,
  nearness: 1,
};

/** A value in [0, 1], or `null` where the record does not say; `null` is never read as 0. */
export type CriterionValues = Readonly<Record<Criterion, number | null>>;

/** How firmly a place in the ranking stands when the weights and the unknown values are varied (SMAA). */
export interface RankStability {
  /** Share of draws in which the actor holds exactly this place. */
  readonly holds: number;
  /** Share of draws in which it comes first. */
  readonly first: number;
  /** Places it takes in the middle 90 % of draws: [best, worst]. */
  readonly range: readonly [number, number];
  readonly draws: number;
}

/** An actor that can stand between the two ends. */
export interface ThirdParty {
  readonly actor: ActorId;
  /** 1 for the first. Those standing today come before those that would need a tie to be made. */
  readonly rank: number;
  /** `today`: live ties reach both sides. `if-made`: only with the ties in `needs`. */
  readonly standing: "today" | "if-made";
  readonly criteria: CriterionValues;
  /** What the reaches would be once the ties in `needs` are made; `null` for those standing today. */
  readonly potential: { readonly "reach-a": number; readonly "reach-b": number } | null;
  /** Planned, proposed or dormant ties that would have to be made or revived. */
  readonly needs: readonly TieId[];
  /** Weighted mean with every unknown at one half, and with every unknown at 0 and at 1. */
  readonly score: { readonly value: number; readonly interval: readonly [number, number] };
  readonly stability: RankStability;
  /** The two ways, sharing no actor but this one: from the asker to it, from it to the counterpart. */
  readonly toA: { readonly actors: readonly ActorId[]; readonly ties: readonly TieId[] };
  readonly toB: { readonly actors: readonly ActorId[]; readonly ties: readonly TieId[] };
  readonly reasons: BothTexts;
  readonly sources: readonly Citation[];
}
