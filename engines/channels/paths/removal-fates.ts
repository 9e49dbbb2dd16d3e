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
 * Fates read from lists of removals. Only what is asked for is worked out: a few actors over all trials (`deadWords`), and
 * all actors over a few trials (`load`), because lists of many trials are far larger than the graph. Sets of actors are kept as
 * bits, so that they stay in the nearest cache: 32 times actors bits in all.
 */
export class RemovalFates implements Fates {
  readonly words: number;
  private readonly removals: Removals;
  /** Internal actor → number in the lists; `null` when they are the same. */
  private readonly listed: Int32Array | null;
  private readonly wordsPerSet: number;
  /** One set of dead actors, by number in the lists, for each loaded trial. */
  private readonly sets: Int32Array;
  private loaded: number[] = [];

  constructor(graph: Graph, removals: Removals) {
    const { trials, perTrial, removed, numbering } = removals;
    if (removed.length !== trials * perTrial)
      throw new RangeError("removals are trials × perTrial");
    this.removals = removals;
    this.words = Math.ceil(trials / 32);
    this.listed = numbering === "callers" ? graph.originalOf : null;
    this.wordsPerSet = (graph.actors + 31) >> 5;
    this.sets = new Int32Array(32 * this.wordsPerSet);
  }

  /** For each of these internal actors one row of `words` words: the trials in which it is taken away. */
  deadWords(actors: readonly number[]): Int32Array {
    const { words, listed } = this;
    const { trials, perTrial, removed } = this.removals;
    const dead = new Int32Array(actors.length * words);
    const isAsked = new Int32Array(this.wordsPerSet);
    const rowOf = new Map<number, number>();
    actors.forEach((actor, row) => {
      const v = listed === null ? actor : listed[actor]!;
      isAsked[v >> 5]! |= 1 << (v & 31);
      rowOf.set(v, row * words);
    });
    for (let trial = 0; trial < trials; trial++) {
      const end = (trial + 1) * perTrial;
      for (let at = trial * perTrial; at < end; at++) {
        const v = removed[at]!;
        if (((isAsked[v >> 5]! >>> (v & 31)) & 1) === 0) continue;
        dead[rowOf.get(v)! + (trial >> 5)]! |= 1 << (trial & 31);
      }
    }
    return dead;
  }

  /** Turns to the trials of one word that are set in `trials`; `actor` then answers for those alone. */
  load(word: number, trials: number): void {
    const { sets, wordsPerSet } = this;
    const { perTrial, removed } = this.removals;
    sets.fill(0, 0, this.loaded.length * wordsPerSet);
    this.loaded = [];
    for (let left = trials; left !== 0; left &= left - 1) {
      const bit = 31 - Math.clz32(left & -left);
      const set = this.loaded.length * wordsPerSet;
      this.loaded.push(bit);
      const from = (32 * word + bit) * perTrial;
      for (let at = from; at < from + perTrial; at++) {
        const v = removed[at]!;
        sets[set + (v >> 5)]! |= 1 << (v & 31);
      }
    }
  }

  actor(actor: number): number {
    const { loaded, sets, wordsPerSet } = this;
    const v = this.listed === null ? actor : this.listed[actor]!;
    let works = -1;
    for (let i = 0, at = v >> 5; i < loaded.length; i++, at += wordsPerSet)
      works &= ~(((sets[at]! >>> (v & 31)) & 1) << loaded[i]!);
    return works;
  }

  tie(): number {
    return -1;
  }
}
