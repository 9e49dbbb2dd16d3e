import * as fc from "fast-check";

import { buildGraph } from "../../graph/build.ts";
import type { Graph } from "../../graph/graph.ts";

/** A graph from pairs of actors, in the caller's numbers. */
export function graphOf(actors: number, pairs: readonly (readonly [number, number])[]): Graph {
  return buildGraph({
    actors,
    from: pairs.map(([from]) => from),
    to: pairs.map(([, to]) => to),
  }).graph;
}

/** A random graph with two different ends. */
export interface PairInGraph {
  readonly graph: Graph;
  readonly a: number;
  readonly b: number;
}

/** Graphs of 2 … `actors` actors with at most `ties` input rows, and two different actors of each. */
export function anyPair(actors: number, ties: number): fc.Arbitrary<PairInGraph> {
  return fc.integer({ min: 2, max: actors }).chain((n) =>
    fc
      .record({
        pairs: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), {
          maxLength: ties,
          size: "max",
        }),
        a: fc.nat(n - 1),
        step: fc.integer({ min: 1, max: n - 1 }),
      })
      .map(({ pairs, a, step }) => ({ graph: graphOf(n, pairs), a, b: (a + step) % n })),
  );
}

/** Neighbours of internal actor `v`. */
export function rowOf(graph: Graph, v: number): number[] {
  return [...graph.neighbours.subarray(graph.offsets[v], graph.offsets[v + 1])];
}
