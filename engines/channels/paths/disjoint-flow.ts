import type { Graph } from "../graph/graph.ts";
import { findTie } from "./find-tie.ts";
import { actorOf, backOf, FlowSide, free, frontOf } from "./flow-side.ts";

/**
 * Vertex-disjoint channels of one pair, grown one at a time on the graph itself.
 *
 * A channel is kept as `next` and `previous` pointers; no split or residual graph is built. Every actor has two states:
 * front (a search has arrived at it) and back (a search leaves it). The moves of a search are
 *   front(v) → back(v)             through an actor that carries nothing,
 *   front(v) → back(previous[v])   undoing the step previous[v] → v,
 *   back(v)  → front(v)            undoing the passage through v, whose step onward is being undone,
 *   back(v)  → front(w)            along any tie.
 * Both ends search at once, and the side that runs dry proves that no further channel exists.
 *
 * Common neighbours of the two ends are channels from the start. This loses nothing: any channel that uses a common
 * neighbour c can be exchanged for a–c–b, and no two channels use the same c.
 */
export class DisjointFlow {
  private readonly graph: Graph;
  private readonly next: Int32Array;
  private readonly previous: Int32Array;
  private readonly fore: FlowSide;
  private readonly hind: FlowSide;
  private a = -1;
  private b = -1;
  private stamp = 0;
  private common: number[] = [];
  private closed: number[] = [];
  private touched: number[] = [];

  constructor(graph: Graph) {
    this.graph = graph;
    this.next = new Int32Array(graph.actors).fill(free);
    this.previous = new Int32Array(graph.actors).fill(free);
    this.fore = new FlowSide(graph, { before: this.previous, enterBit: 0 });
    this.hind = new FlowSide(graph, { before: this.next, enterBit: 1 });
  }

  /** Starts a pair and takes its common neighbours. Equal ends are a broken invariant. */
  open(a: number, b: number): void {
    if (a === b) throw new RangeError("channels need two different actors");
    this.a = a;
    this.b = b;
    this.common = commonNeighbours(this.graph, a, b);
    this.closed = [a, b, ...this.common];
    const closed = new Set(this.closed);
    this.fore.open(a, (v) => closed.has(v));
    this.hind.open(b, (v) => closed.has(v));
  }

  /** Adds one channel; false when there is no further one. */
  augment(): boolean {
    const { fore, hind } = this;
    this.stamp++;
    fore.begin(this.stamp, this.closed);
    hind.begin(this.stamp, this.closed);
    while (!fore.isDry() && !hind.isDry()) {
      const foreIsCheaper = fore.volume <= hind.volume;
      const meeting = foreIsCheaper ? fore.grow(hind) : hind.grow(fore);
      if (meeting < 0) continue;
      this.flip(this.walkThrough(meeting));
      return true;
    }
    return false;
  }

  /** The actors between the ends, channel by channel: common neighbours first. */
  channels(): number[][] {
    const grown = this.fore.firstOfChannels().map((first) => {
      const actors = [];
      for (let v = first; v !== this.b; v = this.next[v]!) actors.push(v);
      return actors;
    });
    return [...this.common.map((v) => [v]), ...grown];
  }

  /** One actor of each channel, ascending, whose loss together cuts the pair. Call it after `augment` has answered false. */
  cut(): number[] {
    const cut = this.channels().map((channel) => this.cutActorOf(channel));
    return cut.toSorted((v, w) => v - w);
  }

  /** Searches both ends to the last actor; call it after `augment` has answered false. */
  exhaust(): void {
    while (!this.fore.isDry()) this.fore.grow(this.hind);
    while (!this.hind.isDry()) this.hind.grow(this.fore);
  }

  /** Actors from which a new tie could leave towards the other end: those a spare channel reaches from the first end. Needs `exhaust`. */
  sourceSide(): number[] {
    return this.sideOf(this.a, (v) => this.fore.hasSeen(backOf(v)));
  }

  /** Actors at which a new tie could arrive: those from which a spare channel reaches the other end. Needs `exhaust`. */
  sinkSide(): number[] {
    return this.sideOf(this.b, (v) => this.hind.hasSeen(frontOf(v)));
  }

  /** Frees every pointer, so that the next pair starts clean. */
  close(): void {
    for (const v of this.touched) this.next[v] = this.previous[v] = free;
    this.touched = [];
  }

  /** Backs seen from the first end are a beginning of each channel; the first actor after it is the narrow place. */
  private cutActorOf(channel: readonly number[]): number {
    if (channel.length === 1) return channel[0]!;
    const { fore, hind } = this;
    const found = fore.isDry()
      ? channel.find((v) => !fore.hasSeen(backOf(v)))
      : channel.findLast((v) => !hind.hasSeen(frontOf(v)));
    if (found === undefined) throw new Error("a channel without a narrow place");
    return found;
  }

  /** States of the augmenting walk, from the first end to the other. */
  private walkThrough(meeting: number): number[] {
    const walk = [];
    for (let s = meeting; s !== -1; s = this.fore.cameFrom[s]!) walk.push(s);
    walk.reverse();
    for (let s = this.hind.cameFrom[meeting]!; s !== -1; s = this.hind.cameFrom[s]!) walk.push(s);
    return walk;
  }

  /** Undone steps go first, then the new ones are laid. */
  private flip(walk: readonly number[]): void {
    const { next, previous } = this;
    for (let i = 0; i + 1 < walk.length; i++) {
      const v = actorOf(walk[i]!);
      const w = actorOf(walk[i + 1]!);
      if (v === w || walk[i] !== frontOf(v)) continue;
      next[w] = previous[v] = free;
    }
    let before = this.a;
    for (let i = 0; i < walk.length; i++) {
      const v = actorOf(walk[i]!);
      this.touched.push(v);
      if (walk[i] === backOf(v)) before = v;
      else if (i === 0 || actorOf(walk[i - 1]!) !== v) this.lay(before, v);
    }
    next[before] = this.b;
  }

  private lay(from: number, to: number): void {
    if (from !== this.a) this.next[from] = to;
    this.previous[to] = from;
  }

  private sideOf(end: number, hasSeen: (v: number) => boolean): number[] {
    const closed = new Set(this.closed);
    const side = [];
    for (let v = 0; v < this.graph.actors; v++)
      if (v === end || (!closed.has(v) && hasSeen(v))) side.push(v);
    return side;
  }
}

/** Actors tied to both, by rising number. Reads the shorter row. */
function commonNeighbours(graph: Graph, a: number, b: number): number[] {
  const { offsets, neighbours } = graph;
  const aIsShorter = offsets[a + 1]! - offsets[a]! <= offsets[b + 1]! - offsets[b]!;
  const [row, other] = aIsShorter ? [a, b] : [b, a];
  const common = [];
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
    const w = neighbours[at]!;
    if (w !== other && findTie(graph, w, other) >= 0) common.push(w);
  }
  return common;
}
