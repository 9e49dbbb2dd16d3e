import { lowestMember, popCount } from "./bits.ts";
import type { Chart } from "./chart.ts";

/** Classes restricted to the open rows of a sub-chart, `words` words each. */
interface Restricted {
  readonly patterns: Int32Array;
  readonly count: number;
}

/** Above this many classes a sub-chart is not searched for dominated ones: comparing all pairs would cost more. */
const comparedClasses = 1500;

/** Bounds of sums of fractions are compared with this slack. */
const rounding = 1e-9;

/**
 * Decides whether some rows of a chart can be covered by a given number of classes. Every sub-chart is reduced first:
 * classes are restricted to the open rows, equal and dominated ones dropped; it is refuted where the largest coverage or
 * the row prices 1 / (largest coverage of a class with the row), whose sum no cover can undercut, show it impossible;
 * else the row with the fewest classes is branched on. What was decided is remembered by the open rows.
 * Source: the reductions of unate covering (Coudert 1996, "On solving covering problems").
 */
export class Coverable {
  readonly #words: number;
  readonly #rows: number;
  readonly #all: Restricted;
  /** Known bounds of the number of classes that a set of rows needs: packed as least × 256 + most. */
  readonly #known = new Map<string | number, number>();
  readonly #most: number;
  #work = 0;

  /** `work` is the number of class visits after which the search gives up. */
  constructor(chart: Chart, work: number) {
    this.#words = chart.words;
    this.#rows = chart.rows;
    this.#all = { patterns: chart.classes, count: chart.classCount };
    this.#most = work;
  }

  /** Whether `size` classes can cover the open rows; null when the limit of work was reached first. */
  decide(open: Int32Array, size: number): boolean | null {
    return this.#decide(open, size, this.#all);
  }

  /** A number of classes that no cover of these rows can go below. */
  leastBound(open: Int32Array): number {
    return Math.ceil(this.#prices(open, this.#all) - rounding);
  }

  /** Forgets the work done so far, not what was decided. */
  renew(): void {
    this.#work = 0;
  }

  #decide(open: Int32Array, size: number, from: Restricted): boolean | null {
    let total = 0;
    for (let w = 0; w < open.length; w++) total += popCount(open[w]!);
    if (total === 0) return true;
    if (size <= 0) return false;
    if (size === 1) return this.#hasSuperset(open, from);
    const key = this.#key(open);
    const known = this.#known.get(key) ?? 255;
    if (size < known >>> 8) return false;
    if (size >= (known & 255)) return true;
    if (this.#work > this.#most) return null;
    const isHopeless = this.#prices(open, from) > size + rounding;
    const answer = isHopeless
      ? false
      : this.#search(open, { size, total }, this.#restrict(open, from));
    if (answer !== null) this.#remember(key, known, { size, isCoverable: answer });
    return answer;
  }

  #search(
    open: Int32Array,
    goal: { readonly size: number; readonly total: number },
    all: Restricted,
  ): boolean | null {
    const core = all.count > comparedClasses ? all : this.#dropDominated(all);
    const row = this.#tightestRow(open, core);
    for (const k of this.#classesOf(row, core)) {
      if (this.#sizeAt(core.patterns, k) === goal.total) return true;
      const found = this.#decide(this.#without(open, core.patterns, k), goal.size - 1, core);
      if (found !== false) return found;
    }
    return false;
  }

  /** Whether one class covers all open rows. */
  #hasSuperset(open: Int32Array, { patterns, count }: Restricted): boolean {
    this.#work += count >>> 2;
    const words = this.#words;
    for (let k = 0; k < count; k++) {
      let missing = 0;
      for (let w = 0; w < words; w++) missing |= open[w]! & ~patterns[k * words + w]!;
      if (missing === 0) return true;
    }
    return false;
  }

  /** Classes restricted to the open rows, without empty and repeated ones. */
  #restrict(open: Int32Array, from: Restricted): Restricted {
    this.#work += from.count;
    const words = this.#words;
    const patterns = new Int32Array(from.count * words);
    const seen = new Set<string | number>();
    const one = new Int32Array(words);
    let count = 0;
    for (let k = 0; k < from.count; k++) {
      let any = 0;
      for (let w = 0; w < words; w++) any |= one[w] = from.patterns[k * words + w]! & open[w]!;
      if (any === 0) continue;
      const key = this.#key(one);
      if (seen.has(key)) continue;
      seen.add(key);
      patterns.set(one, count * words);
      count += 1;
    }
    return { patterns, count };
  }

  #dropDominated({ patterns, count }: Restricted): Restricted {
    const words = this.#words;
    const sizes = Int32Array.from({ length: count }, (_, k) => this.#sizeAt(patterns, k));
    const order = Array.from({ length: count }, (_, k) => k).toSorted(
      (a, b) => sizes[b]! - sizes[a]!,
    );
    const kept = new Int32Array(count * words);
    let keptCount = 0;
    for (const k of order) {
      let isDominated = false;
      for (let o = 0; o < keptCount && !isDominated; o++) {
        let missing = 0;
        for (let w = 0; w < words; w++) missing |= patterns[k * words + w]! & ~kept[o * words + w]!;
        isDominated = missing === 0;
      }
      if (isDominated) continue;
      for (let w = 0; w < words; w++) kept[keptCount * words + w] = patterns[k * words + w]!;
      keptCount += 1;
    }
    return { patterns: kept, count: keptCount };
  }

  /**
   * Sum over open rows of 1 / largest coverage, within the open rows, of a class with that row; infinite when a row has
   * no class. A class's rows cannot cost more than 1 together, so no cover has fewer classes than this.
   */
  #prices(open: Int32Array, { patterns, count }: Restricted): number {
    this.#work += count;
    const words = this.#words;
    const best = new Int32Array(words * 32);
    for (let k = 0; k < count; k++) {
      let size = 0;
      for (let w = 0; w < words; w++) size += popCount(patterns[k * words + w]! & open[w]!);
      for (let w = 0; w < words; w++) {
        for (let word = patterns[k * words + w]! & open[w]!; word !== 0; word &= word - 1) {
          const row = w * 32 + lowestMember(word);
          if (size > best[row]!) best[row] = size;
        }
      }
    }
    let sum = 0;
    this.#visit(open, 0, (row) => {
      sum += 1 / best[row]!;
    });
    return sum;
  }

  /** The open row with the fewest classes. */
  #tightestRow(open: Int32Array, { patterns, count }: Restricted): number {
    const classes = new Int32Array(this.#words * 32);
    for (let k = 0; k < count; k++) {
      this.#visit(patterns, k * this.#words, (row) => {
        classes[row]! += 1;
      });
    }
    let tightest = -1;
    this.#visit(open, 0, (row) => {
      if (tightest < 0 || classes[row]! < classes[tightest]!) tightest = row;
    });
    return tightest;
  }

  /** Classes that cover a row, largest first. */
  #classesOf(row: number, { patterns, count }: Restricted): number[] {
    const found: number[] = [];
    for (let k = 0; k < count; k++)
      if ((patterns[k * this.#words + (row >>> 5)]! >>> (row & 31)) & 1) found.push(k);
    return found.toSorted((a, b) => this.#sizeAt(patterns, b) - this.#sizeAt(patterns, a));
  }

  #visit(bits: Int32Array, at: number, visit: (member: number) => void): void {
    for (let w = 0; w < this.#words; w++) {
      for (let word = bits[at + w]!; word !== 0; word &= word - 1)
        visit(w * 32 + lowestMember(word));
    }
  }

  #sizeAt(patterns: Int32Array, k: number): number {
    let size = 0;
    for (let w = 0; w < this.#words; w++) size += popCount(patterns[k * this.#words + w]!);
    return size;
  }

  #without(open: Int32Array, patterns: Int32Array, k: number): Int32Array {
    return open.map((word, w) => word & ~patterns[k * this.#words + w]!);
  }

  /** Rows as one exact number where they fit, as text otherwise. */
  #key(bits: Int32Array): string | number {
    if (this.#rows <= 32) return bits[0]!;
    if (this.#rows <= 53) return (bits[0]! >>> 0) + (bits[1]! >>> 0) * 2 ** 32;
    return bits.join(",");
  }

  #remember(
    key: string | number,
    known: number,
    found: { readonly size: number; readonly isCoverable: boolean },
  ): void {
    const least = found.isCoverable ? known >>> 8 : Math.max(known >>> 8, found.size + 1);
    const most = found.isCoverable ? Math.min(known & 255, found.size) : known & 255;
    this.#known.set(key, (least << 8) | most);
  }
}
