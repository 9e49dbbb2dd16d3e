import type { ByteNumbering } from "./byte-numbering.ts";

const tab = 0x09;
const backslash = 0x5c;
const letterN = 0x4e;

/** Escapes of PostgreSQL's text form of COPY that stand for one character (PostgreSQL 18 manual, COPY, File Formats). */
const escapes: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** A row as COPY … TO STDOUT sends it, read field by field from the left. */
export class CopiedLine {
  /** The field that was read last lies in these bytes from `start` up to `end`. */
  bytes: Buffer = Buffer.alloc(0);
  start = 0;
  end = 0;
  #row: Buffer = Buffer.alloc(0);
  #at = 0;

  /** Reads from the next row; the bytes are its own until the row after it. */
  open(row: Buffer): this {
    this.#row = row;
    this.#at = 0;
    return this;
  }

  /** Reads the next field; false where the row has none. */
  next(): boolean {
    const row = this.#row;
    const start = this.#at;
    if (row[start] === backslash && row[start + 1] === letterN) {
      this.#at = start + 3;
      return false;
    }
    let end = start;
    let isEscaped = false;
    // Rows end with a line feed, which is never part of a field.
    for (const last = row.length - 1; end < last && row[end] !== tab; end += 1)
      if (row[end] === backslash) isEscaped = true;
    this.#at = end + 1;
    this.bytes = row;
    this.start = start;
    this.end = end;
    if (isEscaped) this.#unescape();
    return true;
  }

  #unescape(): void {
    const text = this.bytes.toString("utf8", this.start, this.end);
    this.bytes = Buffer.from(
      text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter),
    );
    this.start = 0;
    this.end = this.bytes.length;
  }

  /** The next field; `null` where the row has none. */
  text(): string | null {
    return this.next() ? this.bytes.toString("utf8", this.start, this.end) : null;
  }

  /** The next field by its number in a list; −1 where the row has none. */
  numberIn(numbering: ByteNumbering): number {
    return this.next() ? numbering.numberOf(this.bytes, this.start, this.end) : -1;
  }

  /** The next field, a word of a vocabulary. */
  oneOf<T extends string>(words: readonly T[]): T {
    const text = this.text();
    const word = words.find((one) => one === text);
    if (word === undefined) throw new Error(`${text} is none of ${words.join(", ")}`);
    return word;
  }
}
