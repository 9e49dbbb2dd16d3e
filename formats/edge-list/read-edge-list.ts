import { type Result, mapOk, ok, refused } from "#kernel/result.ts";

import { readNumber } from "../graph-file/column-collector.ts";
import type { Column, GraphFile, GraphFileRefusal } from "../graph-file/graph-file.ts";
import {
  type ActorNumbers,
  grow,
  idsOfActors,
  numberActors,
  numberOfField,
} from "./actor-numbers.ts";
import { type FieldCursor, fieldText, findLine, readField } from "./field-cursor.ts";
import { type EdgeListHeader, readHeader } from "./header.ts";
import { type PlainRows, readPlain } from "./read-plain.ts";

/**
 * Reads a list of ties: UTF-8 lines with tabs, commas or semicolons, a header naming the two ends (`from,to`,
 * `source,target`, …) and further columns. Ids are strings; a column is numbers where every filled cell is one, texts
 * otherwise. Blank lines and lines that begin with # or % are passed over. Without a header the first two fields must be
 * whole numbers.
 *
 * `columns` names the columns wanted, "all" by default; others are checked for their number of fields alone.
 * Refuses a header without ends, lines of another width, an empty end, an open quote and bytes that are not UTF-8.
 * Source: RFC 4180 for quotes.
 */
export function readEdgeList(
  bytes: Uint8Array,
  columns: readonly string[] | "all" = "all",
): Result<GraphFile, GraphFileRefusal> {
  try {
    const header = readHeader(bytes);
    if (!header.ok) return header;
    const isWanted = (name: string) => columns === "all" || columns.includes(name);
    const plain = readPlain(header.value, isWanted);
    if (plain !== null) return ok(finishPlain(plain));
    return mapOk(readRows(header.value, isWanted), (rows) => finish(header.value, rows));
  } catch (error) {
    if (error instanceof TypeError) return refused({ kind: "not-utf-8" });
    throw error;
  }
}

interface Rows {
  count: number;
  from: Int32Array;
  to: Int32Array;
  readonly actors: ActorNumbers;
  readonly columns: (WantedColumn | null)[];
}

interface WantedColumn {
  readonly name: string;
  numbers: Float64Array;
  /** Filled once a cell is no number; the rows before it are read again. */
  texts: (string | null)[] | null;
}

function readRows(
  header: EdgeListHeader,
  isWanted: (name: string) => boolean,
): Result<Rows, GraphFileRefusal> {
  const { cursor, names, fromAt, toAt } = header;
  const begin = { at: cursor.at, line: cursor.line };
  const columns = names.map((name, i) =>
    i === fromAt || i === toAt || !isWanted(name)
      ? null
      : { name, numbers: new Float64Array(1 << 12), texts: null },
  );
  const rows: Rows = {
    count: 0,
    from: new Int32Array(1 << 12),
    to: new Int32Array(1 << 12),
    actors: numberActors(),
    columns,
  };
  const refusal = readAll(header, rows);
  if (refusal !== null) return refused(refusal);
  if (rows.columns.every((column) => column === null || column.texts === null)) return ok(rows);
  Object.assign(cursor, begin);
  readTexts(header, rows);
  return ok(rows);
}

function readAll(header: EdgeListHeader, rows: Rows): GraphFileRefusal | null {
  const { cursor, names } = header;
  while (findLine(cursor)) {
    if (rows.count === rows.from.length) growRows(rows);
    const refusal = readRow(header, rows);
    if (refusal !== null) return refusal;
    if (cursor.isOpen) return { kind: "open-quote", line: cursor.line };
    cursor.line++;
    rows.count++;
  }
  return rows.count === 0 && names.length === 0 ? { kind: "no-graph" } : null;
}

function readRow(
  { cursor, names, fromAt, toAt }: EdgeListHeader,
  rows: Rows,
): GraphFileRefusal | null {
  let field = 0;
  do {
    readField(cursor);
    if (field === fromAt || field === toAt) {
      if (cursor.start === cursor.end) return { kind: "empty-end", line: cursor.line };
      const actor = numberOfField(rows.actors, cursor);
      (field === fromAt ? rows.from : rows.to)[rows.count] = actor;
    } else {
      const column = rows.columns[field];
      if (column != null) readCell(column, rows.count, cursor);
    }
    field++;
  } while (!cursor.endsLine);
  return field === names.length
    ? null
    : { kind: "wrong-width", line: cursor.line, expected: names.length, found: field };
}

function readCell(column: WantedColumn, row: number, cursor: FieldCursor): void {
  if (column.texts !== null) return;
  const value = numberOfCell(cursor);
  if (value === null) column.texts = [];
  else column.numbers[row] = value;
}

/** Largest mantissa and power of ten whose quotient is rounded once and so is exact (Clinger 1990). */
const exactMantissa = 2 ** 53;
const exactPower = 22;

/** The cell as a number, NaN when empty, `null` when it is a text. */
function numberOfCell(cursor: FieldCursor): number | null {
  if (cursor.integer >= 0) return cursor.integer;
  const { bytes, start, end } = cursor;
  let mantissa = 0;
  let places = -1;
  let at = start;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === 0x2e && places < 0) places = 0;
    else if (byte >= 48 && byte <= 57) {
      mantissa = mantissa * 10 + (byte - 48);
      if (places >= 0) places++;
    } else break;
  }
  const isPlain =
    at === end && end > start && places !== 0 && mantissa < exactMantissa && places <= exactPower;
  if (!isPlain) return readNumber(fieldText(cursor));
  return places < 0 ? mantissa : mantissa / 10 ** places;
}

/** Second reading, for columns that turned out to be texts. */
function readTexts({ cursor, names }: EdgeListHeader, rows: Rows): void {
  for (let row = 0; row < rows.count && findLine(cursor); row++) {
    for (let field = 0; field < names.length; field++) {
      readField(cursor);
      rows.columns[field]?.texts?.push(cursor.start === cursor.end ? null : fieldText(cursor));
    }
    cursor.line++;
  }
}

function growRows(rows: Rows): void {
  rows.from = grow(rows.from, rows.count + 1);
  rows.to = grow(rows.to, rows.count + 1);
  for (const column of rows.columns) {
    if (column === null || column.texts !== null) continue;
    const longer = new Float64Array(rows.from.length);
    longer.set(column.numbers);
    column.numbers = longer;
  }
}

function finishPlain({ from, to, integers, columns }: PlainRows): GraphFile {
  const ids: string[] = [];
  for (const integer of integers) ids.push(String(integer));
  return graphFile(ids, { from, to, columns });
}

function finish({ cursor }: EdgeListHeader, rows: Rows): GraphFile {
  const columns: [string, Column][] = rows.columns
    .filter((column) => column !== null)
    .map(({ name, texts, numbers }) => [name, texts ?? numbers.slice(0, rows.count)]);
  return graphFile(idsOfActors(rows.actors, cursor.bytes), {
    from: rows.from.slice(0, rows.count),
    to: rows.to.slice(0, rows.count),
    columns: Object.fromEntries(columns),
  });
}

function graphFile(
  ids: readonly string[],
  ties: Pick<GraphFile, "from" | "to" | "columns">,
): GraphFile {
  const nothing = { labels: ids.map(() => null), directedTies: 0, about: null, actorColumns: {} };
  return { ids, ...ties, ...nothing };
}
