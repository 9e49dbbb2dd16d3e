import { type Points, pointsAt } from "./points.ts";

/**
 * Mean silhouette of a partition of points of the plane, −1 … 1; the larger, the clearer the groups.
 *
 * Weights of points count as that many points at one place. A group of total weight 1 scores 0.
 * `null` with fewer than two groups. Costs O(points²).
 * @param labels group of each point, 0 … groups − 1.
 * Source: Rousseeuw, Silhouettes (1987).
 */
export function silhouette(
  points: Points,
  labels: ArrayLike<number>,
  groups: number,
): number | null {
  const n = points.x.length;
  const size = new Float64Array(groups);
  for (let i = 0; i < n; i++) size[labels[i]!]! += points.weight?.[i] ?? 1;
  if (size.filter((s) => s > 0).length < 2) return null;
  const sums = distanceSums(points, labels, groups);
  let total = 0;
  let weights = 0;
  for (let i = 0; i < n; i++) {
    const w = points.weight?.[i] ?? 1;
    weights += w;
    total += w * pointSilhouette(sums.subarray(i * groups, (i + 1) * groups), size, labels[i]!);
  }
  return total / weights;
}

/** Row i, column g: sum of the distances from point i to the points of group g. */
function distanceSums(points: Points, labels: ArrayLike<number>, groups: number): Float64Array {
  const { x, y, weight } = points;
  const n = x.length;
  const sums = new Float64Array(n * groups);
  for (let i = 0; i < n; i++) {
    const xi = x[i]!;
    const yi = y[i]!;
    const row = i * groups;
    const wi = weight?.[i] ?? 1;
    const li = labels[i]!;
    for (let j = 0; j < i; j++) {
      const dx = xi - x[j]!;
      const dy = yi - y[j]!;
      const d = Math.sqrt(dx * dx + dy * dy);
      const to = row + labels[j]!;
      const back = j * groups + li;
      sums[to] = sums[to]! + d * (weight?.[j] ?? 1);
      sums[back] = sums[back]! + d * wi;
    }
  }
  return sums;
}

function pointSilhouette(sums: Float64Array, size: Float64Array, own: number): number {
  if (size[own]! <= 1) return 0;
  const inside = sums[own]! / (size[own]! - 1);
  let outside = Infinity;
  for (let g = 0; g < size.length; g++) {
    if (g !== own && size[g]! > 0) outside = Math.min(outside, sums[g]! / size[g]!);
  }
  const larger = Math.max(inside, outside);
  return larger === 0 ? 0 : (outside - inside) / larger;
}

/** Mean silhouette of some of the points under any labels; NaN with fewer than two groups. */
export function silhouetteOf(
  points: Points,
  chosen: readonly number[],
  labels: readonly number[],
): number {
  return silhouette(pointsAt(points, chosen), labels, Math.max(...labels) + 1) ?? NaN;
}
