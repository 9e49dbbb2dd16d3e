import { type Random, drawBelow } from "../replay/random.ts";
import type { Points } from "./points.ts";

/** Centres of `k` groups and how far the points lie from them. */
export interface Centres {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Weighted sum of squared distances to the nearest centre. */
  readonly spread: number;
}

/** How the best centres are sought. */
export interface CentreSearch {
  readonly k: number;
  readonly restarts: number;
  readonly random: Random;
}

const mostSteps = 60;

/**
 * The best of several seeded k-means runs, each started by careful seeding.
 *
 * Sources: Lloyd (1982); Arthur and Vassilvitskii, k-means++ (2007). Deterministic for the given random numbers.
 */
export function bestCentres(points: Points, search: CentreSearch): Centres {
  let best: Centres | null = null;
  for (let run = 0; run < search.restarts; run++) {
    const centres = improveCentres(points, carefulSeeds(points, search.k, search.random));
    if (best === null || centres.spread < best.spread * (1 - 1e-12)) best = centres;
  }
  return best!;
}

/** Lloyd's steps from the given centres until no point changes its group. */
export function improveCentres(points: Points, from: Pick<Centres, "x" | "y">): Centres {
  const k = from.x.length;
  const x = Float64Array.from(from.x);
  const y = Float64Array.from(from.y);
  const labels = new Int32Array(points.x.length).fill(-1);
  let spread = 0;
  for (let step = 0; step < mostSteps; step++) {
    const sums = new Float64Array(3 * k);
    const { changed, total } = assign(points, { x, y }, labels, sums);
    spread = total;
    if (!changed) break;
    for (let g = 0; g < k; g++) {
      const weight = sums[3 * g]!;
      if (weight === 0) continue;
      x[g] = sums[3 * g + 1]! / weight;
      y[g] = sums[3 * g + 2]! / weight;
    }
  }
  return { x, y, spread };
}

/** Group of every point: that of the nearest centre; of equally near ones the first. */
export function nearestCentres(points: Points, centres: Pick<Centres, "x" | "y">): Int32Array {
  const labels = new Int32Array(points.x.length);
  labelNearest(points, centres, labels);
  return labels;
}

/** Writes the group of every point into `labels`. */
export function labelNearest(
  points: Points,
  centres: Pick<Centres, "x" | "y">,
  labels: Int32Array,
): void {
  assign(points, centres, labels, new Float64Array(3 * centres.x.length));
}

/** Writes the group of every point and the weight and weighted sums of every group. */
function assign(
  points: Points,
  centres: Pick<Centres, "x" | "y">,
  labels: Int32Array,
  sums: Float64Array,
): { changed: boolean; total: number } {
  const { x, y, weight } = points;
  const k = centres.x.length;
  const [cx, cy] = [centres.x, centres.y];
  let changed = false;
  let total = 0;
  for (let i = 0; i < x.length; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    let best = 0;
    let least = Infinity;
    for (let g = 0; g < k; g++) {
      const dx = xi - cx[g]!;
      const dy = yi - cy[g]!;
      const d = dx * dx + dy * dy;
      if (d < least) {
        least = d;
        best = g;
      }
    }
    if (labels[i] !== best) {
      labels[i] = best;
      changed = true;
    }
    const w = weight ? weight[i]! : 1;
    total += w * least;
    sums[3 * best] = sums[3 * best]! + w;
    sums[3 * best + 1] = sums[3 * best + 1]! + w * xi;
    sums[3 * best + 2] = sums[3 * best + 2]! + w * yi;
  }
  return { changed, total };
}

function carefulSeeds(points: Points, k: number, random: Random): Pick<Centres, "x" | "y"> {
  const n = points.x.length;
  const x = new Float64Array(k);
  const y = new Float64Array(k);
  const distance = new Float64Array(n).fill(Infinity);
  let next = drawBelow(random, n);
  for (let g = 0; g < k; g++) {
    x[g] = points.x[next]!;
    y[g] = points.y[next]!;
    let total = 0;
    for (let i = 0; i < n; i++) {
      const dx = points.x[i]! - x[g]!;
      const dy = points.y[i]! - y[g]!;
      const d = (dx * dx + dy * dy) * (points.weight ? points.weight[i]! : 1);
      if (d < distance[i]!) distance[i] = d;
      total += distance[i]!;
    }
    next = drawInProportion(distance, total * random());
  }
  return { x, y };
}

function drawInProportion(weights: Float64Array, at: number): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    if (sum > at) return i;
  }
  return weights.length - 1;
}
