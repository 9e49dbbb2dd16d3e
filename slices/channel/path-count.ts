import type { Words } from "./path-trials.ts";

/**
 * How many paths work in each of many trials, 32 trials a word: the count's binary digits lie in planes, lowest first, so that
 * one path is counted in all trials of a word at once.
 */
export class PathCount {
  readonly #words: number;
  readonly #planes: Words[] = [];

  constructor(words: number) {
    this.#words = words;
  }

  /** Counts one path; it works in the trials whose bit is set. */
  add(path: Words): void {
    for (let i = 0; i < this.#words; i++) {
      let carry = path[i]!;
      for (let place = 0; carry !== 0; place++) {
        const plane = this.#planeOf(place);
        const digit = plane[i]!;
        plane[i] = digit ^ carry;
        carry &= digit;
      }
    }
  }

  /** Trials in which the two counts differ. */
  differingFrom(other: PathCount): Words {
    const words = new Uint32Array(this.#words);
    const places = Math.max(this.#planes.length, other.#planes.length);
    for (let place = 0; place < places; place++) {
      const [one, two] = [this.#planeOf(place), other.#planeOf(place)];
      for (let i = 0; i < words.length; i++) words[i]! |= one[i]! ^ two[i]!;
    }
    return words;
  }

  #planeOf(place: number): Words {
    return (this.#planes[place] ??= new Uint32Array(this.#words));
  }
}
