/** A workbook as its file says it, before anyone decides what a row means. */
export interface Spreadsheet {
  readonly format: "csv" | "xlsx";
  /** The character set a CSV file was read in; `null` for a workbook, whose text is always UTF-8. */
  readonly encoding: Encoding | null;
  readonly sheets: readonly Sheet[];
}

/** Character sets that Korean offices save text files in. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "cp949"] as const;
export type Encoding = (typeof encodings)[number];

export interface Sheet {
  /** The sheet's name in its workbook; `null` in a CSV file. */
  readonly name: string | null;
  /** The rows that hold anything, from top to bottom. */
  readonly rows: readonly SheetRow[];
  readonly notes: readonly SheetNote[];
}

/** One row: `row` counts from 1 as spreadsheet programs number it; cells from column A, trimmed, empty text where blank. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Something that a reader did to a sheet and an officer should know; `at` is a cell or range such as `B3` or `B3:B9`. */
export type SheetNote =
  /** A merged area: its one value was written into every cell of it. */
  | { readonly kind: "merged"; readonly at: string }
  /** A formula: the result stored beside it was taken; nothing was calculated. */
  | { readonly kind: "formula"; readonly at: string }
  /** A formula without a stored result, or one that ended in an error: the cell was read as empty. */
  | { readonly kind: "no-value"; readonly at: string }
  /** A quote that is never closed or is followed by more text: the row was read as far as it goes. */
  | { readonly kind: "quote"; readonly at: string };

/** Why a spreadsheet was not read; nothing of it is used. */
export type SpreadsheetRefusal =
  | { readonly kind: "empty" }
  /** The bytes fit none of the character sets; `offset` is the first byte that UTF-8 does not allow, `line` counts from 1. */
  | { readonly kind: "unknown-encoding"; readonly line: number; readonly offset: number }
  /** Control characters that no text has: a picture, a program, an old .xls; `offset` is the first one. */
  | { readonly kind: "not-text"; readonly line: number; readonly offset: number }
  /** An old binary workbook (.xls) or a password-protected one. */
  | { readonly kind: "old-workbook" }
  | { readonly kind: "broken-zip"; readonly detail: string }
  /** A workbook that unpacks to more than `limit` bytes. */
  | { readonly kind: "zip-bomb"; readonly limit: number; readonly part: string }
  /** A zip that holds no workbook. */
  | { readonly kind: "no-workbook" }
  | {
      readonly kind: "broken-xml";
      readonly part: string;
      readonly line: number;
      readonly detail: string;
    }
  | { readonly kind: "doctype"; readonly part: string; readonly line: number }
  | { readonly kind: "too-many-cells"; readonly limit: number; readonly at: string };

/** Column letters of a column that counts from 0: `A`, `Z`, `AA`. */
export function columnName(column: number): string {
  const letter = String.fromCodePoint(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The name of a cell; `column` counts from 0, `row` from 1. */
export function cellName(column: number, row: number): string {
  return columnName(column) + String(row);
}

/** Column (from 0) and row (from 1) of a cell name; `null` when it is none or lies outside what a sheet can have. */
export function parseCellName(
  name: string,
): { readonly column: number; readonly row: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.codePointAt(0)! - 64;
  const row = Number(digits);
  return column > mostColumns || row > mostRows ? null : { column: column - 1, row };
}

/** The largest sheet that Excel 2007 and later can hold (Microsoft, "Excel specifications and limits"). */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;
