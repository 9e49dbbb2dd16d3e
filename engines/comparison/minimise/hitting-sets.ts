import { addMember, popCount, wordsFor } from "./bits.ts";

/** A family of sets over the vertices 0 … vertices − 1. */
export interface SetFamily {
  readonly vertices: number;
  readonly sets: readonly (readonly number[])[];
}

/**
 * Visits every minimal hitting set (transversal) of a family once; the order is fixed by the order of the sets.
 * `visit` gets the chosen vertices (a view that is reused) and their number, and returns false to stop.
 * An empty family has the empty set as its only answer; an empty set in the family leaves no answer.
 * Sets sorted by size, smallest first, make the search fastest.
 * Source: Murakami & Uno 2014, "Efficient algorithms for dualizing large-scale hypergraphs" (algorithm MMCS).
 * @returns whether the search ran to its end.
 */
export function visitMinimalHittingSets(
  family: SetFamily,
  visit: (chosen: Int32Array, size: number) => boolean,
): boolean {
  return new Transversals(family, visit).run();
}

class Transversals {
  readonly #sets: readonly (readonly number[])[];
  readonly #visit: (chosen: Int32Array, size: number) => boolean;
  readonly #words: number;
  /** Sets that contain a vertex. */
  readonly #occurs: Int32Array;
  /** Sets not yet hit, a block of words for each depth. */
  readonly #open: Int32Array;
  /** Sets hit by one chosen vertex alone, for each depth and chosen vertex. */
  readonly #critical: Int32Array;
  readonly #chosen: Int32Array;
  readonly #candidate: Uint8Array;
  readonly #deepest: number;

  constructor(family: SetFamily, visit: (chosen: Int32Array, size: number) => boolean) {
    this.#sets = family.sets;
    this.#visit = visit;
    this.#words = wordsFor(family.sets.length);
    this.#deepest = Math.min(family.vertices, family.sets.length) + 1;
    this.#occurs = new Int32Array(family.vertices * this.#words);
    this.#open = new Int32Array((this.#deepest + 1) * this.#words);
    this.#critical = new Int32Array((this.#deepest + 1) * this.#deepest * this.#words);
    this.#chosen = new Int32Array(this.#deepest);
    this.#candidate = new Uint8Array(family.vertices).fill(1);
    family.sets.forEach((set, s) => {
      addMember(this.#open, 0, s);
      for (const v of set) addMember(this.#occurs, v * this.#words, s);
    });
  }

  run(): boolean {
    return this.#search(0);
  }

  #firstOpen(depth: number): number {
    for (let w = 0; w < this.#words; w++) {
      const word = this.#open[depth * this.#words + w]!;
      if (word !== 0) return w * 32 + (31 - Math.clz32(word & -word));
    }
    return -1;
  }

  #search(depth: number): boolean {
    const target = this.#firstOpen(depth);
    if (target < 0) return this.#visit(this.#chosen, depth);
    const branch: number[] = [];
    for (const v of this.#sets[target]!) {
      if (this.#candidate[v] === 1) {
        branch.push(v);
        this.#candidate[v] = 0;
      }
    }
    for (let b = 0; b < branch.length; b++) {
      const v = branch[b]!;
      if (this.#choose(depth, v) && !this.#search(depth + 1)) return false;
      this.#candidate[v] = 1;
    }
    return true;
  }

  /** Adds a vertex; false when some earlier choice would no longer be needed. */
  #choose(depth: number, v: number): boolean {
    const words = this.#words;
    const from = depth * this.#deepest * words;
    const to = (depth + 1) * this.#deepest * words;
    const occurs = v * words;
    for (let i = 0; i < depth; i++) {
      let left = 0;
      for (let w = 0; w < words; w++) {
        const word = this.#critical[from + i * words + w]! & ~this.#occurs[occurs + w]!;
        this.#critical[to + i * words + w] = word;
        left |= word;
      }
      if (left === 0) return false;
    }
    for (let w = 0; w < words; w++) {
      const open = this.#open[depth * words + w]!;
      this.#critical[to + depth * words + w] = open & this.#occurs[occurs + w]!;
      this.#open[(depth + 1) * words + w] = open & ~this.#occurs[occurs + w]!;
    }
    this.#chosen[depth] = v;
    return true;
  }
}

/** The sets of a family of bit masks (up to 30 members) that contain no other set of it, smallest first. */
export function minimalMasks(masks: Int32Array): number[] {
  const keys = Float64Array.from(masks, (mask) => popCount(mask) * maskRange + mask).toSorted();
  const kept: number[] = [];
  let last = -1;
  for (const key of keys) {
    if (key === last) continue;
    last = key;
    const mask = key % maskRange;
    if (!containsOne(mask, kept)) kept.push(mask);
  }
  return kept;
}

/** Masks lie below 2^30, so that a count of members above them still is an exact number. */
const maskRange = 2 ** 30;

function containsOne(mask: number, others: readonly number[]): boolean {
  for (let i = 0; i < others.length; i++) if ((others[i]! & ~mask) === 0) return true;
  return false;
}
