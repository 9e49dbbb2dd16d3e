import { instantiate, type KernelFunction } from "#kernel/instantiate.ts";

import type { EdgeListHeader } from "./header.ts";
import { edgeListKernel } from "./kernel.generated.ts";

/** Rows of a plain file: ends numbered in order of appearance, the whole number that is each actor's id, wanted columns. */
export interface PlainRows {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly integers: Int32Array;
  readonly columns: Readonly<Record<string, Float64Array>>;
}

const pageBytes = 1 << 16;

/** Text is read through a window of this size, which the longest line must fit. */
const windowBytes = 1 << 20;

/** Bits of a word: fields of a line that the kernel tells apart. */
const mostFields = 32;

/** Ends up to this many times the rows are numbered through a table; sparser ones are left to the general reader. */
const sparsest = 64;

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
  const kernel = openKernel();
  kernel.call("expect")(header.separator, names.length, fromAt, toAt, mask);
  const text = cursor.bytes.subarray(cursor.at);
  const lines = countLines(kernel, text);
  const lists = kernel.room([4 * lines, 4 * lines, 8 * lines * wanted.length]);
  kernel.call("place")(lines, ...lists);
  const rows = readLines(kernel, text);
  if (rows === null) return null;
  const integers = numberActors(kernel, rows);
  if (integers === null) return null;
  const [from, to, numbers] = lists as [number, number, number];
  const { buffer } = kernel.memory;
  return {
    from: new Int32Array(buffer, from, rows),
    to: new Int32Array(buffer, to, rows),
    integers,
    columns: Object.fromEntries(
      wanted.map((name, i) => [name, new Float64Array(buffer, numbers + 8 * lines * i, rows)]),
    ),
  };
}

interface Kernel {
  readonly memory: WebAssembly.Memory;
  readonly call: (name: string) => KernelFunction;
  /** Sets memory aside; the places of lists of so many bytes, all zero. */
  readonly room: (bytes: readonly number[]) => number[];
}

function openKernel(): Kernel {
  const memory = new WebAssembly.Memory({ initial: 1 + windowBytes / pageBytes });
  const call = instantiate(edgeListKernel, memory);
  const room = (bytes: readonly number[]): number[] => {
    let end = memory.buffer.byteLength;
    const places = bytes.map((size) => {
      const place = end;
      end += (size + 7) & ~7;
      return place;
    });
    memory.grow(Math.ceil((end - memory.buffer.byteLength) / pageBytes));
    return places;
  };
  return { memory, call, room };
}

/** Newlines, and one for a last line that has none. */
function countLines({ memory, call }: Kernel, text: Uint8Array): number {
  const count = call("countLines");
  const window = new Uint8Array(memory.buffer, pageBytes, windowBytes);
  let lines = 1;
  for (let at = 0; at < text.length; at += windowBytes) {
    const piece = text.subarray(at, at + windowBytes);
    window.set(piece);
    lines += count(pageBytes, piece.length);
  }
  return lines;
}

/** The number of rows; `null` when a line is not plain or longer than the window. */
function readLines({ memory, call }: Kernel, text: Uint8Array): number | null {
  const read = call("readLines");
  const window = new Uint8Array(memory.buffer, pageBytes, windowBytes);
  let rows = 0;
  for (let at = 0; at < text.length && rows >= 0;) {
    const isLast = text.length - at < windowBytes;
    const end = isLast ? text.length : text.lastIndexOf(newline, at + windowBytes - 1) + 1;
    if (end <= at) return null;
    window.set(text.subarray(at, end));
    const isOpen = text[end - 1] !== newline;
    if (isOpen) window[end - at] = newline;
    rows = read(pageBytes, end - at + (isOpen ? 1 : 0));
    at = end;
  }
  return rows < 0 ? null : rows;
}

const newline = 0x0a;

/** The whole number of each actor; `null` when the numbers are too sparse for a table. */
function numberActors(kernel: Kernel, rows: number): Int32Array | null {
  const largest = kernel.call("largestEnd")();
  if (largest > sparsest * rows) return null;
  const actorsAtMost = Math.min(largest + 1, 2 * rows);
  const [table, ids] = kernel.room([4 * (largest + 1), 4 * actorsAtMost]) as [number, number];
  const actors = kernel.call("numberActors")(table, ids);
  return new Int32Array(kernel.memory.buffer, ids, actors);
}
