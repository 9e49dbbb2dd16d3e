import writeSheets, { type Row, type Sheet } from "write-excel-file/universal";

import { steadyZip } from "../steady-zip.ts";

/** A cell to write: a text, a number, or nothing. Texts are never read as formulas. */
export type WorkbookCell = string | number | null;

/** A sheet to write: lines of text above the table, the heads of its columns with their widths in characters, its rows. */
export interface WorkbookSheet {
  readonly name: string;
  readonly title: readonly string[];
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly WorkbookCell[])[];
}

/** An Office Open XML workbook; the same sheets give the same bytes. */
export async function writeWorkbook(sheets: readonly WorkbookSheet[]): Promise<Uint8Array> {
  const blob = await writeSheets(sheets.map(sheetOf)).toBlob();
  return steadyZip(new Uint8Array(await blob.arrayBuffer()), withoutMoment);
}

function sheetOf({ name, title, columns, rows }: WorkbookSheet): Sheet<never> {
  const head: Row = columns.map((column) => ({
    value: column.head,
    type: String,
    fontWeight: "bold",
    wrap: true,
    alignVertical: "top",
    bottomBorderStyle: "thin",
  }));
  return {
    sheet: name,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: title.length + 1,
    data: [
      ...title.map((line, index): Row => [
        { value: line, type: String, ...(index === 0 && { fontWeight: "bold", fontSize: 14 }) },
      ]),
      head,
      ...rows.map((row): Row => row.map(cellOf)),
    ],
  };
}

function cellOf(cell: WorkbookCell): Row[number] {
  if (cell === null) return null;
  return typeof cell === "number"
    ? { value: cell, type: Number, alignVertical: "top" }
    : { value: cell, type: String, wrap: true, alignVertical: "top" };
}

/** Takes the moment of writing out of the core properties. */
function withoutMoment(name: string, content: Uint8Array): Uint8Array {
  if (name !== "docProps/core.xml") return content;
  const text = new TextDecoder().decode(content);
  return new TextEncoder().encode(text.replace(momentShape, "1980-01-01T00:00:00Z"));
}

const momentShape = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z/g;
