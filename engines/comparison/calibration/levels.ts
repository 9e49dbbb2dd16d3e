import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { firstMissing } from "./refusal.ts";
import type { CalibrationRefusal } from "./refusal.ts";

/**
 * Crisp or multi-value calibration: the level of a value is the number of thresholds it reaches, so one threshold gives
 * 0 and 1, two give 0, 1 and 2. Refuses missing values and an empty list of thresholds.
 */
export function calibrateLevels(
  values: readonly (number | null)[],
  thresholds: readonly number[],
): Result<Float64Array, CalibrationRefusal> {
  const missing = firstMissing(values);
  if (missing >= 0) return refused({ kind: "value-missing", index: missing });
  if (thresholds.length === 0) return refused({ kind: "thresholds-few", found: 0 });
  return ok(
    Float64Array.from(
      values,
      (value) => thresholds.filter((threshold) => value! >= threshold).length,
    ),
  );
}

/**
 * Calibration by anchors set by hand: each answer ("national consensus", 3, …) has the membership that the coding rules
 * give it. Refuses an answer that has none, and memberships outside [0, 1].
 */
export function calibrateByHand(
  answers: readonly (string | number)[],
  memberships: ReadonlyMap<string | number, number>,
): Result<Float64Array, CalibrationRefusal> {
  const scores = new Float64Array(answers.length);
  for (const [index, answer] of answers.entries()) {
    const membership = memberships.get(answer);
    if (membership === undefined || !(membership >= 0 && membership <= 1)) {
      return refused({ kind: "anchor-unknown", index, value: answer });
    }
    scores[index] = membership;
  }
  return ok(scores);
}

/**
 * Totally fuzzy and relative calibration of an ordered scale: the empirical distribution, with the lowest grade at 0.
 * (F(x) − F(lowest)) / (1 − F(lowest)). A scale with one grade only has no solution.
 * Source: Cheli & Lemmi 1995; QCA for R, where the lowest grade is 1.
 */
export function calibrateRelative(
  values: readonly (number | null)[],
): Result<Float64Array, CalibrationRefusal> {
  const missing = firstMissing(values);
  if (missing >= 0) return refused({ kind: "value-missing", index: missing });
  const present = values.filter((value) => value !== null);
  const lowest = Math.min(...present);
  const share = (value: number): number =>
    present.filter((other) => other <= value).length / present.length;
  const atLowest = share(lowest);
  if (atLowest === 1) return refused({ kind: "no-solution" });
  return ok(Float64Array.from(present, (value) => (share(value) - atLowest) / (1 - atLowest)));
}
