import type { Graph } from "../graph/graph.ts";
import { MinHeap } from "./heap.ts";

/** One of the two searches by rising cost that grow from the ends of a pair. Working arrays: 3 numbers per actor. */
export class CostSide {
  /** Least cost found so far from this end; meaningful where `isLabelled`. */
  readonly cost: Float64Array;
  /** Actors whose cost is final, in rising order of cost. */
  settled: number[] = [];
  private readonly graph: Graph;
  private readonly costs: Float64Array | null;
  private readonly labelled: Int32Array;
  private readonly final: Int32Array;
  private readonly heap = new MinHeap();
  private stamp = 0;

  constructor(graph: Graph, costs: Float64Array | null) {
    this.graph = graph;
    this.costs = costs;
    this.cost = new Float64Array(graph.actors);
    this.labelled = new Int32Array(graph.actors);
    this.final = new Int32Array(graph.actors);
  }

  begin(end: number): void {
    this.stamp++;
    this.settled = [];
    this.heap.clear();
    this.cost[end] = 0;
    this.labelled[end] = this.stamp;
    this.heap.push(0, end);
  }

  /** Every actor cheaper than this from the end is settled. */
  radius(): number {
    return this.heap.nextKey();
  }

  waiting(): number {
    return this.heap.size;
  }

  isLabelled(v: number): boolean {
    return this.labelled[v] === this.stamp;
  }

  isSettled(v: number): boolean {
    return this.final[v] === this.stamp;
  }

  /**
   * Settles the next actor and labels its neighbours, leaving out those that cannot lie on a path within `limit`.
   * Returns the cheapest way to the other end that these labels show, infinite when they show none.
   */
  advance(other: CostSide, limit: number): number {
    let v = this.heap.pop();
    while (v >= 0 && this.isSettled(v)) v = this.heap.pop();
    if (v < 0) return Infinity;
    this.settle(v);
    return this.labelNeighbours(v, other, limit);
  }

  /** Goes on among the actors that the other side has settled, until all that lie on a path within `limit` are settled here too. */
  complete(other: CostSide, limit: number): void {
    for (let v = this.heap.pop(); v >= 0; v = this.heap.pop()) {
      if (this.isSettled(v) || !other.isSettled(v)) continue;
      if (this.cost[v]! + other.cost[v]! > limit) continue;
      this.settle(v);
      this.labelSettledNeighbours(v, other, limit);
    }
  }

  private settle(v: number): void {
    this.final[v] = this.stamp;
    this.settled.push(v);
  }

  private labelNeighbours(v: number, other: CostSide, limit: number): number {
    const { offsets, neighbours, tieAt } = this.graph;
    const { cost, costs, labelled, stamp, heap } = this;
    const {
      cost: theirCost,
      labelled: theirLabelled,
      final: theirFinal,
      stamp: theirStamp,
    } = other;
    const base = cost[v]!;
    const furthest = limit - other.radius();
    const rowEnd = offsets[v + 1]!;
    let best = Infinity;
    for (let at = offsets[v]!; at < rowEnd; at++) {
      const here = base + (costs === null ? 1 : costs[tieAt[at]!]!);
      if (here > limit) continue;
      const x = neighbours[at]!;
      if (theirLabelled[x] === theirStamp) {
        const through = here + theirCost[x]!;
        if (through < best) best = through;
        if (theirFinal[x] === theirStamp ? through > limit : here > furthest) continue;
      } else if (here > furthest) continue;
      if (labelled[x] === stamp && cost[x]! <= here) continue;
      labelled[x] = stamp;
      cost[x] = here;
      heap.push(here, x);
    }
    return best;
  }

  private labelSettledNeighbours(v: number, other: CostSide, limit: number): void {
    const { offsets, neighbours, tieAt } = this.graph;
    const { cost, costs, labelled, stamp, heap } = this;
    const base = cost[v]!;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const x = neighbours[at]!;
      if (!other.isSettled(x)) continue;
      const here = base + (costs === null ? 1 : costs[tieAt[at]!]!);
      if (here + other.cost[x]! > limit) continue;
      if (labelled[x] === stamp && cost[x]! <= here) continue;
      labelled[x] = stamp;
      cost[x] = here;
      heap.push(here, x);
    }
  }
}
