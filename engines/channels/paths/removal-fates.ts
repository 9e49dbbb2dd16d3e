import type { Graph } from "../graph/graph.ts";
import type { Fates } from "./part-fates.ts";

/** Lists of actors taken away, one list a trial. */
export interface Removals {
  readonly trials: number;
  /** Actors taken away in each trial; every list is this long. */
  readonly perTrial: number;
  /** trials × perTrial actors, trial by trial. */
  readonly removed: Int32Array;
  /** Whether the lists use the graph's internal numbers or those of the caller's input. */
  readonly numbering: "internal" | "callers";
}

/**
 * Fates read from lists of removals. Only what is asked for is spread out into words: a few actors over all trials
 * (`deadWords`), and all actors over a few trials (`load`), because lists of many trials are far larger than the graph.
 */
export class RemovalFates implements Fates {
  readonly words: number;
  private readonly removals: Removals;
  private readonly internalOf: Int32Array | null;
  private readonly originalOf: Int32Array | null;
  private readonly dead: Int32Array;
  private readonly loadedAt: Int32Array;
  private stamp = 0;

  constructor(graph: Graph, removals: Removals) {
    const { trials, perTrial, removed, numbering } = removals;
    if (removed.length !== trials * perTrial)
      throw new RangeError("removals are trials × perTrial");
    this.removals = removals;
    this.words = Math.ceil(trials / 32);
    this.internalOf = numbering === "callers" ? graph.internalOf : null;
    this.originalOf = numbering === "callers" ? graph.originalOf : null;
    this.dead = new Int32Array(graph.actors);
    this.loadedAt = new Int32Array(graph.actors);
  }

  /** For each of these internal actors one row of `words` words: the trials in which it is taken away. */
  deadWords(actors: readonly number[]): Map<number, Int32Array> {
    const slots = this.slotsOf(actors);
    const { words } = this;
    const { trials, perTrial, removed } = this.removals;
    const dead = new Int32Array(actors.length * words);
    for (let trial = 0, at = 0; trial < trials; trial++) {
      const bit = 1 << (trial & 31);
      const word = trial >> 5;
      for (const end = at + perTrial; at < end; at++) {
        const slot = slots[removed[at]!]!;
        if (slot !== 0) dead[(slot - 1) * words + word]! |= bit;
      }
    }
    return new Map(actors.map((v, i) => [v, dead.subarray(i * words, (i + 1) * words)]));
  }

  /** Turns to the trials of one word that are set in `trials`; `actor` then answers for those alone. */
  load(word: number, trials: number): void {
    const { dead, loadedAt, internalOf } = this;
    const { perTrial, removed } = this.removals;
    const stamp = ++this.stamp;
    for (let left = trials; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const from = (32 * word + 31 - Math.clz32(bit)) * perTrial;
      for (let at = from; at < from + perTrial; at++) {
        const v = internalOf === null ? removed[at]! : internalOf[removed[at]!]!;
        dead[v] = loadedAt[v] === stamp ? dead[v]! | bit : bit;
        loadedAt[v] = stamp;
      }
    }
  }

  actor(v: number): number {
    return this.loadedAt[v] === this.stamp ? ~this.dead[v]! : -1;
  }

  tie(): number {
    return -1;
  }

  /** By number as the lists use it: 1 + place in `actors`, 0 for all others. */
  private slotsOf(actors: readonly number[]): Int32Array {
    const slots = new Int32Array(this.dead.length);
    const { originalOf } = this;
    actors.forEach((v, i) => {
      slots[originalOf === null ? v : originalOf[v]!] = i + 1;
    });
    return slots;
  }
}
