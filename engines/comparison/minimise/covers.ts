import { popCount } from "./bits.ts";
import type { Chart } from "./chart.ts";

/** Work a search may do before it gives up; counts nodes, so that answers never depend on the machine. */
export interface SearchLimits {
  readonly nodes: number;
  /** Class covers kept at most. */
  readonly covers: number;
}

/** Covers of a chart by classes: each stands for the product of the sizes of its classes. */
export interface ClassCovers {
  readonly covers: readonly (readonly number[])[];
  readonly isComplete: boolean;
}

/** The smallest number of classes that cover the chart, proved, or the bounds when the limit was reached. */
export interface LeastSize {
  readonly atLeast: number;
  readonly atMost: number;
}

/**
 * Exact search of smallest covers. Feasibility of the uncovered rows in t further classes is decided on dominant classes
 * only, with a bound by the largest coverages, a bound by rows that share no class, and a memory of what was decided.
 * Source: the bounds are standard for set covering (Coudert 1994, "Two-level logic minimization: an overview").
 */
export class SmallestCovers {
  readonly #chart: Chart;
  readonly #dominant: Int32Array;
  readonly #dominantByRow: readonly (readonly number[])[];
  /** Known bounds of the number of classes that a set of rows needs: packed as least × 256 + most. */
  readonly #known = new Map<string | number, number>();
  readonly #largest: number;
  #nodes = 0;
  readonly #limits: SearchLimits;

  constructor(chart: Chart, limits: SearchLimits) {
    this.#chart = chart;
    this.#limits = limits;
    this.#dominant = dominantClasses(chart);
    this.#largest = this.#dominant.reduce((most, k) => Math.max(most, sizeOf(chart, k)), 0);
    const isDominant = new Set(this.#dominant);
    this.#dominantByRow = chart.byRow.map((classes) => classes.filter((k) => isDominant.has(k)));
  }

  /** The least number of classes. */
  leastSize(): LeastSize {
    const all = this.#everyRow();
    const atMost = this.#greedy(all);
    let atLeast = this.#independentRows(all);
    while (atLeast < atMost) {
      const found = this.#isCoverable(all, atLeast);
      if (found === null) return { atLeast, atMost };
      if (found) return { atLeast, atMost: atLeast };
      atLeast += 1;
    }
    return { atLeast, atMost };
  }

  /** Every cover with exactly `size` classes, for the least size. */
  covers(size: number): ClassCovers {
    const covers: number[][] = [];
    const excluded = new Uint8Array(this.#chart.classCount);
    const walk = (open: Int32Array, chosen: readonly number[]): boolean => {
      const row = this.#firstRow(open);
      if (row < 0) {
        covers.push([...chosen]);
        return covers.length < this.#limits.covers;
      }
      const left = size - chosen.length - 1;
      const tried: number[] = [];
      let goesOn = true;
      for (const k of this.#chart.byRow[row]!) {
        if (excluded[k] === 1) continue;
        const rest = this.#without(open, k);
        const isPossible = this.#isCoverable(rest, left);
        if (isPossible === null || (isPossible && !walk(rest, [...chosen, k]))) {
          goesOn = false;
          break;
        }
        excluded[k] = 1;
        tried.push(k);
      }
      for (const k of tried) excluded[k] = 0;
      return goesOn;
    };
    return { isComplete: walk(this.#everyRow(), []), covers };
  }

  #everyRow(): Int32Array {
    const open = new Int32Array(this.#chart.words);
    for (let row = 0; row < this.#chart.rows; row++) open[row >>> 5]! |= 1 << (row & 31);
    return open;
  }

  #without(open: Int32Array, k: number): Int32Array {
    return open.map((word, w) => word & ~this.#chart.classes[k * this.#chart.words + w]!);
  }

  #covered(open: Int32Array, k: number): number {
    let count = 0;
    for (let w = 0; w < open.length; w++) count += popCount(open[w]! & this.#chart.classes[k * this.#chart.words + w]!);
    return count;
  }

  /** The open row with the fewest classes (rows are stored in that order), or −1. */
  #firstRow(open: Int32Array): number {
    for (let w = 0; w < open.length; w++) {
      const word = open[w]!;
      if (word !== 0) return w * 32 + (31 - Math.clz32(word & -word));
    }
    return -1;
  }

  #greedy(all: Int32Array): number {
    let open = all;
    let size = 0;
    while (this.#firstRow(open) >= 0) {
      let best = -1;
      let most = 0;
      for (const k of this.#dominant) {
        const covered = this.#covered(open, k);
        if (covered > most) [best, most] = [k, covered];
      }
      if (best < 0) return Number.POSITIVE_INFINITY;
      open = this.#without(open, best);
      size += 1;
    }
    return size;
  }

  /** Rows no two of which share a class need a class each. */
  #independentRows(open: Int32Array): number {
    const left = Int32Array.from(open);
    let count = 0;
    for (;;) {
      const row = this.#firstRow(left);
      if (row < 0) return count;
      count += 1;
      left[row >>> 5]! &= ~(1 << (row & 31));
      for (const k of this.#dominantByRow[row]!) {
        for (let w = 0; w < left.length; w++) left[w]! &= ~this.#chart.classes[k * this.#chart.words + w]!;
      }
    }
  }

  /** Whether `size` classes can cover the open rows; null when the limit was reached first. */
  #isCoverable(open: Int32Array, size: number): boolean | null {
    const row = this.#firstRow(open);
    if (row < 0) return true;
    if (size <= 0) return false;
    const key = this.#key(open);
    const known = this.#known.get(key);
    if (known !== undefined) {
      if (size < known >>> 8) return false;
      if (size >= (known & 255)) return true;
    }
    if (this.#nodes++ > this.#limits.nodes) return null;
    const answer = this.#decide(open, size, row);
    if (answer !== null) this.#remember(key, known ?? 255, size, answer);
    return answer;
  }

  /** Open rows as one exact number where they fit, as text otherwise. */
  #key(open: Int32Array): string | number {
    if (this.#chart.rows <= 32) return open[0]!;
    if (this.#chart.rows <= 53) return (open[0]! >>> 0) + open[1]! * 2 ** 32;
    return open.join(",");
  }

  #remember(key: string | number, known: number, size: number, isCoverable: boolean): void {
    const least = isCoverable ? known >>> 8 : Math.max(known >>> 8, size + 1);
    const most = isCoverable ? Math.min(known & 255, size) : known & 255;
    this.#known.set(key, (least << 8) | most);
  }

  #decide(open: Int32Array, size: number, row: number): boolean | null {
    const total = open.reduce((count, word) => count + popCount(word), 0);
    if (size * this.#largest < total) return false;
    if (size > 1 && this.#independentRows(open) > size) return false;
    if (this.#mostCovered(open, size) < total) return false;
    const candidates = this.#dominantByRow[row]!
      .map((k) => ({ k, covered: this.#covered(open, k) }))
      .toSorted((a, b) => b.covered - a.covered);
    for (const { k, covered } of candidates) {
      if (size === 1) {
        if (covered === total) return true;
        continue;
      }
      const found = this.#isCoverable(this.#without(open, k), size - 1);
      if (found !== false) return found;
    }
    return false;
  }

  /** No `size` classes cover more open rows than the `size` largest coverages together. */
  #mostCovered(open: Int32Array, size: number): number {
    const best = new Int32Array(size);
    for (const k of this.#dominant) {
      let covered = this.#covered(open, k);
      for (let i = 0; i < size && covered > 0; i++) {
        const other = best[i]!;
        if (covered > other) {
          best[i] = covered;
          covered = other;
        }
      }
    }
    return best.reduce((sum, covered) => sum + covered, 0);
  }
}

/** Classes whose rows are not all covered by another class. */
function dominantClasses(chart: Chart): Int32Array {
  const { classes, words, classCount } = chart;
  const isWithin = (inner: number, outer: number): boolean => {
    for (let w = 0; w < words; w++) {
      if ((classes[inner * words + w]! & ~classes[outer * words + w]!) !== 0) return false;
    }
    return true;
  };
  const sizes = Array.from({ length: classCount }, (_, k) => sizeOf(chart, k));
  const bySize = sizes.map((_, k) => k).toSorted((a, b) => sizes[b]! - sizes[a]! || a - b);
  const kept: number[] = [];
  for (const k of bySize) if (!kept.some((other) => isWithin(k, other))) kept.push(k);
  return Int32Array.from(kept);
}

/** Rows that a class covers. */
function sizeOf({ classes, words }: Chart, k: number): number {
  let size = 0;
  for (let w = 0; w < words; w++) size += popCount(classes[k * words + w]!);
  return size;
}
