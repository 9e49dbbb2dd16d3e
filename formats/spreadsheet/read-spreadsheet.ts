import { refused, type Result } from "#kernel/result.ts";

import { readCsv } from "./read-csv.ts";
import type { Spreadsheet, SpreadsheetRefusal } from "./spreadsheet.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";

/** Reads a workbook or delimited text, told apart by their first bytes and never by a name. */
export function readSpreadsheet(bytes: Uint8Array): Result<Spreadsheet, SpreadsheetRefusal> {
  if (bytes.length === 0) return refused({ kind: "empty" });
  if (beginsWith(bytes, zipMark)) return readXlsx(bytes);
  if (beginsWith(bytes, compoundMark)) return refused({ kind: "old-workbook" });
  return readCsv(bytes);
}

/** A zip's first entry (PKWARE APPNOTE 4.3.7). */
const zipMark = [0x50, 0x4b, 0x03, 0x04];

/** A compound file: .xls, or an encrypted .xlsx (MS-CFB 2.2). */
const compoundMark = [0xd0, 0xcf, 0x11, 0xe0];

function beginsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
