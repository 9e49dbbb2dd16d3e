import { type Result, ok, refused } from "#kernel/result.ts";

import type { GraphFileRefusal } from "../graph-file/graph-file.ts";
import { type FieldCursor, fieldText, findLine, openCursor, readField } from "./field-cursor.ts";

/** What the first line of an edge list settles. */
export interface EdgeListHeader {
  readonly separator: number;
  /** Places of the two ends among the fields of a line. */
  readonly fromAt: number;
  readonly toAt: number;
  /** All fields of a line by name. */
  readonly names: readonly string[];
  /** A cursor before the first tie. */
  readonly cursor: FieldCursor;
}

/** Names under which tools write the two ends, in lower case: our own and Gephi's, igraph's, NetworkX's, SNAP's and R's. */
const endNames: readonly (readonly [string, string])[] = [
  ["from", "to"],
  ["source", "target"],
  ["from_id", "to_id"],
  ["fromnodeid", "tonodeid"],
  ["src", "dst"],
  ["node1", "node2"],
  ["a", "b"],
  ["u", "v"],
];

const separators = [0x09, 0x2c, 0x3b];

/**
 * Reads the header. A first line whose first two fields are whole numbers is no header but the first tie: its fields are
 * named `from`, `to`, `column 3`, ….
 */
export function readHeader(bytes: Uint8Array): Result<EdgeListHeader, GraphFileRefusal> {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const probe = openCursor(bytes, 0);
  probe.at = start;
  if (!findLine(probe)) return refused({ kind: "no-graph" });
  const firstLine = probe.at;
  const cursor = openCursor(bytes, findSeparator(bytes, firstLine));
  cursor.at = firstLine;
  cursor.line = probe.line;
  const { names, integers } = readLine(cursor);
  if (cursor.isOpen) return refused({ kind: "open-quote", line: cursor.line });
  if (names.length >= 2 && integers[0]! >= 0 && integers[1]! >= 0)
    return ok(withoutHeader(cursor, firstLine, names.length));
  cursor.line++;
  return nameFields(cursor, names);
}

function findSeparator(bytes: Uint8Array, from: number): number {
  let end = bytes.indexOf(0x0a, from);
  if (end < 0) end = bytes.length;
  const line = bytes.subarray(from, end);
  return separators.find((separator) => line.includes(separator)) ?? 0x2c;
}

function readLine(cursor: FieldCursor): { readonly names: string[]; readonly integers: number[] } {
  const names: string[] = [];
  const integers: number[] = [];
  do {
    readField(cursor);
    names.push(fieldText(cursor));
    integers.push(cursor.integer);
  } while (!cursor.endsLine);
  return { names, integers };
}

function withoutHeader(cursor: FieldCursor, firstLine: number, width: number): EdgeListHeader {
  cursor.at = firstLine;
  const names = Array.from({ length: width }, (_, i) => ["from", "to"][i] ?? `column ${i + 1}`);
  return { separator: cursor.separator, fromAt: 0, toAt: 1, names, cursor };
}

function nameFields(
  cursor: FieldCursor,
  names: readonly string[],
): Result<EdgeListHeader, GraphFileRefusal> {
  const lower = names.map((name) => name.toLowerCase());
  const repeated = names.find((name, i) => names.indexOf(name) !== i);
  if (repeated !== undefined) return refused({ kind: "repeated-column", name: repeated });
  for (const [from, to] of endNames) {
    const fromAt = lower.indexOf(from);
    const toAt = lower.indexOf(to);
    if (fromAt >= 0 && toAt >= 0)
      return ok({ separator: cursor.separator, fromAt, toAt, names, cursor });
  }
  return refused({ kind: "no-ends-in-header", found: names });
}
