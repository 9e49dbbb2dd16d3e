import type { Graph } from "../graph/graph.ts";
import { placeSweeps } from "./sweeps/sweeps.ts";

/** Actors and ties whose loss cuts off others who are connected now. */
export interface CutPoints {
  /** Internal numbers of the articulation actors, ascending. */
  readonly actors: readonly number[];
  /** Tie numbers of the bridges, ascending. */
  readonly bridges: readonly number[];
}

/** Half-ties searched in one call of the kernel: long enough to be cheap, short enough that better code takes over soon. */
const searchedAtOnce = 1 << 16;

/** Own arrays of the search, one int32 an actor each, in the order of the kernel. */
const arrays = ["foundAt", "lowest", "parent", "scan", "path", "bridgeEnds", "isCut"] as const;

/**
 * Finds articulation actors and bridges by one depth-first search without recursion, in linear time.
 * Source: Hopcroft and Tarjan, "Algorithm 447", Communications of the ACM 16 (1973).
 */
export function findCutPoints(graph: Graph): CutPoints {
  const { memory, own, call } = placeSweeps(graph, 4 * arrays.length);
  call.startSearch();
  let bridges = -1;
  while (bridges < 0) bridges = call.search(searchedAtOnce);
  const arrayOf = (name: (typeof arrays)[number]) =>
    new Int32Array(memory.buffer, own + 4 * graph.actors * arrays.indexOf(name), graph.actors);
  const isCut = arrayOf("isCut");
  const actors: number[] = [];
  for (let v = 0; v < graph.actors; v++) if (isCut[v] === 1) actors.push(v);
  return {
    actors,
    bridges: tiesToParents(graph, arrayOf("bridgeEnds").subarray(0, bridges), arrayOf("parent")),
  };
}

/** The tie from each actor to its parent; ascending. */
function tiesToParents(graph: Graph, ends: Int32Array, parent: Int32Array): number[] {
  const { offsets, neighbours, tieAt } = graph;
  const ties = new Int32Array(ends.length);
  for (let k = 0; k < ends.length; k++) {
    let i = offsets[ends[k]!]!;
    while (neighbours[i] !== parent[ends[k]!]) i++;
    ties[k] = tieAt[i]!;
  }
  return Array.from(ties.sort());
}
