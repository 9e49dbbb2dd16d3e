import type { Graph } from "../graph/graph.ts";
import { openSweeps } from "./sweeps/sweeps.ts";

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
  const { memory, own, call } = openSweeps(graph, 4 * arrays.length);
  call("startSearch");
  let bridges = -1;
  while (bridges < 0) bridges = call("search", searchedAtOnce);
  call("listBridges");
  const list = (name: (typeof arrays)[number], length: number) =>
    new Int32Array(memory.buffer, own + 4 * graph.actors * arrays.indexOf(name), length);
  const ties = list("bridgeEnds", bridges).map((at) => graph.tieAt[at]!);
  return { actors: Array.from(list("path", call("listCuts"))), bridges: Array.from(ties.sort()) };
}
