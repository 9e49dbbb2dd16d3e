import type { Points } from "./points.ts";

/** Points that each stand for a number of points. */
export type WeightedPoints = Points & { readonly weight: Float64Array };

/**
 * Places that stand for all points, at most about `most`, each for about equally many.
 *
 * Points are cut into strips of equal number along x and each strip into cells of equal number along y.
 * With no more than `most` points each stands for itself. Costs O(points · log points).
 */
export function gatherPoints(points: Points, most: number): WeightedPoints {
  const n = points.x.length;
  if (n <= most)
    return { x: points.x, y: points.y, weight: points.weight ?? new Float64Array(n).fill(1) };
  const side = Math.floor(Math.sqrt(most));
  const byX = Float64Array.from(points.x).sort();
  const strips: number[][] = Array.from({ length: side }, () => []);
  const bounds = Array.from({ length: side - 1 }, (_, s) => byX[Math.floor(((s + 1) * n) / side)]!);
  for (let i = 0; i < n; i++) strips[countBelow(bounds, points.x[i]!)]!.push(i);
  const cells = strips.flatMap((strip) => cutStrip(points, strip, side));
  return meansOf(points, cells);
}

/** How many of the rising bounds are at most `x`. */
function countBelow(bounds: readonly number[], x: number): number {
  let [low, high] = [0, bounds.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (bounds[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cutStrip(points: Points, strip: readonly number[], parts: number): number[][] {
  const values = Float64Array.from(strip, (i) => points.y[i]!).sort();
  const bounds = Array.from(
    { length: parts - 1 },
    (_, s) => values[Math.floor(((s + 1) * strip.length) / parts)] ?? 0,
  );
  const cells: number[][] = Array.from({ length: parts }, () => []);
  for (const i of strip) cells[countBelow(bounds, points.y[i]!)]!.push(i);
  return cells;
}

function meansOf(points: Points, cells: readonly (readonly number[])[]): WeightedPoints {
  const filled = cells.filter((cell) => cell.length > 0);
  const mean = (cell: readonly number[], of: Float64Array): number =>
    cell.reduce((sum, i) => sum + of[i]!, 0) / cell.length;
  return {
    x: Float64Array.from(filled, (cell) => mean(cell, points.x)),
    y: Float64Array.from(filled, (cell) => mean(cell, points.y)),
    weight: Float64Array.from(filled, (cell) => cell.length),
  };
}
