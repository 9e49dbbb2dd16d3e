import type { WeightedPoints } from "./gather-points.ts";

/** All distances between a few hundred weighted points, kept for many divisions of the same points. */
export interface DistanceTable {
  readonly weight: Float64Array;
  /** Row by row, points × points. */
  readonly distance: Float32Array;
}

/** A division with the sums that its mean silhouette needs. Its arrays may be written over by a later division. */
export interface ScoredDivision {
  readonly labels: Int32Array;
  /** Total weight of each group. */
  readonly size: Float64Array;
  /** Points × groups: weighted sum of the distances from a point to the points of a group. */
  readonly sums: Float64Array;
  /** Mean silhouette; equal to `silhouette` but for rounding. */
  clarity: number;
}

export function distanceTable(points: WeightedPoints): DistanceTable {
  const n = points.x.length;
  const distance = new Float32Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const dx = points.x[i]! - points.x[j]!;
      const dy = points.y[i]! - points.y[j]!;
      const d = Math.sqrt(dx * dx + dy * dy);
      distance[i * n + j] = d;
      distance[j * n + i] = d;
    }
  }
  return { weight: points.weight, distance };
}

/** The division of the points by the labels, 0 … k − 1. Costs O(points²). */
export function scoreDivision(table: DistanceTable, labels: Int32Array, k: number): ScoredDivision {
  const { weight, distance } = table;
  const n = labels.length;
  const size = new Float64Array(k);
  const sums = new Float64Array(n * k);
  for (let j = 0; j < n; j++) size[labels[j]!]! += weight[j]!;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const to = i * k + labels[j]!;
      sums[to] = sums[to]! + distance[i * n + j]! * weight[j]!;
    }
  }
  return { labels, size, sums, clarity: meanSilhouette(weight, labels, size, sums) };
}

/** A division of the same points into as many groups, with nothing in it yet. */
export function emptyDivision(like: ScoredDivision): ScoredDivision {
  const { labels, size, sums } = like;
  return {
    labels: new Int32Array(labels.length),
    size: new Float64Array(size.length),
    sums: new Float64Array(sums.length),
    clarity: 0,
  };
}

/** Fills in `into`, whose labels are set, from a division that differs in some labels. Costs O(points × changed). */
export function rescoreDivision(
  table: DistanceTable,
  from: ScoredDivision,
  into: ScoredDivision,
): void {
  const { weight, distance } = table;
  const { labels, size, sums } = into;
  const n = labels.length;
  const k = size.length;
  size.set(from.size);
  sums.set(from.sums);
  for (let j = 0; j < n; j++) {
    const old = from.labels[j]!;
    const now = labels[j]!;
    if (old === now) continue;
    const w = weight[j]!;
    size[old] = size[old]! - w;
    size[now] = size[now]! + w;
    for (let i = 0; i < n; i++) {
      const d = distance[j * n + i]! * w;
      sums[i * k + old] = sums[i * k + old]! - d;
      sums[i * k + now] = sums[i * k + now]! + d;
    }
  }
  into.clarity = meanSilhouette(weight, labels, size, sums);
}

function meanSilhouette(
  weight: Float64Array,
  labels: Int32Array,
  size: Float64Array,
  sums: Float64Array,
): number {
  const k = size.length;
  let total = 0;
  let weights = 0;
  for (let i = 0; i < labels.length; i++) {
    const own = labels[i]!;
    const w = weight[i]!;
    weights += w;
    if (size[own]! <= 1) continue;
    const inside = sums[i * k + own]! / (size[own]! - 1);
    let outside = Infinity;
    for (let g = 0; g < k; g++)
      if (g !== own && size[g]! > 0) outside = Math.min(outside, sums[i * k + g]! / size[g]!);
    const larger = Math.max(inside, outside);
    if (larger > 0) total += (w * (outside - inside)) / larger;
  }
  return total / weights;
}
