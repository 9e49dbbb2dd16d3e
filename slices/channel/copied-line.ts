import { partialDate, type PartialDate } from "#kernel/partial-date.ts";

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
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;

  /** Reads from the next row; the bytes are its own until the row after it. */
  open(bytes: Buffer): this {
    this.#bytes = bytes;
    this.#at = 0;
    return this;
  }

  /** The next field; `null` where the row has none. */
  text(): string | null {
    const bytes = this.#bytes;
    const start = this.#at;
    if (bytes[start] === backslash && bytes[start + 1] === letterN) {
      this.#at = start + 3;
      return null;
    }
    let end = start;
    let isEscaped = false;
    // Rows end with a line feed, which is never part of a field.
    for (; end < bytes.length - 1 && bytes[end] !== tab; end += 1)
      if (bytes[end] === backslash) isEscaped = true;
    this.#at = end + 1;
    const text = bytes.toString("utf8", start, end);
    return isEscaped
      ? text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter)
      : text;
  }

  /** The next field, a word of a vocabulary. */
  oneOf<T extends string>(words: readonly T[]): T {
    const text = this.text();
    const word = words.find((one) => one === text);
    if (word === undefined) throw new Error(`${text} is none of ${words.join(", ")}`);
    return word;
  }

  date(): PartialDate | null {
    const text = this.text();
    return text === null ? null : partialDate(text);
  }
}
