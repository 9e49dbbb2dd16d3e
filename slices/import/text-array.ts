/** Object id of the type `text` (PostgreSQL 18, pg_type.dat). */
const textType = 25;

const headerSize = 20;
const encoder = new TextEncoder();

/**
 * Texts as one PostgreSQL array in its binary form (array_recv in arrayfuncs.c): dimensions, whether there are nulls,
 * element type, length, lower bound, then each element with its length, −1 for null. Several times less work than the
 * text form, for whoever writes it and for the server.
 */
export class TextArray {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #end = headerSize;
  #count = 0;
  #hasNull = false;

  constructor(expected: number) {
    this.#bytes = new Uint8Array(headerSize + expected * 24);
    this.#view = new DataView(this.#bytes.buffer);
  }

  push(text: string | null): void {
    this.#count += 1;
    this.#reserve(4 + (text?.length ?? 0) * 3);
    if (text === null) {
      this.#hasNull = true;
      this.#view.setInt32(this.#end, -1);
      this.#end += 4;
      return;
    }
    const { written } = encoder.encodeInto(text, this.#bytes.subarray(this.#end + 4));
    this.#view.setInt32(this.#end, written);
    this.#end += 4 + written;
  }

  /** The array; nothing is pushed afterwards. */
  finish(): Uint8Array<ArrayBuffer> {
    const header = [1, this.#hasNull ? 1 : 0, textType, this.#count, 1];
    for (const [at, value] of header.entries()) this.#view.setInt32(at * 4, value);
    return this.#bytes.subarray(0, this.#end);
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const grown = new Uint8Array(2 * (this.#end + more));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
