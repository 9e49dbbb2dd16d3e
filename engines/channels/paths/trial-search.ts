import type { Graph } from "../graph/graph.ts";
import type { Fates } from "./part-fates.ts";

/** The question of one word: which of these 32 trials join the ends within so many ties. */
export interface TrialQuestion {
  readonly a: number;
  readonly b: number;
  /** Trials asked about, one a bit. */
  readonly trials: number;
  /** Most ties of a path; infinite for no limit. */
  readonly maxTies: number;
}

/**
 * Searches 32 trials at once, from both ends, level by level. A trial is settled when the two sides meet in it, when either
 * side has no growth left in it, or when the levels of both sides together have used up the ties allowed.
 * Fates are asked only of parts that a search touches. Not re-entrant. Working arrays: 6 numbers per actor.
 */
export class TrialSearch {
  private readonly sides: readonly [TrialSide, TrialSide];

  constructor(graph: Graph) {
    this.sides = [new TrialSide(graph), new TrialSide(graph)];
  }

  /** The trials, of those asked about, in which the ends are joined. The ends always work. */
  joined({ a, b, trials, maxTies }: TrialQuestion, fates: Fates): number {
    const [fore, hind] = this.sides;
    fore.begin(a, b, trials);
    hind.begin(b, a, trials);
    let found = 0;
    for (let level = 0; level < maxTies; level++) {
      const open = trials & ~found & fore.growing & hind.growing;
      if (open === 0) break;
      found |=
        fore.volume <= hind.volume ? fore.grow(hind, open, fates) : hind.grow(fore, open, fates);
    }
    fore.clear();
    hind.clear();
    return found;
  }
}

/** The trials in which one end reaches each actor, and where it has just arrived. */
class TrialSide {
  /** Per actor: trials in which this end reaches it. */
  readonly reached: Int32Array;
  /** Trials in which the last level reached anything new. */
  growing = 0;
  /** Half-ties that growing by one level would read. */
  volume = 0;
  private readonly graph: Graph;
  /** Per actor: trials in which the last level, and the one being read, arrived there. */
  private arrived: Int32Array;
  private arriving: Int32Array;
  private front: number[] = [];
  private touched: number[] = [];
  private otherEnd = -1;

  constructor(graph: Graph) {
    this.graph = graph;
    this.reached = new Int32Array(graph.actors);
    this.arrived = new Int32Array(graph.actors);
    this.arriving = new Int32Array(graph.actors);
  }

  begin(end: number, otherEnd: number, trials: number): void {
    this.otherEnd = otherEnd;
    this.reached[end] = trials;
    this.arrived[end] = trials;
    this.front = [end];
    this.touched = [end];
    this.growing = trials;
    this.volume = this.graph.offsets[end + 1]! - this.graph.offsets[end]!;
  }

  /** Reads one level in the open trials; returns those in which it met the other side. */
  grow(other: TrialSide, open: number, fates: Fates): number {
    const { offsets, neighbours, tieAt } = this.graph;
    const { reached, arrived, arriving, touched, otherEnd } = this;
    const theirs = other.reached;
    const next: number[] = [];
    let found = 0;
    let growing = 0;
    let volume = 0;
    for (const v of this.front) {
      const trials = arrived[v]! & open;
      arrived[v] = 0;
      if ((trials & ~found) === 0) continue;
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const w = neighbours[at]!;
        let fresh = trials & ~reached[w]!;
        if (fresh === 0) continue;
        fresh &= fates.tie(tieAt[at]!);
        if (w !== otherEnd) fresh &= fates.actor(w);
        if (fresh === 0) continue;
        if (reached[w] === 0) touched.push(w);
        if (arriving[w] === 0) {
          next.push(w);
          volume += offsets[w + 1]! - offsets[w]!;
        }
        reached[w]! |= fresh;
        arriving[w]! |= fresh;
        growing |= fresh;
        found |= fresh & theirs[w]!;
      }
    }
    this.arrived = arriving;
    this.arriving = arrived;
    this.front = next;
    this.growing = growing;
    this.volume = volume;
    return found;
  }

  clear(): void {
    for (const v of this.touched) this.reached[v] = this.arrived[v] = 0;
  }
}
