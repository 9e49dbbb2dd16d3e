import type { Graph } from "../graph/graph.ts";
import type { Fates } from "./part-fates.ts";

/** The question of one word: which of these 32 trials join the ends within so many ties. */
interface TrialQuestion {
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
 * Each level first looks for ties to actors that the other side has reached, and only then reaches further, so that the
 * last level allowed reaches nothing and most fates are never drawn. Not re-entrant. Working arrays: 6 numbers per actor.
 */
export class TrialSearch {
  private readonly fore: TrialSide;
  private readonly hind: TrialSide;

  constructor(graph: Graph) {
    this.fore = new TrialSide(graph);
    this.hind = new TrialSide(graph);
  }

  /** The trials, of those asked about, in which the ends are joined. The ends always work. */
  joined({ a, b, trials, maxTies }: TrialQuestion, fates: Fates): number {
    const { fore, hind } = this;
    fore.begin(a, trials);
    hind.begin(b, trials);
    let found = 0;
    let open = trials;
    for (let ties = 1; ties <= maxTies && open !== 0; ties++) {
      const [side, other] = fore.volume <= hind.volume ? [fore, hind] : [hind, fore];
      const met = side.meet(other, open, fates);
      found |= met;
      open &= ~met;
      if (open !== 0 && ties < maxTies) open &= side.reach(open, fates);
    }
    fore.clear();
    hind.clear();
    return found;
  }
}

/** The trials in which one end reaches each actor, and where it has just arrived. */
class TrialSide {
  /** Half-ties that reading one level would read. */
  volume = 0;
  private readonly graph: Graph;
  /** Per actor: trials in which this end reaches it. */
  private readonly reached: Int32Array;
  /** Per actor: trials in which the last level, and the one being read, arrived there. */
  private arrived: Int32Array;
  private arriving: Int32Array;
  private front: number[] = [];
  private touched: number[] = [];

  constructor(graph: Graph) {
    this.graph = graph;
    this.reached = new Int32Array(graph.actors);
    this.arrived = new Int32Array(graph.actors);
    this.arriving = new Int32Array(graph.actors);
  }

  begin(end: number, trials: number): void {
    this.reached[end] = trials;
    this.arrived[end] = trials;
    this.front = [end];
    this.touched = [end];
    this.volume = this.graph.offsets[end + 1]! - this.graph.offsets[end]!;
  }

  /** Trials, of the open ones, in which a tie joins the last level to an actor that the other side has reached. */
  meet(other: TrialSide, open: number, fates: Fates): number {
    const { offsets, neighbours, tieAt } = this.graph;
    const { arrived } = this;
    const theirs = other.reached;
    let left = open;
    for (const v of this.front) {
      let trials = arrived[v]! & left;
      if (trials === 0) continue;
      const rowEnd = offsets[v + 1]!;
      for (let at = offsets[v]!; at < rowEnd; at++) {
        const shared = theirs[neighbours[at]!]! & trials;
        if (shared === 0) continue;
        const met = shared & fates.tie(tieAt[at]!);
        left &= ~met;
        trials &= ~met;
        if (trials === 0) break;
      }
      if (left === 0) break;
    }
    return open & ~left;
  }

  /** Reaches one level further in the open trials; returns those in which anything was reached. */
  reach(open: number, fates: Fates): number {
    const { offsets, neighbours, tieAt } = this.graph;
    const { reached, arrived, arriving, touched } = this;
    const next: number[] = [];
    let growing = 0;
    let volume = 0;
    for (const v of this.front) {
      const trials = arrived[v]! & open;
      arrived[v] = 0;
      if (trials === 0) continue;
      const rowEnd = offsets[v + 1]!;
      for (let at = offsets[v]!; at < rowEnd; at++) {
        const w = neighbours[at]!;
        let fresh = trials & ~reached[w]!;
        if (fresh === 0) continue;
        fresh &= fates.tie(tieAt[at]!);
        if (fresh === 0) continue;
        fresh &= fates.actor(w);
        if (fresh === 0) continue;
        if (reached[w] === 0) touched.push(w);
        if (arriving[w] === 0) {
          next.push(w);
          volume += offsets[w + 1]! - offsets[w]!;
        }
        reached[w]! |= fresh;
        arriving[w]! |= fresh;
        growing |= fresh;
      }
    }
    this.arrived = arriving;
    this.arriving = arrived;
    this.front = next;
    this.volume = volume;
    return growing;
  }

  clear(): void {
    for (const v of this.touched) this.reached[v] = this.arrived[v] = 0;
  }
}
