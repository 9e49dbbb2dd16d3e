import type { Graph } from "../graph/graph.ts";

/** Bits for the place in a row; with 30 for the cost they fit a double's 53. */
const placeBits = 2 ** 22;
const costSteps = 2 ** 30;

/**
 * Rows of a graph by rising cost, each put in order when it is first asked for: a search by cost stops reading at the first
 * tie that is too dear, and never reads most rows at all. Memory: 2 numbers per half-tie.
 */
export class CostRows {
  readonly offsets: Int32Array;
  /** Neighbours and costs of the rows that `sorted` has been asked for; other rows are not filled. */
  readonly neighbours: Int32Array;
  readonly costs: Float64Array;
  private readonly graph: Graph;
  private readonly tieCosts: Float64Array | null;
  private readonly isSorted: Uint8Array;

  constructor(graph: Graph, tieCosts: Float64Array | null) {
    this.graph = graph;
    this.tieCosts = tieCosts;
    this.offsets = graph.offsets;
    this.isSorted = new Uint8Array(graph.actors);
    this.neighbours = tieCosts === null ? graph.neighbours : new Int32Array(graph.neighbours.length);
    this.costs = new Float64Array(graph.neighbours.length);
    if (tieCosts === null) this.costs.fill(1);
  }

  /** Puts the row of `v` in order. */
  sort(v: number): void {
    if (this.isSorted[v] !== 0 || this.tieCosts === null) return;
    this.isSorted[v] = 1;
    const { neighbours, tieAt } = this.graph;
    const from = this.offsets[v]!;
    const keys = this.keysOf(v);
    for (let i = 0; i < keys.length; i++) {
      const at = from + (keys[i]! % placeBits);
      this.insert(from, i, neighbours[at]!, this.tieCosts[tieAt[at]!]!);
    }
  }

  /** Cost in 2^30 steps of the dearest in the row, then place: numbers sort in native code, without a comparison in ours. */
  private keysOf(v: number): Float64Array {
    const { tieAt, offsets } = this.graph;
    const tieCosts = this.tieCosts!;
    const from = offsets[v]!;
    const keys = new Float64Array(offsets[v + 1]! - from);
    let dearest = 0;
    for (let i = 0; i < keys.length; i++) {
      keys[i] = tieCosts[tieAt[from + i]!]!;
      if (keys[i]! > dearest) dearest = keys[i]!;
    }
    for (let i = 0; i < keys.length; i++) {
      const step = dearest === 0 ? 0 : Math.floor((keys[i]! / dearest) * (costSteps - 1));
      keys[i] = step * placeBits + i;
    }
    return keys.toSorted();
  }

  /** Writes entry `i` of a row, stepping back past the few entries of the same step that are dearer. */
  private insert(from: number, i: number, neighbour: number, cost: number): void {
    const { neighbours, costs } = this;
    let at = from + i;
    for (; at > from && costs[at - 1]! > cost; at--) {
      costs[at] = costs[at - 1]!;
      neighbours[at] = neighbours[at - 1]!;
    }
    costs[at] = cost;
    neighbours[at] = neighbour;
  }
}
