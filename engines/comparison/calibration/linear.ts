import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import type { Anchors } from "./direct.ts";
import { firstMissing, settleEnds } from "./refusal.ts";
import type { CalibrationRefusal } from "./refusal.ts";

/** Curvature below and above the crossover; 1 is a straight line. */
export interface Powers {
  readonly below: number;
  readonly above: number;
}

export const straight: Powers = { below: 1, above: 1 };

/** Two flanks of a set: one leads into it, the other out of it (bell) or the other way round (valley). */
export interface Flanks {
  readonly first: Anchors;
  readonly second: Anchors;
}

/**
 * Direct calibration without the logistic: from the exclusion to the crossover membership grows as a power of the
 * distance to 0.5, from there to the inclusion anchor as a power to 1; outside the anchors it is 0 or 1.
 * Refuses missing values, equal or unordered anchors and powers that are not positive. Source: Dușa 2019, ch. 4.
 */
export function calibrateLinear(
  values: readonly (number | null)[],
  anchors: Anchors,
  powers: Powers = straight,
): Result<Float64Array, CalibrationRefusal> {
  const problem = findProblem(values, [anchors], powers);
  if (problem !== null) return refused(problem);
  return ok(settleEnds(Float64Array.from(values, (value) => alongFlank(value!, anchors, powers))));
}

/**
 * Calibration of a set that lies in the middle of a scale (bell) or at both of its ends (valley).
 * The first flank must end where the second begins or before it.
 */
export function calibrateBell(
  values: readonly (number | null)[],
  flanks: Flanks,
  powers: Powers = straight,
): Result<Float64Array, CalibrationRefusal> {
  const { first, second } = flanks;
  const problem = findProblem(values, [first, second], powers);
  if (problem !== null) return refused(problem);
  const isBell = first.inclusion > first.exclusion;
  const inner = isBell ? [first.inclusion, second.inclusion] : [first.exclusion, second.exclusion];
  const opens = isBell === second.exclusion > second.inclusion;
  if (!opens || inner[0]! > inner[1]!) return refused({ kind: "anchors-unordered" });
  const middle = (inner[0]! + inner[1]!) / 2;
  const memberships = Float64Array.from(values, (value) =>
    alongFlank(value!, value! <= middle ? first : second, powers),
  );
  return ok(settleEnds(memberships));
}

function alongFlank(
  value: number,
  { exclusion, crossover, inclusion }: Anchors,
  powers: Powers,
): number {
  const rises = inclusion > exclusion;
  const isBelow = rises ? value <= crossover : value >= crossover;
  if (isBelow) {
    const share = (exclusion - value) / (exclusion - crossover);
    return share <= 0 ? 0 : share ** powers.below / 2;
  }
  const share = (inclusion - value) / (inclusion - crossover);
  return share <= 0 ? 1 : 1 - share ** powers.above / 2;
}

function findProblem(
  values: readonly (number | null)[],
  flanks: readonly Anchors[],
  powers: Powers,
): CalibrationRefusal | null {
  const missing = firstMissing(values);
  if (missing >= 0) return { kind: "value-missing", index: missing };
  for (const power of [powers.below, powers.above])
    if (!(power > 0)) return { kind: "power", value: power };
  for (const { exclusion, crossover, inclusion } of flanks) {
    if (exclusion === crossover || inclusion === crossover) return { kind: "anchors-equal" };
    if ((crossover - exclusion) * (inclusion - crossover) < 0) return { kind: "anchors-unordered" };
  }
  return null;
}
