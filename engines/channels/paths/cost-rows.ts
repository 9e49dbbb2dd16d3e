import type { Graph } from "../graph/graph.ts";

/** Places in the longest row, and steps of cost: together they fit the 53 bits of a double. */
const places = 2 ** 22;
const costSteps = 2 ** 30;

/**
 * Rows of a graph by rising cost, each put in order when it is first asked for: a search by cost stops reading at the first
 * tie that is too dear, and never reads most rows at all. Memory: 2 numbers per half-tie.
 */
export class CostRows {
  readonly offsets: Int32Array;
  /** Neighbours and costs of the rows that `sort` has been asked for; other rows are not filled. */
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
    this.neighbours =
      tieCosts === null ? graph.neighbours : new Int32Array(graph.neighbours.length);
    this.costs = new Float64Array(graph.neighbours.length);
    if (tieCosts === null) this.costs.fill(1);
  }

  /** Puts the row of `v` in order. */
  sort(v: number): void {
    if (this.isSorted[v] !== 0 || this.tieCosts === null) return;
    this.isSorted[v] = 1;
    const { neighbours } = this.graph;
    const from = this.offsets[v]!;
    const unsorted = this.costsOf(v, this.tieCosts);
    const keys = sortKeys(unsorted);
    for (let i = 0; i < keys.length; i++) {
      const place = keys[i]! - Math.floor(keys[i]! / places) * places;
      this.insert(from, i, neighbours[from + place]!, unsorted[place]!);
    }
  }

  private costsOf(v: number, tieCosts: Float64Array): Float64Array {
    const { tieAt, offsets } = this.graph;
    const from = offsets[v]!;
    const costs = new Float64Array(offsets[v + 1]! - from);
    for (let i = 0; i < costs.length; i++) costs[i] = tieCosts[tieAt[from + i]!]!;
    return costs;
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

/** Cost in 2^30 steps of the dearest in the row, then place, in order: numbers sort in native code, without a comparison in ours. */
function sortKeys(costs: Float64Array): Float64Array {
  let dearest = 0;
  for (let i = 0; i < costs.length; i++) if (costs[i]! > dearest) dearest = costs[i]!;
  const keys = new Float64Array(costs.length);
  for (let i = 0; i < keys.length; i++) {
    const step = dearest === 0 ? 0 : Math.floor((costs[i]! / dearest) * (costSteps - 1));
    keys[i] = step * places + i;
  }
  return keys.toSorted();
}
