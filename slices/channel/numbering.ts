/** Numbers names from 1; `null` is 0. */
export class Numbering {
  readonly names: (string | null)[] = [null];
  readonly #numbers = new Map<string, number>();

  numberOf(name: string | null): number {
    if (name === null) return 0;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

/** Numbers sets of names, whatever their order; the empty one is 0. */
export class SetNumbering {
  readonly sets: (readonly string[])[] = [[]];
  readonly #numbers = new Map<string, number>([["", 0]]);

  numberOf(set: readonly string[]): number {
    const sorted = [...new Set(set)].toSorted();
    const key = sorted.join("\n");
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.sets.length);
    return this.sets.push(sorted) - 1;
  }

  /** Numbers the sets by their first use in a column, in its place, so that numbers tell nothing of how they came in. */
  inOrderOf(column: Int32Array): readonly (readonly string[])[] {
    const numbers = new Int32Array(this.sets.length).fill(-1);
    numbers[0] = 0;
    const used: (readonly string[])[] = [[]];
    for (let row = 0; row < column.length; row += 1) {
      const set = column[row]!;
      if (numbers[set] === -1) numbers[set] = used.push(this.sets[set]!) - 1;
      column[row] = numbers[set]!;
    }
    return used;
  }
}
