import iconv from "iconv-lite";

import { ok, refused, type Result } from "#kernel/result.ts";

import type { Encoding, SpreadsheetRefusal } from "./spreadsheet.ts";

/** Text with the character set it was in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * The text of a file whose character set nobody declares: a byte order mark decides; then zero bytes that fall on one
 * side of every pair mean UTF-16; then valid UTF-8; then CP949 (the set of Korean Windows, a superset of EUC-KR).
 * Refuses what fits none of them, so that no character is ever replaced.
 * Source: Unicode 15, 23.8 (byte order marks); Microsoft code page 949.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, SpreadsheetRefusal> {
  if (bytes.length === 0) return refused({ kind: "empty" });
  const marked = markedEncoding(bytes) ?? guessUtf16(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  const utf8 = decodeAs(bytes, "utf-8");
  return utf8.ok || utf8.error.kind === "not-text" ? utf8 : decodeCp949(bytes);
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** Pairs looked at for UTF-16 without a mark. */
const probedPairs = 200;

function guessUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const pairs = Math.min(probedPairs, bytes.length / 2);
  let low = 0;
  let high = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) low += 1;
    if (bytes[2 * pair + 1] === 0) high += 1;
  }
  if (low + high < pairs / 5) return null;
  if (low === 0) return "utf-16le";
  return high === 0 ? "utf-16be" : null;
}

function decodeAs(
  bytes: Uint8Array,
  encoding: "utf-8" | "utf-16le" | "utf-16be" | "cp949",
): Result<DecodedText, SpreadsheetRefusal> {
  if (encoding === "cp949") return decodeCp949(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return withoutControls({ text, encoding });
  } catch {
    return refused(unknownEncoding(bytes));
  }
}

function unknownEncoding(bytes: Uint8Array): SpreadsheetRefusal {
  const offset = firstBadByte(bytes);
  const before = new TextDecoder("utf-8").decode(bytes.subarray(0, offset));
  return { kind: "unknown-encoding", line: lineOf(before), offset };
}

/** The line on which a text ends, whatever its line ends are. */
function lineOf(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

/** `iconv-lite` rather than `TextDecoder("euc-kr")`: some builds of Node read the extended syllables of CP949 wrongly. */
function decodeCp949(bytes: Uint8Array): Result<DecodedText, SpreadsheetRefusal> {
  const text = iconv.decode(bytes, "cp949");
  if (text.includes("\uFFFD")) return refused(unknownEncoding(bytes));
  return withoutControls({ text, encoding: "cp949" });
}

// oxlint-disable-next-line no-control-regex -- these are the bytes that text files do not have
const control = /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/;

function withoutControls(decoded: DecodedText): Result<DecodedText, SpreadsheetRefusal> {
  const offset = decoded.text.search(control);
  if (offset === -1) return ok(decoded);
  return refused({ kind: "not-text", line: lineOf(decoded.text.slice(0, offset)), offset });
}

/** The first byte that is not UTF-8 (RFC 3629): where to look in the file. */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes[at]!);
    if (length === 0) return at;
    for (let next = 1; next < length; next += 1) {
      if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return at;
    }
    at += length;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}
