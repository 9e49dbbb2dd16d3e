import { ok, refused, type Result } from "#kernel/result.ts";

import { mostCells } from "../read-csv.ts";
import {
  cellName,
  parseCellName,
  type Sheet,
  type SheetNote,
  type SheetRow,
  type SpreadsheetRefusal,
} from "../spreadsheet.ts";
import { dateOfSerial } from "./styles.ts";
import { walkPart } from "./walk-part.ts";

/** What a sheet's cells refer to. */
export interface Workbook {
  readonly texts: readonly string[];
  readonly dateStyles: readonly boolean[];
  readonly is1904: boolean;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string | null;
}

/**
 * Reads one worksheet: shared and inline texts, numbers as written, dates as `YYYY-MM-DD`, booleans as TRUE and FALSE.
 * Of a formula its stored result is taken; merged areas are filled with the value of their first cell.
 * Source: ECMA-376 part 1, 18.3.
 */
export function readSheet(
  part: { readonly path: string; readonly name: string; readonly bytes: Uint8Array },
  workbook: Workbook,
): Result<Sheet, SpreadsheetRefusal> {
  const rows = new Map<number, string[]>();
  const notes: SheetNote[] = [];
  const merges: string[] = [];
  let row = 0;
  let cell: OpenCell | null = null;
  let isSaying = false;
  let cells = 0;
  const refusal = walkPart(part.path, part.bytes, {
    opens(name, attributes) {
      if (name === "row") row = Number(attributes["r"] ?? row + 1) || row + 1;
      else if (name === "c") {
        const at = parseCellName(attributes["r"] ?? "");
        const column = at?.column ?? rows.get(row)?.length ?? 0;
        if (at !== null) row = at.row;
        cell = {
          column,
          type: attributes["t"] ?? "n",
          style: Number(attributes["s"] ?? 0),
          hasFormula: false,
          value: null,
        };
        if ((cells += 1) > mostCells)
          return { kind: "too-many-cells", limit: mostCells, at: cellName(column, row) };
      } else if (name === "f" && cell !== null) cell.hasFormula = true;
      else if ((name === "v" || name === "t") && cell !== null) isSaying = true;
      else if (name === "rPh") isSaying = false;
      else if (name === "mergeCell" && attributes["ref"] !== undefined)
        merges.push(attributes["ref"]);
      return null;
    },
    closes(name) {
      if (name === "v" || name === "t") isSaying = false;
      if (name !== "c" || cell === null) return;
      putCell(rows, notes, { row, cell, text: textOf(cell, workbook) });
      cell = null;
    },
    says(text) {
      if (isSaying && cell !== null) cell.value = (cell.value ?? "") + text;
    },
  });
  if (refusal !== null) return refused(refusal);
  for (const merge of merges) fillMerge(rows, notes, merge);
  return ok({ name: part.name, rows: filledRows(rows), notes });
}

/** The cell's text; `null` when it holds no value. */
function textOf(cell: OpenCell, workbook: Workbook): string | null {
  const { value, type } = cell;
  if (value === null || type === "e") return null;
  if (type === "s") return workbook.texts[Number(value)] ?? null;
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "n" || workbook.dateStyles[cell.style] !== true) return value;
  return dateOfSerial(Number(value), workbook.is1904) ?? value;
}

function putCell(
  rows: Map<number, string[]>,
  notes: SheetNote[],
  put: { readonly row: number; readonly cell: OpenCell; readonly text: string | null },
): void {
  const { row, cell, text } = put;
  const at = cellName(cell.column, row);
  if (text === null) {
    if (cell.hasFormula || cell.type === "e") notes.push({ kind: "no-value", at });
    return;
  }
  if (cell.hasFormula) notes.push({ kind: "formula", at });
  let cells = rows.get(row);
  if (cells === undefined) rows.set(row, (cells = []));
  while (cells.length < cell.column) cells.push("");
  cells[cell.column] = unescaped(text).trim();
}

/** The format's own escapes of characters that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Largest merged area that is filled; larger ones are decoration. */
const mostFilled = 100_000;

function fillMerge(rows: Map<number, string[]>, notes: SheetNote[], range: string): void {
  const [first = "", last = ""] = range.split(":");
  const from = parseCellName(first);
  const to = parseCellName(last);
  if (from === null || to === null) return;
  const value = rows.get(from.row)?.[from.column] ?? "";
  const size = (to.row - from.row + 1) * (to.column - from.column + 1);
  if (value === "" || size > mostFilled) return;
  notes.push({ kind: "merged", at: range });
  for (let row = from.row; row <= to.row; row += 1) {
    let cells = rows.get(row);
    if (cells === undefined) rows.set(row, (cells = []));
    while (cells.length <= to.column) cells.push("");
    cells.fill(value, from.column, to.column + 1);
  }
}

function filledRows(rows: ReadonlyMap<number, string[]>): SheetRow[] {
  const filled: SheetRow[] = [];
  for (const row of [...rows.keys()].toSorted((one, other) => one - other)) {
    const cells = rows.get(row)!;
    if (cells.some((text) => text !== "")) filled.push({ row, cells });
  }
  return filled;
}
