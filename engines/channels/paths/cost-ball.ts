import type { CostRows } from "./cost-rows.ts";
import { MinHeap } from "./heap.ts";

/**
 * All actors within a cost of one end, grown actor by actor. Working arrays: 4 numbers per actor.
 * Every settled actor waits in the heap with its next unread tie, so that growing to a radius reads the ties within that
 * radius and no others, however long the rows of hubs are.
 */
export class CostBall {
  /** Cost from the end; meaningful where `has`. */
  readonly cost: Float64Array;
  /** Actors inside, by rising cost, and after `extend` those it added. */
  members: number[] = [];
  private readonly rows: CostRows;
  private readonly stampOf: Int32Array;
  private readonly nextTie: Int32Array;
  private readonly heap = new MinHeap();
  private stamp = 0;
  /** Members of the other ball that a tie reaches from here, and at what cost. */
  private notedActors: number[] = [];
  private notedCosts: number[] = [];
  /** While extending: stamp of the last offer of a cost, which then stands in `cost`. */
  private readonly offeredAt: Int32Array;

  constructor(rows: CostRows) {
    const actors = rows.offsets.length - 1;
    this.rows = rows;
    this.cost = new Float64Array(actors);
    this.stampOf = new Int32Array(actors);
    this.nextTie = new Int32Array(actors);
    this.offeredAt = new Int32Array(actors);
  }

  begin(end: number): void {
    this.stamp++;
    this.members = [];
    this.notedActors = [];
    this.notedCosts = [];
    this.heap.clear();
    this.settle(end, 0);
  }

  has(v: number): boolean {
    return this.stampOf[v] === this.stamp;
  }

  /** Cost of the next tie to be read: every actor nearer than this is inside. Infinite when the ball holds all it can reach. */
  radius(): number {
    return this.heap.nextKey();
  }

  /** Reads the next tie; the actor it brings inside, or −1. */
  grow(): number {
    const cost = this.heap.nextKey();
    const v = this.heap.pop();
    const x = this.rows.neighbours[this.nextTie[v]!]!;
    this.nextTie[v]!++;
    this.wait(v);
    if (this.has(x)) return -1;
    this.settle(x, cost);
    return x;
  }

  /**
   * Looks along all ties of a member for members of the other ball and notes, in `crossings`, those on a way between the ends that
   * costs at most `limit`. Returns the least cost of such a way, infinite when there is none.
   */
  lookAcross(v: number, other: CostBall, limit: number): number {
    const { offsets, neighbours, costs } = this.rows;
    const { cost: theirCost, stampOf: theirStampOf, stamp: theirStamp } = other;
    const base = this.cost[v]!;
    const rowEnd = offsets[v + 1]!;
    let least = theirStampOf[v] === theirStamp ? base + theirCost[v]! : Infinity;
    for (let at = offsets[v]!; at < rowEnd; at++) {
      const x = neighbours[at]!;
      if (theirStampOf[x] !== theirStamp) continue;
      const through = base + costs[at]! + theirCost[x]!;
      if (through > limit) continue;
      if (through < least) least = through;
      this.note(x, base + costs[at]!);
      other.note(v, theirCost[x]! + costs[at]!);
    }
    return least;
  }

  /** Brings inside every member of the other ball that lies on a way within the limit; the notes say where to begin. */
  extend(other: CostBall, limit: number): void {
    const { heap } = this;
    heap.clear();
    for (let i = 0; i < this.notedActors.length; i++) {
      const v = this.notedActors[i]!;
      if (!this.has(v)) this.offer(v, this.notedCosts[i]!, other, limit);
    }
    for (let v = heap.pop(); v >= 0; v = heap.pop()) {
      if (this.has(v)) continue;
      this.stampOf[v] = this.stamp;
      this.members.push(v);
      this.offerRow(v, other, limit);
    }
  }

  private note(v: number, cost: number): void {
    this.notedActors.push(v);
    this.notedCosts.push(cost);
  }

  private settle(v: number, cost: number): void {
    this.stampOf[v] = this.stamp;
    this.cost[v] = cost;
    this.members.push(v);
    this.rows.sort(v);
    this.nextTie[v] = this.rows.offsets[v]!;
    this.wait(v);
  }

  /** Puts a member back with its next tie to an actor outside. */
  private wait(v: number): void {
    const { neighbours, costs, offsets } = this.rows;
    const rowEnd = offsets[v + 1]!;
    let at = this.nextTie[v]!;
    while (at < rowEnd && this.stampOf[neighbours[at]!] === this.stamp) at++;
    this.nextTie[v] = at;
    if (at < rowEnd) this.heap.push(this.cost[v]! + costs[at]!, v);
  }

  private offer(v: number, cost: number, other: CostBall, limit: number): void {
    if (cost + other.cost[v]! > limit) return;
    if (this.offeredAt[v] === this.stamp && this.cost[v]! <= cost) return;
    this.offeredAt[v] = this.stamp;
    this.cost[v] = cost;
    this.heap.push(cost, v);
  }

  private offerRow(v: number, other: CostBall, limit: number): void {
    const { offsets, neighbours, costs } = this.rows;
    const base = this.cost[v]!;
    for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
      const x = neighbours[at]!;
      if (other.has(x) && !this.has(x)) this.offer(x, base + costs[at]!, other, limit);
    }
  }
}
