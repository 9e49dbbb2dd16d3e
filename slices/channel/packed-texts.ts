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
    if (text !== null) {
      const most = text.length * 3;
      this.#makeRoom(most);
      this.#end += encoder.encodeInto(
        text,
        this.#bytes.subarray(this.#end, this.#end + most),
      ).written;
    }
    this.#close(text !== null);
  }

  /** The text that lies in these bytes from `start` up to `end`. */
  pushBytes(bytes: Uint8Array, start: number, end: number): void {
    this.#makeRoom(end - start);
    const own = this.#bytes;
    let to = this.#end;
    for (let from = start; from < end; from += 1, to += 1) own[to] = bytes[from]!;
    this.#end = to;
    this.#close(true);
  }

  /** Whether the text of a row is the one that lies in these bytes from `start` up to `end`. */
  isAt(row: number, bytes: Uint8Array, start: number, end: number): boolean {
    const first = this.#starts[row]!;
    if (first < 0 || this.#endOf(row) - first !== end - start) return false;
    for (let at = start; at < end; at += 1)
      if (this.#bytes[first + at - start] !== bytes[at]) return false;
    return true;
  }

  at(row: number): string | null {
    const start = this.#starts[row]!;
    return start < 0 ? null : decoder.decode(this.#bytes.subarray(start, this.#endOf(row)));
  }

  /** Ends the text that was written last. */
  #close(isThere: boolean): void {
    if (this.#count + 2 > this.#starts.length) {
      const grown = new Int32Array(this.#starts.length * 2);
      grown.set(this.#starts);
      this.#starts = grown;
    }
    // The sign of a start says whether its text is there.
    const start = this.#starts[this.#count]!;
    this.#starts[this.#count] = isThere ? start : -Math.abs(start) - 1;
    this.#count += 1;
    this.#starts[this.#count] = this.#end;
  }

  #makeRoom(more: number): void {
    if (this.#end + more > this.#bytes.length) this.#grow(more);
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
