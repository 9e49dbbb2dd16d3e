import { type Points, squaredDistance } from "../groups/points.ts";

/** Clusters as the service keeps them: members are point indices; a cluster that lost all members is gone. */
export interface Cluster {
  readonly id: number;
  readonly members: number[];
  readonly x: number;
  readonly y: number;
}

/** How far all sorted centres may move in the last step. Source: compdemocracy/polis, `clusters.clj`. */
const still = 0.01;

/**
 * k-means as the service runs it from a cold start: the first `k` distinct points are the first centres.
 *
 * @param steps most steps after the first: 100 for base clusters, 20 for groups.
 * Source: compdemocracy/polis, `clusters.clj`.
 */
export function lloydFromFirst(points: Points, k: number, steps: number): Cluster[] {
  let clusters = firstDistinct(points, k);
  for (let step = 0; step <= steps; step++) {
    const next = lloydStep(points, clusters);
    const same = isStill(clusters, next);
    clusters = next;
    if (same) break;
  }
  return clusters;
}

function firstDistinct(points: Points, k: number): Cluster[] {
  const centres: Cluster[] = [];
  for (let i = 0; i < points.x.length && centres.length < k; i++) {
    const [x, y] = [points.x[i]!, points.y[i]!];
    if (!centres.some((c) => c.x === x && c.y === y))
      centres.push({ id: centres.length, members: [], x, y });
  }
  return centres;
}

function lloydStep(points: Points, clusters: readonly Cluster[]): Cluster[] {
  const members = clusters.map((): number[] => []);
  for (let i = 0; i < points.x.length; i++) members[nearest(points, i, clusters)]!.push(i);
  return clusters.flatMap((cluster, c) => {
    const mine = members[c]!;
    return mine.length === 0
      ? []
      : [{ id: cluster.id, members: mine, ...weightedMean(points, mine) }];
  });
}

function nearest(points: Points, i: number, clusters: readonly Cluster[]): number {
  let best = 0;
  let least = Infinity;
  for (const [c, cluster] of clusters.entries()) {
    const d = squaredDistance(points, i, cluster);
    if (d < least) {
      least = d;
      best = c;
    }
  }
  return best;
}

function weightedMean(points: Points, members: readonly number[]): { x: number; y: number } {
  let [x, y, weight] = [0, 0, 0];
  for (const i of members) {
    const w = points.weight?.[i] ?? 1;
    x += w * points.x[i]!;
    y += w * points.y[i]!;
    weight += w;
  }
  return { x: x / weight, y: y / weight };
}

function isStill(before: readonly Cluster[], after: readonly Cluster[]): boolean {
  if (before.length !== after.length) return false;
  const [a, b] = [sortedCentres(before), sortedCentres(after)];
  return a.every((centre, c) => Math.hypot(centre.x - b[c]!.x, centre.y - b[c]!.y) < still);
}

function sortedCentres(clusters: readonly Cluster[]): Cluster[] {
  return clusters.toSorted((a, b) => a.x - b.x || a.y - b.y);
}
