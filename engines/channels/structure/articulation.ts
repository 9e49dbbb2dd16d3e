import type { Graph } from "../graph/graph.ts";

/** Actors and ties whose loss cuts off others who are connected now. */
export interface CutPoints {
  /** Internal numbers of the articulation actors, ascending. */
  readonly actors: readonly number[];
  /** Tie numbers of the bridges, ascending. */
  readonly bridges: readonly number[];
}

interface Search {
  /** Order of discovery from 1; 0 where not yet discovered. */
  readonly foundAt: Int32Array;
  /** Earliest discovery reachable from the subtree by at most one tie back. */
  readonly lowest: Int32Array;
  readonly parent: Int32Array;
  /** Where the scan of each actor's row stands. */
  readonly scan: Int32Array;
  readonly path: Int32Array;
  readonly isCut: Uint8Array;
  readonly bridgeEnds: number[];
  found: number;
}

/**
 * Finds articulation actors and bridges by one depth-first search without recursion, in linear time.
 * Source: Hopcroft and Tarjan, "Algorithm 447", Communications of the ACM 16 (1973).
 */
export function findCutPoints(graph: Graph): CutPoints {
  const { actors, offsets } = graph;
  const search: Search = {
    foundAt: new Int32Array(actors),
    lowest: new Int32Array(actors),
    parent: new Int32Array(actors).fill(-1),
    scan: offsets.slice(0, actors),
    path: new Int32Array(actors),
    isCut: new Uint8Array(actors),
    bridgeEnds: [],
    found: 0,
  };
  for (let root = 0; root < actors; root++) if (search.foundAt[root] === 0) searchFrom(graph, search, root);
  return {
    actors: [...search.isCut.keys()].filter((v) => search.isCut[v] === 1),
    bridges: tiesToParents(graph, search.bridgeEnds, search.parent),
  };
}

function searchFrom({ offsets, neighbours }: Graph, search: Search, root: number): void {
  const { foundAt, lowest, parent, scan, path } = search;
  let depth = 0;
  let branches = 0;
  path[0] = root;
  foundAt[root] = lowest[root] = ++search.found;
  while (depth >= 0) {
    const v = path[depth]!;
    const end = offsets[v + 1]!;
    const above = parent[v]!;
    let low = lowest[v]!;
    let i = scan[v]!;
    let next = -1;
    while (i < end) {
      const w = neighbours[i++]!;
      const at = foundAt[w]!;
      if (at === 0) {
        next = w;
        break;
      }
      if (at < low && w !== above) low = at;
    }
    scan[v] = i;
    lowest[v] = low;
    if (next >= 0) {
      parent[next] = v;
      foundAt[next] = lowest[next] = ++search.found;
      path[++depth] = next;
      if (v === root) branches++;
    } else {
      depth--;
      if (above >= 0) settle(search, v, root);
    }
  }
  if (branches > 1) search.isCut[root] = 1;
}

/** The subtree below `v` is done: tells its parent how far back it reaches. */
function settle({ foundAt, lowest, parent, isCut, bridgeEnds }: Search, v: number, root: number): void {
  const above = parent[v]!;
  const low = lowest[v]!;
  if (low < lowest[above]!) lowest[above] = low;
  if (low >= foundAt[above]! && above !== root) isCut[above] = 1;
  if (low > foundAt[above]!) bridgeEnds.push(v);
}

/** The tie from each actor to its parent; ascending. */
export function tiesToParents(graph: Graph, ends: Iterable<number>, parent: Int32Array): number[] {
  const { offsets, neighbours, tieAt } = graph;
  const ties: number[] = [];
  for (const v of ends) {
    const i = neighbours.subarray(offsets[v], offsets[v + 1]).indexOf(parent[v]!);
    ties.push(tieAt[offsets[v]! + i]!);
  }
  return ties.toSorted((a, b) => a - b);
}
