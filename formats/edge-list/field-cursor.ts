/** A place in delimited bytes and what the field just read was made of; one object is reused for the whole file. */
export interface FieldCursor {
  readonly bytes: Uint8Array;
  readonly separator: number;
  /** The next byte to read. */
  at: number;
  /** The line being read, from 1. */
  line: number;
  /** The content of the field: `bytes[start] … bytes[end − 1]`, without outer quotes and, when unquoted, outer blanks. */
  start: number;
  end: number;
  /** The field's value when it is a whole number below 10^9 in canonical decimal digits; −1 otherwise. */
  integer: number;
  /** Whether the content holds a quote character, so that its text is not its bytes. */
  hasQuote: boolean;
  wasQuoted: boolean;
  /** Whether the field was the last of its line. */
  endsLine: boolean;
  /** Whether a quoted field was never closed. */
  isOpen: boolean;
}

const newline = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const zero = 48;
const nine = 57;

export function openCursor(bytes: Uint8Array, separator: number): FieldCursor {
  return {
    bytes,
    separator,
    at: 0,
    line: 1,
    start: 0,
    end: 0,
    integer: -1,
    hasQuote: false,
    wasQuoted: false,
    endsLine: false,
    isOpen: false,
  };
}

/** Reads the next field of the line; the cursor must stand before one. */
export function readField(cursor: FieldCursor): void {
  const { bytes, separator } = cursor;
  let at = cursor.at;
  let value = 0;
  let byte = bytes[at]!;
  while (byte >= zero && byte <= nine) {
    value = value * 10 + (byte - zero);
    byte = bytes[++at]!;
  }
  const digits = at - cursor.at;
  if (digits > 0 && digits < 10 && (byte === separator || byte === newline)) {
    cursor.start = cursor.at;
    cursor.end = at;
    cursor.integer = digits === 1 || bytes[cursor.start] !== zero ? value : -1;
    cursor.hasQuote = cursor.wasQuoted = false;
    cursor.endsLine = byte === newline;
    cursor.at = at + 1;
    return;
  }
  readAnyField(cursor);
}

function readAnyField(cursor: FieldCursor): void {
  const { bytes, separator } = cursor;
  let at = cursor.at;
  while (bytes[at] === space) at++;
  cursor.wasQuoted = bytes[at] === quote;
  cursor.hasQuote = false;
  if (cursor.wasQuoted) at = readQuoted(cursor, at + 1);
  else cursor.start = at;
  while (at < bytes.length && bytes[at] !== separator && bytes[at] !== newline) {
    if (bytes[at] === quote) cursor.hasQuote = true;
    at++;
  }
  if (!cursor.wasQuoted) cursor.end = trimEnd(bytes, cursor.start, at);
  cursor.endsLine = at >= bytes.length || bytes[at] === newline;
  cursor.at = at + 1;
  cursor.integer = canonicalInteger(bytes, cursor.start, cursor.end);
}

/** From behind the opening quote to behind the closing one; a doubled quote is a quote (RFC 4180). */
function readQuoted(cursor: FieldCursor, from: number): number {
  const { bytes } = cursor;
  let at = from;
  cursor.start = from;
  for (; at < bytes.length; at++) {
    if (bytes[at] === newline) cursor.line++;
    if (bytes[at] !== quote) continue;
    if (bytes[at + 1] !== quote) {
      cursor.end = at;
      return at + 1;
    }
    cursor.hasQuote = true;
    at++;
  }
  cursor.end = at;
  cursor.isOpen = true;
  return at;
}

function trimEnd(bytes: Uint8Array, start: number, end: number): number {
  let last = end;
  while (last > start && (bytes[last - 1] === space || bytes[last - 1] === carriageReturn)) last--;
  return last;
}

function canonicalInteger(bytes: Uint8Array, start: number, end: number): number {
  const digits = end - start;
  if (digits === 0 || digits > 9 || (digits > 1 && bytes[start] === zero)) return -1;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - zero;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const comments: ReadonlySet<number> = new Set([0x23, 0x25]);

/** Moves past blank lines and lines that begin with # or %; whether a line is left to read. */
export function findLine(cursor: FieldCursor): boolean {
  const { bytes } = cursor;
  while (cursor.at < bytes.length) {
    const byte = bytes[cursor.at]!;
    if (byte === carriageReturn || byte === newline) {
      if (byte === newline) cursor.line++;
      cursor.at++;
    } else if (comments.has(byte)) {
      while (cursor.at < bytes.length && bytes[cursor.at] !== newline) cursor.at++;
    } else return true;
  }
  return false;
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** The text of the field just read; throws a TypeError when it is not UTF-8. */
export function fieldText(cursor: FieldCursor): string {
  const text = decoder.decode(cursor.bytes.subarray(cursor.start, cursor.end));
  return cursor.wasQuoted && cursor.hasQuote ? text.replaceAll('""', '"') : text;
}
