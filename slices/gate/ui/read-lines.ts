import type { ItemLine } from "#engines/gate/rules/line.ts";
import { readSpreadsheet } from "#formats/spreadsheet/read-spreadsheet.ts";
import { readItemRows, type DraftItem, type ReadItems } from "#slices/programme/rules-items.ts";

/** A pasted list as the gate judges it, beside the items as a programme would keep them. */
export interface ReadLines {
  readonly lines: readonly ItemLine[];
  readonly items: readonly DraftItem[];
  readonly faults: ReadItems["faults"];
  readonly columns: ReadItems["columns"];
}

const nothing: ReadLines = { lines: [], items: [], faults: [], columns: [] };

/** Reads what was pasted; one rule of reading with the items of a programme. */
export function readLines(text: string): ReadLines {
  if (text.trim() === "") return nothing;
  const read = readSpreadsheet(new TextEncoder().encode(text));
  const rows = read.ok ? (read.value.sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? []) : [];
  const { items, faults, columns } = readItemRows(rows);
  const hasUsers = columns.some(({ field }) => field === "end-user");
  return { items, faults, columns, lines: items.map((item, at) => lineOf(item, at + 1, hasUsers)) };
}

function lineOf(item: DraftItem, number: number, hasUsers: boolean): ItemLine {
  return {
    line: String(number),
    hs: item.hs ?? "",
    description: item.description.ko ?? item.description.en ?? "",
    quantity: item.quantity,
    unit: item.unit ?? "",
    value: item.value,
    currency: item.currency ?? "",
    origin: item.origin ?? "",
    declared: item.declared,
    endUser: hasUsers ? (item.endUser ?? "") : null,
  };
}

/** The text of a dropped file as it would have been pasted; `null`: it is no list. */
export function textOfFile(bytes: Uint8Array): string | null {
  const read = readSpreadsheet(bytes);
  if (!read.ok) return null;
  const rows = read.value.sheets.find((sheet) => sheet.rows.length > 0)?.rows ?? [];
  return rows.map(({ cells }) => cells.map(plainCell).join("\t")).join("\n");
}

/** A cell on one line, quoted where it would break the columns. */
function plainCell(cell: string): string {
  const flat = cell.replaceAll(/\s+/g, " ").trim();
  return flat.includes('"') ? `"${flat.replaceAll('"', '""')}"` : flat;
}
