// Reads the plain part of an edge list (AssemblyScript): lines of one width, ends that are small whole numbers, wanted
// columns of decimal numbers, no quotes, blanks or carriage returns. Whatever else it meets, it stops, and
// read-edge-list.ts reads the file. Compiled code is quick from its first call, which is what a file read once needs.

const newline: u32 = 10;
const quote: u32 = 34;
const point: u32 = 46;
const zero: u32 = 48;

/** Lines whose first byte means something else than a tie: # % " space, carriage return and newline. */
// @ts-ignore: decorator
@inline function isSpecial(byte: u32): bool {
  return byte <= 37 && (byte == 35 || byte == 37 || byte == 34 || byte == 32 || byte == 13 || byte == newline);
}

/** Newlines among the bytes. */
export function countLines(text: usize, length: i32): i32 {
  const end = text + <usize>length;
  const newlines = i8x16.splat(<i8>newline);
  let count = 0;
  let at = text;
  for (; at + 16 <= end; at += 16) count += popcnt(i8x16.bitmask(i8x16.eq(v128.load(at), newlines)));
  for (; at < end; at++) if (load<u8>(at) == newline) count++;
  return count;
}

let separator: u32 = 0;
let width: i32 = 0;
let fromAt: i32 = 0;
let toAt: i32 = 0;
let isWanted: u32 = 0;
let capacity: i32 = 0;
let from: usize = 0;
let to: usize = 0;
let numbers: usize = 0;
let rows: i32 = 0;
let largest: i32 = -1;

/** What the header settled; `isWanted` has one bit a field, at most 32. */
export function expect(fieldSeparator: i32, fields: i32, fieldOfFrom: i32, fieldOfTo: i32, wanted: i32): void {
  separator = fieldSeparator;
  width = fields;
  fromAt = fieldOfFrom;
  toAt = fieldOfTo;
  isWanted = wanted;
  rows = 0;
  largest = -1;
}

/** Where rows go: two lists of int32 and, wanted column after wanted column, `room` float64. */
export function place(room: i32, listOfFrom: usize, listOfTo: usize, columns: usize): void {
  capacity = room;
  from = listOfFrom;
  to = listOfTo;
  numbers = columns;
}

/** Reads whole lines, the last one closed by a newline; the rows read so far, −1 when a line is not plain. */
export function readLines(text: usize, length: i32): i32 {
  const end = text + <usize>length;
  let at = text;
  while (at < end) {
    at = readLine(at);
    if (at == 0) return -1;
    rows++;
  }
  return rows;
}

/** The place behind the line, 0 when it is not plain. */
function readLine(begin: usize): usize {
  let at = begin;
  if (isSpecial(load<u8>(at))) return 0;
  const last = width - 1;
  let cell = numbers + ((<usize>rows) << 3);
  for (let field = 0; field < width; field++) {
    const closing = field == last ? newline : separator;
    if (field == fromAt || field == toAt) {
      at = readEnd(at, field == fromAt ? from : to);
    } else if (((isWanted >> field) & 1) != 0) {
      at = readNumber(at, cell);
      cell += (<usize>capacity) << 3;
    } else {
      at = pass(at);
    }
    if (at == 0 || load<u8>(at) != closing) return 0;
    at++;
  }
  return at;
}

/** A whole number in canonical digits below 2^24; the byte behind it, or 0. */
// @ts-ignore: decorator
@inline function readEnd(begin: usize, list: usize): usize {
  let at = begin;
  let value: u32 = 0;
  let digit: u32 = load<u8>(at) - zero;
  if (digit == 0) {
    at++;
  } else {
    while (digit <= 9) {
      value = value * 10 + digit;
      at++;
      if (value >= 1 << 24) return 0;
      digit = load<u8>(at) - zero;
    }
    if (at == begin) return 0;
  }
  if (<i32>value > largest) largest = value;
  store<u32>(list + ((<usize>rows) << 2), value);
  return at;
}

/** A decimal number, exact because its digits and its power of ten are (Clinger 1990); nothing is NaN. */
// @ts-ignore: decorator
@inline function readNumber(begin: usize, into: usize): usize {
  let at = begin;
  let mantissa: f64 = 0;
  let places: i32 = -1;
  for (;;) {
    const byte: u32 = load<u8>(at);
    const digit = byte - zero;
    if (digit <= 9) {
      mantissa = mantissa * 10 + <f64>digit;
      if (places >= 0) places++;
    } else if (byte == point && places < 0) {
      places = 0;
    } else break;
    at++;
  }
  if (places == 0 || places > 22 || mantissa >= 9007199254740992) return 0;
  let power: f64 = 1;
  for (let i = 0; i < places; i++) power *= 10;
  store<f64>(into, at == begin ? NaN : mantissa / power);
  return at;
}

/** Passes over a field nobody wants; quotes could hide separators, so they are not plain. */
// @ts-ignore: decorator
@inline function pass(begin: usize): usize {
  let at = begin;
  let byte: u32 = load<u8>(at);
  while (byte != separator && byte != newline) {
    if (byte == quote) return 0;
    at++;
    byte = load<u8>(at);
  }
  return at;
}

/** The largest end read, −1 when there is none. */
export function largestEnd(): i32 {
  return largest;
}

/**
 * Replaces ends by actor numbers in order of appearance; `table` has room for largest + 1, `ids` takes the end of each
 * actor. The number of actors.
 */
export function numberActors(table: usize, ids: usize): i32 {
  const first = fromAt < toAt ? from : to;
  const second = fromAt < toAt ? to : from;
  memory.fill(table, 0, (<usize>largest + 1) << 2);
  let actors = 0;
  for (let row = 0; row < rows; row++) {
    const at = (<usize>row) << 2;
    actors = numberEnd(first + at, table, ids, actors);
    actors = numberEnd(second + at, table, ids, actors);
  }
  return actors;
}

// @ts-ignore: decorator
@inline function numberEnd(at: usize, table: usize, ids: usize, actors: i32): i32 {
  const end = load<i32>(at);
  const slot = table + ((<usize>end) << 2);
  const known = load<i32>(slot);
  if (known != 0) {
    store<i32>(at, known - 1);
    return actors;
  }
  store<i32>(at, actors);
  store<i32>(ids + ((<usize>actors) << 2), end);
  store<i32>(slot, actors + 1);
  return actors + 1;
}
