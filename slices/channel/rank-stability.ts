import {
  criteria,
  type CriterionValues,
  type CriterionWeights,
  type RankStability,
} from "./model-third-party.ts";
import { drawShares, seededRandom } from "./random.ts";

/** Draws of weights and unknown values; shares are then good to ±0.03 (95 %, binomial). */
export const stabilityDraws = 1_000;

/**
 * The weighted mean of the criteria with every unknown at its middle, one half; the interval puts every unknown at 0 and
 * at 1. So nobody gains or loses by what the record does not say, and the doubt stays in sight.
 */
export function scoreOf(
  values: CriterionValues,
  weights: CriterionWeights,
): { readonly value: number; readonly interval: readonly [number, number] } {
  let [known, total, sum] = [0, 0, 0];
  for (const criterion of criteria) {
    const value = values[criterion];
    total += weights[criterion];
    if (value === null) continue;
    known += weights[criterion];
    sum += weights[criterion] * value;
  }
  const [low, high] = [sum / total, (sum + total - known) / total];
  return { value: (low + high) / 2, interval: [low, high] };
}

/** Order of candidates by score, best first; equal scores by the product of reaches, then by their order. */
export function rankByScore(
  all: readonly CriterionValues[],
  weights: CriterionWeights,
): readonly number[] {
  const scores = all.map((values) => scoreOf(values, weights).value);
  const product = (at: number) => (all[at]!["reach-a"] ?? 0) * (all[at]!["reach-b"] ?? 0);
  return [...all.keys()].toSorted(
    (one, other) => scores[other]! - scores[one]! || product(other) - product(one) || one - other,
  );
}

/**
 * How firmly each place stands: weights are drawn from the Dirichlet distribution whose mean is the office's weighting,
 * unknown values uniformly from [0, 1], and the places counted (SMAA-2: Lahdelma and Salminen, Operations Research 49,
 * 2001). `ranked` lists the candidates from first place on.
 */
export function measureStability(
  ranked: readonly CriterionValues[],
  weights: CriterionWeights,
  seed: number,
): readonly RankStability[] {
  const random = seededRandom(seed);
  const total = criteria.reduce((sum, criterion) => sum + weights[criterion], 0);
  const shapes = criteria.map((criterion) => (criteria.length * weights[criterion]) / total);
  const counts = ranked.map(() => new Uint32Array(ranked.length));
  for (let draw = 0; draw < stabilityDraws; draw++)
    for (const [place, at] of orderOfDraw(ranked, drawShares(shapes, random), random).entries())
      counts[at]![place]!++;
  return counts.map((places, place) => ({
    holds: places[place]! / stabilityDraws,
    first: places[0]! / stabilityDraws,
    range: [quantile(places, 0.05) + 1, quantile(places, 0.95) + 1],
    draws: stabilityDraws,
  }));
}

function orderOfDraw(
  ranked: readonly CriterionValues[],
  shares: readonly number[],
  random: () => number,
): readonly number[] {
  const scores = ranked.map((values) =>
    criteria.reduce((sum, criterion, at) => sum + shares[at]! * (values[criterion] ?? random()), 0),
  );
  return [...scores.keys()].toSorted((one, other) => scores[other]! - scores[one]! || one - other);
}

/** The place at which the counts reach the share, from 0. */
function quantile(places: Uint32Array, share: number): number {
  let reached = 0;
  for (const [place, count] of places.entries()) {
    reached += count;
    if (reached >= share * stabilityDraws) return place;
  }
  return places.length - 1;
}
