import Papa from "papaparse";
import type { ItemLine } from "#engines/gate/rules/line.ts";
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
  const { data } = Papa.parse<string[]>(text.trimEnd(), { delimitersToGuess: ["\t", ",", ";"] });
  const rows = data.map((cells, at) => ({ row: at + 1, cells }));
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

/** Character sets of Korean offices, as browsers name them; `euc-kr` is Windows' CP949 there. */
function encodingsOf(bytes: Uint8Array): readonly string[] {
  return bytes[0] === 0xff && bytes[1] === 0xfe ? ["utf-16le"] : ["utf-8", "euc-kr"];
}

/** The text of a dropped text file as it would have been pasted; `null`: it is no text. */
export function textOfFile(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (!text.includes("\u0000")) return text;
    } catch {
      // Not this character set; the next one is tried.
    }
  }
  return null;
}

/** Whether the bytes begin as a workbook does: a zip. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
