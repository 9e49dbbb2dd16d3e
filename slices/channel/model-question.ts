import type { ActorId } from "#slices/actor/model.ts";
import type { TieKind, TieStatus } from "#slices/tie/model.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { CriterionWeights } from "./model-third-party.ts";
import type { Shock } from "./model-shock.ts";
import type { ReliabilityTable } from "./reliability-table.ts";

/** What counts as working. An officer's "what if" lets planned and proposed ties carry as if they had been made. */
export interface Working {
  /** Statuses that carry when the tie is in force; conflict ties never carry, whatever is said here. */
  readonly statuses: readonly TieStatus[];
  readonly whatIf: boolean;
  /** Ties under this reliability do not carry; 0 to below 1. */
  readonly minimumStrength: number;
}

/** A question, read and bounded; only `readQuestion` makes one from outside. */
export interface ChannelQuestion {
  readonly from: ActorId;
  readonly to: ActorId;
  /** Issue tags; empty means any topic. */
  readonly issues: readonly string[];
  /** Kinds of tie that may carry; `null` means every kind. */
  readonly layers: readonly TieKind[] | null;
  readonly asOf: PartialDate;
  /** Longest channel in ties, 1 to 8. */
  readonly maxTies: number;
  /** Most channels listed, 1 to 100. */
  readonly k: number;
  /** Most third parties listed, 1 to 200. */
  readonly thirdPartyLimit: number;
  readonly working: Working;
  readonly shock: Shock | null;
  readonly weights: CriterionWeights;
  /** The table by which ties are weighed: Naru's as shipped, or the office's own. */
  readonly table: ReliabilityTable;
  /** Seed of every draw; the same question on the same network gives the same answer. */
  readonly seed: number;
}
