import type { PathSystem } from "./path-system.ts";
import { drawWords } from "./random.ts";

/** One bit a trial, 32 trials a word. */
export type Words = Uint32Array;

/**
 * Which ties of a system work in each trial. Every tie has its own stream of draws, begun from the seed and the tie's key,
 * and works where the draw is below its probability: the same tie meets the same fate whatever else changes, so a tie
 * made more reliable never loses a trial, and before and after a shock are compared on the same trials.
 * `probabilities` may hold several tables, each one entry a tie of the system; the answer has one list of words for each.
 */
export function drawTrials(
  keys: readonly number[],
  probabilities: readonly Float64Array[],
  terms: { readonly samples: number; readonly seed: number },
): readonly (readonly Words[])[] {
  const count = Math.ceil(terms.samples / 32);
  const draws = new Uint32Array(32 * count);
  const tables = probabilities.map((): Words[] => []);
  for (const [tie, key] of keys.entries()) {
    drawWords(mix(terms.seed, key), draws);
    for (const [table, chances] of probabilities.entries())
      tables[table]!.push(wordsBelow(draws, chances[tie]!));
  }
  return tables;
}

/** Trials whose draw lies below the probability. */
function wordsBelow(draws: Uint32Array, probability: number): Words {
  const words = new Uint32Array(draws.length / 32);
  // Scaling by a power of two is exact, so this is the comparison of the draw in [0, 1) itself.
  const limit = probability * 4_294_967_296;
  for (let i = 0, trial = 0; i < words.length; i++) {
    let word = 0;
    for (let bit = 0; bit < 32; bit++, trial++) if (draws[trial]! < limit) word |= 1 << bit;
    words[i] = word;
  }
  return words;
}

/** Trials in which each path works from end to end. */
export function pathsWorking({ paths }: PathSystem, ties: readonly Words[]): readonly Words[] {
  return paths.map((path) => allOf(path, ties));
}

function allOf(path: Int32Array, ties: readonly Words[]): Words {
  const words = ties[path[0]!]!.slice();
  for (let step = 1; step < path.length; step++) {
    const tie = ties[path[step]!]!;
    for (let i = 0; i < words.length; i++) words[i]! &= tie[i]!;
  }
  return words;
}

/** Trials in which at least one of the paths works; `count` words, none of them set without a path. */
export function anyOf(paths: readonly Words[], count: number): Words {
  const words = new Uint32Array(count);
  for (const path of paths) for (let i = 0; i < count; i++) words[i]! |= path[i]!;
  return words;
}

/** Trials in `one` that are not in `other`. */
export function countLost(one: Words, other: Words): number {
  let count = 0;
  for (let i = 0; i < one.length; i++) count += countBits(one[i]! & ~other[i]!);
  return count;
}

export function countAll(words: Words): number {
  let count = 0;
  for (const word of words) count += countBits(word);
  return count;
}

/** Set bits of a word (Warren, Hacker's Delight, section 5-1). */
function countBits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Spreads seed and key over 32 bits (finaliser of MurmurHash3, Appleby 2011). */
function mix(seed: number, key: number): number {
  let h =
    Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^
    Math.imul(key + 1, 0xc2b2ae35) ^
    Math.floor(key / 4_294_967_296);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
