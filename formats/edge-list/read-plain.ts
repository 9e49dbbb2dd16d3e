import { scratchBegin, scratchKernel } from "#kernel/scratch-kernel.ts";

import type { EdgeListHeader } from "./header.ts";
import { edgeListKernel } from "./kernel.generated.ts";

/** Rows of a plain file: ends numbered in order of appearance, the whole number that is each actor's id, wanted columns. */
export interface PlainRows {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly integers: Int32Array;
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** Text is read through a window of this size, which the longest line must fit; what is read is put behind it. */
const windowBytes = 1 << 20;
const listsBegin = scratchBegin + windowBytes;

/** Bits of a word: fields of a line that the kernel tells apart. */
const mostFields = 32;

/** Ends up to this many times the lines are numbered through a table; sparser ones are left to the general reader. */
const sparsest = 16;

/** The kernel reads no larger ends, and addresses no more memory. */
const largestEnd = 1 << 24;
const mostBytes = 2 ** 31;

const open = scratchKernel(edgeListKernel, [
  "countLines",
  "expect",
  "place",
  "readLines",
  "largestEnd",
  "numberActors",
]);
type Kernel = ReturnType<typeof open>;

/**
 * Reads a file of nothing but plain lines: whole numbers below 2^24 as ends, decimal numbers in the wanted columns, no
 * quotes, blanks or carriage returns. `null` when a line is not plain; the general reader then reads, or refuses, the file.
 */
export function readPlain(
  header: EdgeListHeader,
  isWanted: (name: string) => boolean,
): PlainRows | null {
  const { cursor, names, fromAt, toAt } = header;
  if (names.length > mostFields || cursor.at >= cursor.bytes.length) return null;
  const wanted = names.filter((name, i) => i !== fromAt && i !== toAt && isWanted(name));
  const mask = names.reduce((bits, name, i) => (wanted.includes(name) ? bits | (1 << i) : bits), 0);
  const text = cursor.bytes.subarray(cursor.at);
  const lines = countLines(open(listsBegin), text);
  const to = listsBegin + aligned(4 * lines);
  const numbers = to + aligned(4 * lines);
  const ids = numbers + 8 * lines * wanted.length;
  const table = ids + aligned(8 * lines);
  const tableLength = Math.min(sparsest * lines, largestEnd);
  if (table + 4 * tableLength > mostBytes) return null;
  const kernel = open(table + 4 * tableLength);
  kernel.call("expect", header.separator, names.length, fromAt, toAt, mask);
  kernel.call("place", lines, listsBegin, to, numbers);
  const rows = readLines(kernel, text);
  if (rows === null || kernel.call("largestEnd") >= tableLength) return null;
  const actors = kernel.call("numberActors", table, ids);
  const { buffer } = kernel.memory;
  const whole = (place: number, length: number) => {
    const list = new Int32Array(buffer, place, length);
    return kernel.isKept ? list.slice() : list;
  };
  const column = (i: number) => {
    const list = new Float64Array(buffer, numbers + 8 * lines * i, rows);
    return kernel.isKept ? list.slice() : list;
  };
  return {
    from: whole(listsBegin, rows),
    to: whole(to, rows),
    integers: whole(ids, actors),
    columns: Object.fromEntries(wanted.map((name, i) => [name, column(i)])),
  };
}

/** Lists of numbers of eight bytes begin at a multiple of eight. */
function aligned(bytes: number): number {
  return Math.ceil(bytes / 8) * 8;
}

/** Newlines, and one for a last line that has none. */
function countLines({ memory, call }: Kernel, text: Uint8Array): number {
  const window = new Uint8Array(memory.buffer, scratchBegin, windowBytes);
  let lines = 1;
  for (let at = 0; at < text.length; at += windowBytes) {
    const piece = text.subarray(at, at + windowBytes);
    window.set(piece);
    lines += call("countLines", scratchBegin, piece.length);
  }
  return lines;
}

/** The number of rows; `null` when a line is not plain or longer than the window. */
function readLines({ memory, call }: Kernel, text: Uint8Array): number | null {
  const window = new Uint8Array(memory.buffer, scratchBegin, windowBytes);
  let rows = 0;
  for (let at = 0; at < text.length && rows >= 0;) {
    const isLast = text.length - at < windowBytes;
    const end = isLast ? text.length : text.lastIndexOf(newline, at + windowBytes - 1) + 1;
    if (end <= at) return null;
    window.set(text.subarray(at, end));
    const isOpen = text[end - 1] !== newline;
    if (isOpen) window[end - at] = newline;
    rows = call("readLines", scratchBegin, end - at + (isOpen ? 1 : 0));
    at = end;
  }
  return rows < 0 ? null : rows;
}

const newline = 0x0a;
