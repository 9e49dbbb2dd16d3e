const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Bytes that one block may hold, so that every place in it is a positive whole number of 32 bits. */
const largestBlock = 2 ** 31 - 2;

/** Millions of short texts in one block of bytes, beyond the reach of garbage collection; `null` is a text that is not there. */
export class PackedTexts {
  #bytes = new Uint8Array(1 << 16);
  #starts = new Int32Array(1 << 12);
  #count = 0;
  #end = 0;

  push(text: string | null): void {
    if (this.#count + 2 > this.#starts.length) {
      const grown = new Int32Array(this.#starts.length * 2);
      grown.set(this.#starts);
      this.#starts = grown;
    }
    if (text !== null) {
      const most = text.length * 3;
      if (this.#end + most > this.#bytes.length) this.#grow(most);
      this.#end += encoder.encodeInto(
        text,
        this.#bytes.subarray(this.#end, this.#end + most),
      ).written;
    }
    // The sign of a start says whether its text is there.
    const start = this.#starts[this.#count]!;
    this.#starts[this.#count] = text === null ? -Math.abs(start) - 1 : start;
    this.#count += 1;
    this.#starts[this.#count] = this.#end;
  }

  at(row: number): string | null {
    const start = this.#starts[row]!;
    return start < 0 ? null : decoder.decode(this.#bytes.subarray(start, this.#endOf(row)));
  }

  /** The order of two texts by their bytes, which for ids is that of their characters. */
  compare(one: number, other: number): number {
    const [from, to] = [this.#starts[one]!, this.#endOf(one)];
    const [start, end] = [this.#starts[other]!, this.#endOf(other)];
    const shared = Math.min(to - from, end - start);
    for (let at = 0; at < shared; at += 1) {
      const difference = this.#bytes[from + at]! - this.#bytes[start + at]!;
      if (difference !== 0) return difference;
    }
    return to - from - (end - start);
  }

  #endOf(row: number): number {
    const next = this.#starts[row + 1]!;
    return next < 0 ? -next - 1 : next;
  }

  #grow(more: number): void {
    if (this.#end + more > largestBlock) throw new Error("the texts of the ties need over 2 GiB");
    const grown = new Uint8Array(Math.min(largestBlock, 2 * (this.#bytes.length + more)));
    grown.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = grown;
  }
}
