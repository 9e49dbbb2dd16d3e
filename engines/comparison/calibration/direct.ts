import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { firstMissing, settleEnds } from "./refusal.ts";
import type { CalibrationRefusal } from "./refusal.ts";

/** The three anchors of direct calibration, in the unit of the raw values; inclusion below exclusion turns the set round. */
export interface Anchors {
  /** Full non-membership. */
  readonly exclusion: number;
  /** Point of greatest ambiguity, membership one half. */
  readonly crossover: number;
  /** Full membership. */
  readonly inclusion: number;
}

/** Membership at the inclusion anchor: .95, the default of QCA for R (Dușa 2019). */
export const usualInclusionDegree = 0.95;

/** Membership at the inclusion anchor in fsQCA, where the anchors stand for log odds of ±3 (Ragin 2008, ch. 5). */
export const fsqcaInclusionDegree = 1 / (1 + Math.exp(-3));

/** Memberships with everything that is needed to make them again. */
export interface DirectCalibration {
  readonly method: "direct";
  readonly anchors: Anchors;
  readonly inclusionDegree: number;
  readonly memberships: Float64Array;
}

/**
 * Direct logistic calibration: log odds rise linearly from the crossover to each anchor.
 * `inclusionDegree` is the membership at the anchors, in (.5, 1); it is stored, because results cannot be compared
 * without it: published fsQCA scores need `fsqcaInclusionDegree`, not the default.
 * Refuses missing values, anchors out of order or on the crossover. Source: Ragin 2008, ch. 5.
 */
export function calibrateDirect(
  values: readonly (number | null)[],
  anchors: Anchors,
  inclusionDegree: number = usualInclusionDegree,
): Result<DirectCalibration, CalibrationRefusal> {
  const missing = firstMissing(values);
  if (missing >= 0) return refused({ kind: "value-missing", index: missing });
  if (!(inclusionDegree > 0.5 && inclusionDegree < 1))
    return refused({ kind: "inclusion-degree", value: inclusionDegree });
  const { exclusion, crossover, inclusion } = anchors;
  if (exclusion === crossover || inclusion === crossover) return refused({ kind: "anchors-equal" });
  if ((crossover - exclusion) * (inclusion - crossover) < 0)
    return refused({ kind: "anchors-unordered" });
  const logOdds = Math.log(inclusionDegree / (1 - inclusionDegree));
  const memberships = Float64Array.from(values, (value) => {
    const deviation = value! - crossover;
    const isTowardsInclusion = deviation * (inclusion - crossover) >= 0;
    const distance = isTowardsInclusion ? inclusion - crossover : crossover - exclusion;
    return 1 / (1 + Math.exp((-deviation * logOdds) / distance));
  });
  return ok({ method: "direct", anchors, inclusionDegree, memberships: settleEnds(memberships) });
}
