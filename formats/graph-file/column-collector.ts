import { type Result, ok, refused } from "#kernel/result.ts";

import type { Column, GraphFileRefusal } from "./graph-file.ts";

export type ColumnType = "number" | "text";

/** A column declared by a file's header, filled while its rows are read. */
export interface DeclaredColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** The value of rows that say nothing, as the file writes it; `null` when there is none. */
  fallback: string | null;
  readonly values: Map<number, string>;
  readonly lines: Map<number, number>;
}

export function declareColumn(
  name: string,
  type: ColumnType,
  fallback: string | null,
): DeclaredColumn {
  return { name, type, fallback, values: new Map(), lines: new Map() };
}

/** Records what the file says of row `row` on line `line`. */
export function setValue(column: DeclaredColumn, row: number, text: string, line: number): void {
  column.values.set(row, text);
  column.lines.set(row, line);
}

/**
 * The finished columns by name, or the first value that is not the number its column declares.
 * A name declared twice gets the suffix " 2", so that neither column hides the other.
 */
export function finishColumns(
  declared: Iterable<DeclaredColumn>,
  rows: number,
): Result<Record<string, Column>, GraphFileRefusal> {
  const columns = new Map<string, Column>();
  for (const column of declared) {
    const finished =
      column.type === "text" ? ok(finishTexts(column, rows)) : finishNumbers(column, rows);
    if (!finished.ok) return finished;
    let name = column.name;
    while (columns.has(name)) name += " 2";
    columns.set(name, finished.value);
  }
  return ok(Object.fromEntries(columns));
}

function finishTexts(column: DeclaredColumn, rows: number): (string | null)[] {
  return Array.from({ length: rows }, (_, row) => column.values.get(row) ?? column.fallback);
}

function finishNumbers(
  column: DeclaredColumn,
  rows: number,
): Result<Float64Array, GraphFileRefusal> {
  const fallback = column.fallback === null ? null : readNumber(column.fallback);
  const numbers = new Float64Array(rows).fill(fallback ?? NaN);
  for (const [row, text] of column.values) {
    const value = readNumber(text);
    if (value === null)
      return refused({ kind: "bad-number", line: column.lines.get(row)!, name: column.name, text });
    numbers[row] = value;
  }
  return ok(numbers);
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const infinities: Readonly<Record<string, number>> = {
  INF: Infinity,
  "-INF": -Infinity,
  Infinity,
  "-Infinity": -Infinity,
  NaN,
};

/** A number as XML Schema's double or Java prints it; NaN when the text is blank, `null` when the text is no number. */
export function readNumber(text: string): number | null {
  const trimmed = text.trim();
  if (trimmed === "") return NaN;
  if (decimal.test(trimmed)) return Number(trimmed);
  return infinities[trimmed] ?? null;
}
