import {
  type DistanceTable,
  type ScoredDivision,
  distanceTable,
  emptyDivision,
  rescoreDivision,
  scoreDivision,
} from "./clarity.ts";
import type { WeightedPoints } from "./gather-points.ts";
import { type Centres, labelNearest, nearestCentres } from "./k-means.ts";

/** What a sharpened division must keep, and how widely it is sought. */
export interface Sharpening {
  /** The least weight of a group; a division with a smaller group is not considered. */
  readonly leastGroup: number;
  /** First step of the search, as a share of the width of the points. */
  readonly firstStep: number;
}

/** Centres and the mean silhouette of the groups of nearest points. */
export interface Sharpened {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly clarity: number;
}

/** Last step, as a share of the width of the points. */
const lastStep = 1 / 256;

const directions = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** Points to be divided and their distances. */
export interface Divisible {
  readonly points: WeightedPoints;
  readonly distances: DistanceTable;
  readonly width: number;
}

/** The points with what a search over their divisions needs. */
export function divisible(points: WeightedPoints): Divisible {
  return {
    points,
    distances: distanceTable(points),
    width: Math.max(spanOf(points.x), spanOf(points.y)),
  };
}

/**
 * Moves the centres so that the groups of nearest points become as clear as they can be.
 *
 * k-means makes tight groups; this raises their mean silhouette by a pattern search (Hooke and Jeeves, 1961), one centre
 * at a time, and never returns anything less clear than it was given.
 * @returns `null` where the given groups are themselves too small.
 */
export function sharpenCentres(
  of: Divisible,
  from: Pick<Centres, "x" | "y">,
  rule: Sharpening,
): Sharpened | null {
  const k = from.x.length;
  let division = scoreDivision(of.distances, nearestCentres(of.points, from), k);
  if (!isLargeEnough(division, rule)) return null;
  let spare = emptyDivision(division);
  let centres = { x: from.x, y: from.y };
  for (let step = rule.firstStep; step > lastStep; step /= 2) {
    for (let better = true; better;) {
      better = false;
      for (let move = 0; move < 4 * k; move++) {
        const tried = moved(centres, move >> 2, directions[move & 3]!, step * of.width);
        labelNearest(of.points, tried, spare.labels);
        rescoreDivision(of.distances, division, spare);
        if (spare.clarity <= division.clarity + 1e-9 || !isLargeEnough(spare, rule)) continue;
        [centres, division, spare, better] = [tried, spare, division, true];
      }
    }
  }
  return { ...centres, clarity: division.clarity };
}

function isLargeEnough(division: ScoredDivision, rule: Sharpening): boolean {
  return division.size.every((weight) => weight >= rule.leastGroup);
}

function moved(
  centres: Pick<Centres, "x" | "y">,
  g: number,
  direction: readonly [number, number],
  step: number,
): { x: Float64Array; y: Float64Array } {
  const x = Float64Array.from(centres.x);
  const y = Float64Array.from(centres.y);
  x[g] = x[g]! + direction[0] * step;
  y[g] = y[g]! + direction[1] * step;
  return { x, y };
}

function spanOf(values: Float64Array): number {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return high - low;
}
