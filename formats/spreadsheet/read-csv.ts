import Papa from "papaparse";

import { mapOk, ok, refused, type Result } from "#kernel/result.ts";

import { decodeText } from "./decode-text.ts";
import {
  cellName,
  type SheetNote,
  type SheetRow,
  type Spreadsheet,
  type SpreadsheetRefusal,
} from "./spreadsheet.ts";

/** Most cells read of one file; beyond it the memory of an office machine is at risk. */
export const mostCells = 60_000_000;

/**
 * Reads delimited text of any of our character sets: commas, semicolons, tabs or bars, whichever the first lines agree
 * on; line ends of any system; quotes after RFC 4180. Rows may differ in width. Blank rows keep their number.
 */
export function readCsv(bytes: Uint8Array): Result<Spreadsheet, SpreadsheetRefusal> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  return mapOk(readRows(text), ({ rows, notes }) => ({
    format: "csv",
    encoding,
    sheets: [{ name: null, rows, notes }],
  }));
}

interface ReadRows {
  readonly rows: SheetRow[];
  readonly notes: SheetNote[];
}

function readRows(text: string): Result<ReadRows, SpreadsheetRefusal> {
  const rows: SheetRow[] = [];
  const notes: SheetNote[] = [];
  const delimiter = sniffDelimiter(text);
  let row = 0;
  let cells = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: sniffNewline(text),
    step: ({ data, errors }, parser) => {
      row += 1;
      if (errors.some(({ type }) => type === "Quotes"))
        notes.push({ kind: "quote", at: cellName(0, row) });
      cells += data.length;
      if (cells > mostCells) parser.abort();
      const trimmed = data.map((cell) => cell.trim());
      if (trimmed.some((cell) => cell !== "")) rows.push({ row, cells: trimmed });
    },
  });
  if (cells > mostCells)
    return refused({ kind: "too-many-cells", limit: mostCells, at: cellName(0, row) });
  return rows.length === 0 ? refused({ kind: "empty" }) : ok({ rows, notes });
}

/** Text looked at to find out how a file is written. */
const probedLength = 65_536;

/** Old Macintosh programs end lines with a carriage return alone. */
function sniffNewline(text: string): "\n" | "\r" | "\r\n" {
  const probe = withoutQuoted(text.slice(0, probedLength));
  if (probe.includes("\r\n")) return "\r\n";
  if (probe.includes("\n")) return "\n";
  return probe.includes("\r") ? "\r" : "\n";
}

const delimiters = [",", ";", "\t", "|"] as const;

/** Lines compared to find the delimiter. */
const probedLines = 40;

/** The delimiter that occurs in most lines; of equal ones the more frequent, then the one listed first. */
function sniffDelimiter(text: string): string {
  const lines = withoutQuoted(text.slice(0, probedLength))
    .split(/\r\n|\n|\r/)
    .slice(0, probedLines);
  let best = { delimiter: ",", lines: 0, count: 0 };
  for (const delimiter of delimiters) {
    const counts = lines
      .map((line) => line.split(delimiter).length - 1)
      .filter((count) => count > 0);
    const found = {
      delimiter,
      lines: counts.length,
      count: counts.reduce((sum, count) => sum + count, 0),
    };
    if (found.lines > best.lines || (found.lines === best.lines && found.count > best.count))
      best = found;
  }
  return best.delimiter;
}

function withoutQuoted(text: string): string {
  return text.replace(/"[^"]*"/g, "");
}
