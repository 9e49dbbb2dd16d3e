import type { Graph } from "../graph/graph.ts";

/** The number of the tie between internal actors `a` and `b`, or −1 when there is none. Binary search in the shorter row. */
export function findTie(graph: Graph, a: number, b: number): number {
  const { offsets, neighbours, tieAt } = graph;
  const fromA = offsets[a + 1]! - offsets[a]! <= offsets[b + 1]! - offsets[b]!;
  const row = fromA ? a : b;
  const wanted = fromA ? b : a;
  let low = offsets[row]!;
  let high = offsets[row + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = neighbours[middle]!;
    if (found === wanted) return tieAt[middle]!;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
