import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { solveLeastSquares } from "./least-squares.ts";
import { settleEnds } from "./refusal.ts";
import type { CalibrationRefusal } from "./refusal.ts";

/** Zero has no logarithm; it is moved by this much (QCA for R). */
const nearlyZero = 0.00001;

/** Published scores have six decimals (QCA for R). */
const decimals = 1e6;

/**
 * Indirect calibration: the values are grouped by thresholds into classes with memberships 0, 1/k … 1, and a fractional
 * logit of these on log x, √x, x and x² gives the scores. Values must not be negative.
 * Refuses missing or negative values, no threshold, and a fit that does not exist (too few different values).
 * Sources: Ragin 2008, ch. 5; QCA for R (quasi-binomial fit, scores to six decimals).
 */
export function calibrateIndirect(
  values: readonly (number | null)[],
  thresholds: readonly number[],
): Result<Float64Array, CalibrationRefusal> {
  const missing = values.findIndex(
    (value) => value === null || !Number.isFinite(value) || value < 0,
  );
  if (missing >= 0) return refused({ kind: "value-missing", index: missing });
  if (thresholds.length === 0) return refused({ kind: "thresholds-few", found: 0 });
  const classes = Float64Array.from(values, (value) => {
    const reached = thresholds.filter((threshold) => value! > threshold).length;
    return Math.round((reached / thresholds.length) * 1000) / 1000;
  });
  const rows = values.map((value) => {
    const x = value === 0 ? nearlyZero : value!;
    return [1, Math.log(x), Math.sqrt(x), x, x * x];
  });
  const fitted = fitFractionalLogit(rows, classes);
  if (fitted === null) return refused({ kind: "no-solution" });
  return ok(settleEnds(fitted.map((mean) => Math.round(mean * decimals) / decimals)));
}

/** Largest number of steps and the relative change of deviance that ends them (R, `glm.control`). */
const mostSteps = 25;
const settled = 1e-8;

/** Means of a quasi-binomial regression with logit link by iteratively reweighted least squares; null without solution. */
function fitFractionalLogit(
  rows: readonly (readonly number[])[],
  shares: Float64Array,
): Float64Array | null {
  let odds = shares.map((share) => logit((share + 0.5) / 2));
  let deviance = devianceOf(shares, odds.map(inverseLogit));
  for (let step = 0; step < mostSteps; step++) {
    const means = odds.map(inverseLogit);
    const weights = means.map((mean) => Math.sqrt(mean * (1 - mean)));
    const working = odds.map(
      (odd, i) => odd + (shares[i]! - means[i]!) / (means[i]! * (1 - means[i]!)),
    );
    const solution = solveLeastSquares(
      rows.map((row, i) => row.map((x) => x * weights[i]!)),
      [...working].map((z, i) => z * weights[i]!),
    );
    if (solution === null) return null;
    odds = Float64Array.from(rows, (row) => row.reduce((sum, x, k) => sum + x * solution[k]!, 0));
    const next = devianceOf(shares, odds.map(inverseLogit));
    if (!Number.isFinite(next)) return null;
    if (Math.abs(next - deviance) / (Math.abs(next) + 0.1) < settled) break;
    deviance = next;
  }
  return odds.map(inverseLogit);
}

function logit(share: number): number {
  return Math.log(share / (1 - share));
}

function inverseLogit(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

function devianceOf(shares: Float64Array, means: Float64Array): number {
  return (
    2 *
    shares.reduce(
      (sum, share, i) => sum + surprise(share, means[i]!) + surprise(1 - share, 1 - means[i]!),
      0,
    )
  );
}

function surprise(share: number, mean: number): number {
  return share === 0 ? 0 : share * Math.log(share / mean);
}
