import { lowestMember, popCount } from "./bits.ts";
import type { Chart } from "./chart.ts";
import { Coverable } from "./coverable.ts";

/** Work a search may do before it gives up; counts steps, so that answers never depend on the machine. */
export interface SearchLimits {
  /** Visits of classes while deciding what can be covered. */
  readonly work: number;
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

/** Exact search of the smallest covers of a chart. */
export class SmallestCovers {
  readonly #chart: Chart;
  readonly #coverable: Coverable;
  readonly #limits: SearchLimits;

  constructor(chart: Chart, limits: SearchLimits) {
    this.#chart = chart;
    this.#limits = limits;
    this.#coverable = new Coverable(chart, limits.work);
  }

  /** The least number of classes. */
  leastSize(): LeastSize {
    const all = this.#everyRow();
    const atMost = this.oneCover()?.length ?? Number.POSITIVE_INFINITY;
    let atLeast = Math.min(atMost, this.#coverable.leastBound(all));
    while (atLeast < atMost) {
      const found = this.#coverable.decide(all, atLeast);
      if (found === null) return { atLeast, atMost };
      if (found) return { atLeast, atMost: atLeast };
      atLeast += 1;
    }
    return { atLeast, atMost };
  }

  /**
   * Some irredundant cover, found by taking the largest coverage again and again and dropping what proves needless;
   * null when a row has no class.
   */
  oneCover(): number[] | null {
    const { classes, words, classCount } = this.#chart;
    const chosen: number[] = [];
    let open = this.#everyRow();
    while (firstMember(open) >= 0) {
      let best = -1;
      let most = 0;
      for (let k = 0; k < classCount; k++) {
        const covered = open.reduce(
          (sum, word, w) => sum + popCount(word & classes[k * words + w]!),
          0,
        );
        if (covered > most) [best, most] = [k, covered];
      }
      if (best < 0) return null;
      chosen.push(best);
      open = this.#without(open, best);
    }
    return chosen.reduce<number[]>((kept, k) => {
      const rest = kept.filter((other) => other !== k);
      return firstMember(
        rest.reduce((left, other) => this.#without(left, other), this.#everyRow()),
      ) < 0
        ? rest
        : kept;
    }, chosen);
  }

  #without(open: Int32Array, k: number): Int32Array {
    return open.map((word, w) => word & ~this.#chart.classes[k * this.#chart.words + w]!);
  }

  /** Every cover with exactly `size` classes, for the least size; each cover once. */
  covers(size: number): ClassCovers {
    this.#coverable.renew();
    const covers: number[][] = [];
    const excluded = new Uint8Array(this.#chart.classCount);
    const walk = (open: Int32Array, chosen: readonly number[]): boolean => {
      const row = firstMember(open);
      if (row < 0) {
        covers.push([...chosen]);
        return covers.length < this.#limits.covers;
      }
      const tried: number[] = [];
      let goesOn = true;
      for (const k of this.#chart.byRow[row]!) {
        if (excluded[k] === 1) continue;
        const rest = this.#without(open, k);
        const isPossible = this.#coverable.decide(rest, size - chosen.length - 1);
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
}

/** The first open row (rows are stored with the fewest classes first), or −1. */
function firstMember(open: Int32Array): number {
  for (let w = 0; w < open.length; w++) {
    const word = open[w]!;
    if (word !== 0) return w * 32 + lowestMember(word);
  }
  return -1;
}
