import * as fc from "fast-check";

import { buildGraph } from "../../graph/build.ts";
import type { Graph } from "../../graph/graph.ts";

/** A graph from pairs of the caller's numbers. */
export function graphOf(actors: number, pairs: readonly (readonly [number, number])[]): Graph {
  return buildGraph({ actors, from: pairs.map(([a]) => a), to: pairs.map(([, b]) => b) }).graph;
}

/** Graphs of up to 24 actors, sparse to dense, with isolates and several components. */
export const anyGraph: fc.Arbitrary<Graph> = fc
  .integer({ min: 1, max: 24 })
  .chain((actors) =>
    fc
      .array(fc.tuple(fc.nat(actors - 1), fc.nat(actors - 1)), { maxLength: 60 })
      .map((pairs) => graphOf(actors, pairs)),
  );

/** Members of each member's row that come after it; Zachary, "An information flow model for conflict and fission" (1977). */
const friends: readonly (readonly [member: number, others: readonly number[]])[] = [
  [1, [2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 18, 20, 22, 32]],
  [2, [3, 4, 8, 14, 18, 20, 22, 31]],
  [3, [4, 8, 9, 10, 14, 28, 29, 33]],
  [4, [8, 13, 14]],
  [5, [7, 11]],
  [6, [7, 11, 17]],
  [7, [17]],
  [9, [31, 33, 34]],
  [10, [34]],
  [14, [34]],
  [15, [33, 34]],
  [16, [33, 34]],
  [19, [33, 34]],
  [20, [34]],
  [21, [33, 34]],
  [23, [33, 34]],
  [24, [26, 28, 30, 33, 34]],
  [25, [26, 28, 32]],
  [26, [32]],
  [27, [30, 34]],
  [28, [34]],
  [29, [32, 34]],
  [30, [33, 34]],
  [31, [33, 34]],
  [32, [33, 34]],
  [33, [34]],
];

/** Zachary's karate club: 34 members (the caller's number is the member's less one), 78 ties. */
export const karateClub: Graph = graphOf(
  34,
  friends.flatMap(([member, others]) => others.map((other) => [member - 1, other - 1] as const)),
);
