import { writeCsv } from "#formats/spreadsheet/write-csv.ts";

/** Gives the reader a CSV that Excel opens in Hangul; nothing leaves the browser for it. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  const file = new Blob([writeCsv(rows)], { type: "text/csv;charset=utf-8" });
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
