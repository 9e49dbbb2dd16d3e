import type { Graph } from "../graph/graph.ts";
import { actorSalt, fateState, fateWord, trialsOfWord } from "./fates.ts";
import type { Removals } from "./removal-fates.ts";
import type { FailingActors } from "./shock-trials.ts";

/**
 * For each trial the number of working actors in the largest part of the graph in which each still reaches each.
 * Actors fail at random, in the same trials as `failureTrials` with the same seed, or by lists. Shape: one entry a trial.
 */
export function largestComponents(
  graph: Graph,
  shock: Omit<FailingActors, "maxTies"> | Removals,
): Int32Array {
  const sizes = new Int32Array(shock.trials);
  const working = new Int32Array(graph.actors);
  const spread = new Spread(graph);
  for (let word = 0; 32 * word < shock.trials; word++) {
    const trials = trialsOfWord(word, shock.trials);
    if ("removed" in shock) fillListed(working, graph, shock, word);
    else fillDrawn(working, shock, word);
    const found = largestOf(working, trials, spread);
    sizes.set(found.subarray(0, Math.min(32, shock.trials - 32 * word)), 32 * word);
  }
  return sizes;
}

function fillDrawn(
  working: Int32Array,
  { failActors, seed }: Omit<FailingActors, "maxTies">,
  word: number,
): void {
  for (let v = 0; v < working.length; v++)
    working[v] = fateWord(fateState(seed ^ actorSalt, v, word), 1 - failActors);
}

function fillListed(working: Int32Array, graph: Graph, removals: Removals, word: number): void {
  const { trials, perTrial, removed, numbering } = removals;
  working.fill(-1);
  for (let bit = 0; bit < 32 && 32 * word + bit < trials; bit++) {
    const from = (32 * word + bit) * perTrial;
    for (let at = from; at < from + perTrial; at++) {
      const v = numbering === "callers" ? graph.internalOf[removed[at]!]! : removed[at]!;
      working[v]! &= ~(1 << bit);
    }
  }
}

/** Sizes by trial of one word: components are taken one after another, hubs first, until the rest is too small to matter. */
function largestOf(working: Int32Array, trials: number, spread: Spread): Int32Array {
  const unseen = working.map((word) => word & trials);
  const left = countByTrial(unseen, unseen.keys());
  const largest = new Int32Array(32);
  let first = 0;
  for (;;) {
    let pending = 0;
    for (let i = 0; i < 32; i++) if (left[i]! > largest[i]!) pending |= 1 << i;
    if (pending === 0) return largest;
    while ((unseen[first]! & pending) === 0) first++;
    const seeds: number[] = [];
    for (let v = first, need = pending; need !== 0; v++) {
      if ((unseen[v]! & need) === 0) continue;
      seeds.push(v, unseen[v]! & need);
      need &= ~unseen[v]!;
    }
    const reached = spread.from(seeds, working);
    const sizes = countByTrial(spread.reached, reached);
    for (const v of reached) unseen[v]! &= ~spread.reached[v]!;
    spread.clear(reached);
    for (let i = 0; i < 32; i++) {
      left[i]! -= sizes[i]!;
      largest[i] = Math.max(largest[i]!, sizes[i]!);
    }
  }
}

/** How many of the actors have each bit set: words are added to 32 counters at once, one binary digit a word. */
function countByTrial(words: Int32Array, actors: Iterable<number>): Int32Array {
  const digits = new Int32Array(32);
  for (const v of actors) {
    let carry = words[v]!;
    for (let digit = 0; carry !== 0; digit++) {
      const sum = digits[digit]!;
      digits[digit] = sum ^ carry;
      carry &= sum;
    }
  }
  return Int32Array.from({ length: 32 }, (_, trial) =>
    digits.reduce((count, word, digit) => count + (((word >>> trial) & 1) << digit), 0),
  );
}

/** Spreads trials from seeds to every working actor they reach. */
class Spread {
  /** Per actor: trials in which it has been reached. */
  readonly reached: Int32Array;
  private readonly graph: Graph;
  private readonly fresh: Int32Array;

  constructor(graph: Graph) {
    this.graph = graph;
    this.reached = new Int32Array(graph.actors);
    this.fresh = new Int32Array(graph.actors);
  }

  /** `seeds`: actor, trials, actor, trials, … Returns the actors reached. */
  from(seeds: readonly number[], working: Int32Array): number[] {
    const { offsets, neighbours } = this.graph;
    const { reached, fresh } = this;
    const touched: number[] = [];
    let front: number[] = [];
    for (let i = 0; i < seeds.length; i += 2) {
      const v = seeds[i]!;
      reached[v] = fresh[v] = seeds[i + 1]!;
      touched.push(v);
      front.push(v);
    }
    while (front.length > 0) {
      const next: number[] = [];
      for (const v of front) {
        const trials = fresh[v]!;
        fresh[v] = 0;
        const rowEnd = offsets[v + 1]!;
        for (let at = offsets[v]!; at < rowEnd; at++) {
          const w = neighbours[at]!;
          const arrived = trials & working[w]! & ~reached[w]!;
          if (arrived === 0) continue;
          if (reached[w] === 0) touched.push(w);
          if (fresh[w] === 0) next.push(w);
          reached[w]! |= arrived;
          fresh[w]! |= arrived;
        }
      }
      front = next;
    }
    return touched;
  }

  clear(touched: readonly number[]): void {
    for (const v of touched) this.reached[v] = 0;
  }
}
