import { PackedTexts } from "./packed-texts.ts";

/** Numbers short texts by their bytes, from 0 in the order in which they come: the same text, the same number, and no string made. */
export class ByteNumbering {
  readonly #texts = new PackedTexts();
  /** Open addressing: 0 is free, else a number and 1. */
  #slots = new Int32Array(1 << 8);
  /** Hash of each text. */
  readonly #hashes: number[] = [];

  constructor(known: Iterable<string> = []) {
    for (const text of known) {
      const bytes = Buffer.from(text);
      this.numberOf(bytes, 0, bytes.length);
    }
  }

  get count(): number {
    return this.#hashes.length;
  }

  /** The number of the text that lies in the bytes from `start` up to `end`; −1 where it has none. */
  find(bytes: Uint8Array, start: number, end: number): number {
    return this.#slots[this.#slotOf(bytes, start, end, hashOf(bytes, start, end))]! - 1;
  }

  /** The same; a text that has no number gets the next one. */
  numberOf(bytes: Uint8Array, start: number, end: number): number {
    const hash = hashOf(bytes, start, end);
    const slot = this.#slotOf(bytes, start, end, hash);
    const known = this.#slots[slot]!;
    if (known !== 0) return known - 1;
    const number = this.#hashes.push(hash) - 1;
    this.#texts.pushBytes(bytes, start, end);
    this.#slots[slot] = number + 1;
    if (2 * this.#hashes.length > this.#slots.length) this.#widen();
    return number;
  }

  at(number: number): string {
    return this.#texts.at(number)!;
  }

  #slotOf(bytes: Uint8Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = slots[slot]! - 1;
      if (number < 0) return slot;
      if (this.#hashes[number] === hash && this.#texts.isAt(number, bytes, start, end)) return slot;
    }
  }

  #widen(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hash & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

/** FNV-1a (Fowler, Noll and Vo 1991), its high bits brought down for the mask; 31 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}
