import { type FieldCursor, fieldText } from "./field-cursor.ts";

/**
 * Numbers actors in order of appearance from the bytes of their ids: small whole numbers through a table, other ids
 * through a hash of their bytes, ids with quotes in them as text. Each id becomes a string once, at the end.
 */
export interface ActorNumbers {
  count: number;
  /** Id that is a whole number → number + 1; 0 where it was not met. */
  ofInteger: Int32Array;
  /** Open addressing: number + 1, 0 where empty. */
  table: Int32Array;
  hashed: number;
  readonly ofText: Map<string, number>;
  /** Of each actor: the id as a whole number, or −1. */
  integers: Int32Array;
  /** Of each actor: where its id's bytes begin and end, when it went through the hash. */
  starts: Int32Array;
  ends: Int32Array;
}

/** Whole numbers from here on go through the hash, so that the table stays small (64 MB at most). */
const integersInTable = 1 << 24;

export function numberActors(): ActorNumbers {
  return {
    count: 0,
    ofInteger: new Int32Array(1 << 12),
    table: new Int32Array(1 << 12),
    hashed: 0,
    ofText: new Map(),
    integers: new Int32Array(1 << 12),
    starts: new Int32Array(1 << 12),
    ends: new Int32Array(1 << 12),
  };
}

/** The number of the actor whose id the cursor has just read. */
export function numberOfField(numbers: ActorNumbers, cursor: FieldCursor): number {
  const { integer } = cursor;
  if (integer >= 0 && integer < integersInTable) {
    if (integer >= numbers.ofInteger.length)
      numbers.ofInteger = grow(numbers.ofInteger, integer + 1);
    const known = numbers.ofInteger[integer]!;
    if (known > 0) return known - 1;
    const actor = addActor(numbers, cursor, integer);
    numbers.ofInteger[integer] = actor + 1;
    return actor;
  }
  return cursor.hasQuote ? numberOfText(numbers, cursor) : numberOfBytes(numbers, cursor);
}

function numberOfText(numbers: ActorNumbers, cursor: FieldCursor): number {
  const text = fieldText(cursor);
  let actor = numbers.ofText.get(text);
  if (actor === undefined) {
    actor = addActor(numbers, cursor, -1);
    numbers.ofText.set(text, actor);
  }
  return actor;
}

function numberOfBytes(numbers: ActorNumbers, cursor: FieldCursor): number {
  if (2 * numbers.hashed >= numbers.table.length) rehash(numbers, cursor.bytes);
  const { bytes, start, end } = cursor;
  const mask = numbers.table.length - 1;
  let slot = hashBytes(bytes, start, end) & mask;
  for (; numbers.table[slot] !== 0; slot = (slot + 1) & mask) {
    const actor = numbers.table[slot]! - 1;
    if (hasBytes(numbers, actor, cursor)) return actor;
  }
  const actor = addActor(numbers, cursor, -1);
  numbers.table[slot] = actor + 1;
  numbers.hashed++;
  return actor;
}

function addActor(numbers: ActorNumbers, cursor: FieldCursor, integer: number): number {
  const actor = numbers.count++;
  if (actor >= numbers.integers.length) {
    numbers.integers = grow(numbers.integers, actor + 1);
    numbers.starts = grow(numbers.starts, actor + 1);
    numbers.ends = grow(numbers.ends, actor + 1);
  }
  numbers.integers[actor] = integer;
  numbers.starts[actor] = cursor.start;
  numbers.ends[actor] = cursor.end;
  return actor;
}

function hasBytes(
  numbers: ActorNumbers,
  actor: number,
  { bytes, start, end }: FieldCursor,
): boolean {
  const from = numbers.starts[actor]!;
  if (numbers.ends[actor]! - from !== end - start) return false;
  for (let i = start, j = from; i < end; i++, j++) if (bytes[i] !== bytes[j]) return false;
  return true;
}

function rehash(numbers: ActorNumbers, bytes: Uint8Array): void {
  const table = new Int32Array(2 * numbers.table.length);
  for (const entry of numbers.table) {
    if (entry === 0) continue;
    let slot =
      hashBytes(bytes, numbers.starts[entry - 1]!, numbers.ends[entry - 1]!) & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = entry;
  }
  numbers.table = table;
}

/** FNV-1a with 32 bits (Fowler, Noll, Vo), its high half folded in because the table uses the low bits. */
function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

/** At least `length` long and at least twice as long as before. */
export function grow(array: Int32Array, length: number): Int32Array {
  const longer = new Int32Array(Math.max(2 * array.length, length));
  longer.set(array);
  return longer;
}

/** The ids in order of number; throws a TypeError when one is not UTF-8. */
export function idsOfActors(numbers: ActorNumbers, bytes: Uint8Array): string[] {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const ids: string[] = [];
  for (let actor = 0; actor < numbers.count; actor++) {
    const integer = numbers.integers[actor]!;
    ids.push(
      integer >= 0
        ? String(integer)
        : decoder.decode(bytes.subarray(numbers.starts[actor], numbers.ends[actor])),
    );
  }
  for (const [text, actor] of numbers.ofText) ids[actor] = text;
  return ids;
}
