import { type Points, pointsAt } from "../groups/points.ts";
import { silhouette } from "../groups/silhouette.ts";
import { type Cluster, lloydFromFirst } from "./lloyd.ts";

/** Source of the five constants: compdemocracy/polis, `conversation.clj`; the 20 is what the running code does. */
const baseClusters = 100;
const baseSteps = 100;
const groupSteps = 20;
const mostGroups = 5;
const basePerGroup = 12;

/** Groups of base clusters; `members` of a group are positions in the list of base clusters. */
export interface PolisGroups {
  readonly base: readonly Cluster[];
  readonly groups: readonly Cluster[];
  /** Mean silhouette over base clusters; `null` where there are no two groups. */
  readonly silhouette: number | null;
}

/**
 * Base clusters of the participants taking part, from a cold start.
 *
 * With up to 100 of them each is a base cluster of its own. `members` are positions in `places`.
 */
export function baseClustersOf(places: Points): Cluster[] {
  return lloydFromFirst(places, baseClusters, baseSteps);
}

/** The number of groups with the best silhouette and the groups themselves; of equal ones the larger number. */
export function groupBaseClusters(base: readonly Cluster[]): PolisGroups {
  const points: Points = {
    x: Float64Array.from(base, (b) => b.x),
    y: Float64Array.from(base, (b) => b.y),
    weight: Float64Array.from(base, (b) => b.members.length),
  };
  const unweighted = pointsAt(points, Int32Array.from(base.keys()));
  const largest = Math.min(mostGroups, 2 + Math.floor(base.length / basePerGroup));
  let best: PolisGroups = { base, groups: lloydFromFirst(points, 1, groupSteps), silhouette: null };
  for (let k = 2; k <= largest; k++) {
    const groups = lloydFromFirst(points, k, groupSteps);
    const score = silhouette(unweighted, labelsOf(groups, base.length), groups.length);
    if (score !== null && score >= (best.silhouette ?? -1))
      best = { base, groups, silhouette: score };
  }
  return best;
}

/** Position of the group of every point; −1 for a point in none. */
export function labelsOf(clusters: readonly Cluster[], points: number): Int32Array {
  const labels = new Int32Array(points).fill(-1);
  for (const [g, cluster] of clusters.entries()) for (const i of cluster.members) labels[i] = g;
  return labels;
}
