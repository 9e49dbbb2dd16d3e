import { addMember, popCount, wordsFor } from "./bits.ts";
import { codeTerms, differenceMasks, planesFor } from "./coded-terms.ts";
import { minimalMasks, visitMinimalHittingSets } from "./hitting-sets.ts";
import { free } from "../model.ts";
import type { Term } from "../model.ts";
import { referenceOrder } from "./prime-order.ts";

/**
 * Prime implicants and what they cover, held compactly: a prime is a mask of conditions over the levels of one positive
 * configuration. In the order of `referenceOrder`.
 */
export interface Primes {
  readonly count: number;
  /** The configurations to be explained. */
  readonly positives: readonly Term[];
  readonly masks: Int32Array;
  /** Index of a positive configuration that gives the levels of the prime. */
  readonly rows: Int32Array;
  /** Positives that each prime covers, `words` words a prime. */
  readonly coverage: Int32Array;
  readonly words: number;
  /** False when the search stopped at the limit; further primes exist then. */
  readonly isComplete: boolean;
}

/** Primes kept at most, as a guard of memory; the largest published benchmark table (25 × 120) has 234,151. */
export const mostPrimes = 2_000_000;

/**
 * All prime implicants that cover a positive configuration and no configuration of `off`.
 * A cube around a positive p avoids an off term q exactly when it keeps a condition on which they differ, so the primes
 * through p are the minimal hitting sets of these difference sets; everything not in `off` may be used.
 * `off` terms may have free conditions. A positive that lies in `off` has no prime.
 * Source: the reduction follows from Quine 1955; enumeration by Murakami & Uno 2014.
 */
export function findPrimes(
  positives: readonly Term[],
  off: readonly Term[],
  most = mostPrimes,
): Primes {
  const masks: number[] = [];
  const rows: number[] = [];
  const covered: Int32Array[] = [];
  const words = wordsFor(positives.length);
  const planes = Math.max(planesFor(positives), planesFor(off));
  const codedRows = codeTerms(positives, planes);
  const codedOff = codeTerms(off, planes);
  let isComplete = true;
  for (const [p, positive] of positives.entries()) {
    const differences = differenceMasks(codedRows, p, codedRows);
    const sets = minimalMasks(differenceMasks(codedRows, p, codedOff)).map(bitsOf);
    const ended = visitMinimalHittingSets({ vertices: positive.length, sets }, (chosen, size) => {
      let mask = 0;
      for (let i = 0; i < size; i++) mask |= 1 << chosen[i]!;
      const coverage = coverageOf(mask, differences, p, words);
      if (coverage === null) return true;
      masks.push(mask);
      rows.push(p);
      covered.push(coverage);
      return masks.length < most;
    });
    if (!ended) {
      isComplete = false;
      break;
    }
  }
  return inOrder({ positives, masks, rows, covered, words, isComplete });
}

/** Terms already built, so that models share them. */
const builtTerms = new WeakMap<Primes, Map<number, Term>>();

/** The prime at an index, as a term; the same object every time. */
export function primeTerm(primes: Primes, index: number): Term {
  let built = builtTerms.get(primes);
  if (built === undefined) builtTerms.set(primes, (built = new Map()));
  const known = built.get(index);
  if (known !== undefined) return known;
  const levels = primes.positives[primes.rows[index]!]!;
  const mask = primes.masks[index]!;
  const term = levels.map((level, c) => ((mask >>> c) & 1 ? level : free));
  built.set(index, term);
  return term;
}

/** Every prime as a term, in order. */
export function primeTerms(primes: Primes): Term[] {
  return Array.from({ length: primes.count }, (_, index) => primeTerm(primes, index));
}

function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest));
  return bits;
}

/** Positives under a mask around positive `p`, or null when an earlier one is among them and has already given this prime. */
function coverageOf(
  mask: number,
  differences: Int32Array,
  p: number,
  words: number,
): Int32Array | null {
  for (let j = 0; j < p; j++) if ((differences[j]! & mask) === 0) return null;
  const coverage = new Int32Array(words);
  for (let j = p; j < differences.length; j++)
    if ((differences[j]! & mask) === 0) addMember(coverage, 0, j);
  return coverage;
}

interface Found {
  readonly positives: readonly Term[];
  readonly masks: readonly number[];
  readonly rows: readonly number[];
  readonly covered: readonly Int32Array[];
  readonly words: number;
  readonly isComplete: boolean;
}

function inOrder(found: Found): Primes {
  const { positives, masks, rows, covered, words, isComplete } = found;
  const levelAt = (prime: number, c: number): number =>
    (masks[prime]! >>> c) & 1 ? positives[rows[prime]!]![c]! : free;
  const order = referenceOrder(masks.map(popCount), positives[0]?.length ?? 0, levelAt);
  const coverage = new Int32Array(masks.length * words);
  order.forEach((from, to) => coverage.set(covered[from]!, to * words));
  return {
    count: masks.length,
    positives,
    masks: Int32Array.from(order, (i) => masks[i]!),
    rows: Int32Array.from(order, (i) => rows[i]!),
    coverage,
    words,
    isComplete,
  };
}
