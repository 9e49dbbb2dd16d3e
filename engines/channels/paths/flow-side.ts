import type { Graph } from "../graph/graph.ts";

/** In a pointer array: the actor carries no channel. */
export const free = -1;

/** States of actor v in a flow search: a search has arrived at it, or leaves it. */
export const frontOf = (v: number): number => v << 1;
export const backOf = (v: number): number => (v << 1) | 1;
export const actorOf = (state: number): number => state >> 1;

/** Which end a search starts from; the two ends see the same flow with the pointers and the states swapped. */
interface SidePointers {
  /** Towards the end of this side: who comes before the actor on its channel. */
  readonly before: Int32Array;
  /** 0 when this side enters actors at their front (from the first end), 1 at their back (from the other). */
  readonly enterBit: 0 | 1;
}

/** One of the two breadth-first searches of a flow augmentation, level by level. Working arrays: 6 numbers per actor. */
export class FlowSide {
  /** Two states per actor: the stamp of the search that saw it last. */
  readonly seen: Int32Array;
  /** Two states per actor: the state it was reached from, −1 for a seed. */
  readonly cameFrom: Int32Array;
  private readonly graph: Graph;
  private readonly before: Int32Array;
  private readonly enterBit: number;
  private readonly queue: Int32Array;
  private head = 0;
  private tail = 0;
  private stamp = 0;
  private seeds: number[] = [];
  private end = -1;
  /** Half-ties that growing by one level would read. */
  volume = 0;

  constructor(graph: Graph, { before, enterBit }: SidePointers) {
    this.graph = graph;
    this.before = before;
    this.enterBit = enterBit;
    this.seen = new Int32Array(2 * graph.actors);
    this.cameFrom = new Int32Array(2 * graph.actors);
    this.queue = new Int32Array(2 * graph.actors);
  }

  /** Sets the end of the pair; seeds are its neighbours, least connected first, so that cheap rows are read first. */
  open(end: number, isClosed: (v: number) => boolean): void {
    const { offsets, neighbours } = this.graph;
    this.end = end;
    this.seeds = [];
    for (let at = offsets[end + 1]! - 1; at >= offsets[end]!; at--) {
      const w = neighbours[at]!;
      if (!isClosed(w)) this.seeds.push(w);
    }
  }

  /** Starts a search: closed actors count as seen, seeds that do not yet carry a channel of this end are entered. */
  begin(stamp: number, closed: readonly number[]): void {
    const { seen, cameFrom, before, queue, enterBit } = this;
    this.stamp = stamp;
    this.head = 0;
    this.tail = 0;
    this.volume = 0;
    for (const v of closed) seen[frontOf(v)] = seen[backOf(v)] = stamp;
    for (const v of this.seeds) {
      if (before[v] === this.end) continue;
      const entered = (v << 1) | enterBit;
      seen[entered] = stamp;
      cameFrom[entered] = -1;
      if (before[v] === free) {
        seen[entered ^ 1] = stamp;
        cameFrom[entered ^ 1] = entered;
        queue[this.tail++] = entered ^ 1;
      } else queue[this.tail++] = entered;
      this.volume += this.graph.offsets[v + 1]! - this.graph.offsets[v]!;
    }
  }

  isDry(): boolean {
    return this.head === this.tail;
  }

  hasSeen(state: number): boolean {
    return this.seen[state] === this.stamp;
  }

  /** Actors next to this end that carry a channel from it. */
  firstOfChannels(): number[] {
    return this.seeds.filter((v) => this.before[v] === this.end);
  }

  /** Reads one level. Returns a state that `other` has seen too (an augmenting walk), or −1. */
  grow(other: FlowSide): number {
    const { offsets, neighbours } = this.graph;
    const { seen, cameFrom, before, queue, enterBit, stamp } = this;
    const theirs = other.seen;
    let { head, tail } = this;
    let volume = 0;
    const levelEnd = tail;
    for (; head < levelEnd; head++) {
      const state = queue[head]!;
      const v = state >> 1;
      const onward = before[v]!;
      if ((state & 1) === enterBit || onward !== free) {
        const undone = (state & 1) === enterBit ? (onward << 1) | (enterBit ^ 1) : state ^ 1;
        if (seen[undone] !== stamp) {
          seen[undone] = stamp;
          cameFrom[undone] = state;
          if (theirs[undone] === stamp) return undone;
          queue[tail++] = undone;
          volume += offsets[(undone >> 1) + 1]! - offsets[undone >> 1]!;
        }
        if ((state & 1) === enterBit) continue;
      }
      const rowEnd = offsets[v + 1]!;
      for (let at = offsets[v]!; at < rowEnd; at++) {
        const w = neighbours[at]!;
        let reached = (w << 1) | enterBit;
        if (seen[reached] === stamp) continue;
        seen[reached] = stamp;
        cameFrom[reached] = state;
        if (theirs[reached] === stamp) return reached;
        if (before[w] === free) {
          cameFrom[reached ^ 1] = reached;
          reached ^= 1;
          seen[reached] = stamp;
        }
        queue[tail++] = reached;
        volume += offsets[w + 1]! - offsets[w]!;
      }
    }
    this.head = head;
    this.tail = tail;
    this.volume = volume;
    return -1;
  }
}
