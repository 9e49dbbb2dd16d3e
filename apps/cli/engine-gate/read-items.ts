import type { ItemLine } from "#engines/gate/rules/line.ts";
import { readCsv } from "#formats/spreadsheet/read-csv.ts";
import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";
import { type Result, ok, refused } from "#kernel/result.ts";

import { readBytes } from "./read-files.ts";

const required = ["line", "hs", "quantity"] as const;

/** The lines of an item list: columns line, hs, description, quantity, unit, value, currency, origin[, declared, end_user]. */
export async function readItems(
  cwd: string,
  path: string,
): Promise<Result<readonly ItemLine[], Problem>> {
  const bytes = await readBytes(cwd, path);
  if (!bytes.ok) return bytes;
  const sheet = readCsv(bytes.value);
  if (!sheet.ok) return refused(badFile(path, sheet.error.kind));
  const [header, ...rows] = sheet.value.sheets[0]?.rows ?? [];
  const columns = header?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  const absent = required.find((name) => !columns.includes(name));
  if (absent !== undefined) return refused(missingColumn(path, absent));
  return ok(
    rows.map(({ cells }, index) => itemOf((name) => cellOf(cells, columns, name), index + 1)),
  );
}

/** The cell of a column: `null` when the list has no such column, "" when it is empty. */
function cellOf(cells: readonly string[], columns: readonly string[], name: string): string | null {
  const at = columns.indexOf(name);
  return at < 0 ? null : (cells[at] ?? "").trim();
}

function itemOf(cell: (name: string) => string | null, number: number): ItemLine {
  const name = cell("line") ?? "";
  return {
    line: name === "" ? String(number) : name,
    hs: cell("hs") ?? "",
    description: cell("description") ?? "",
    quantity: numberOf(cell("quantity")),
    unit: cell("unit") ?? "",
    value: numberOf(cell("value")),
    currency: cell("currency") ?? "",
    origin: cell("origin") ?? "",
    declared: (cell("declared") ?? "").split(/[;\s]+/).filter((word) => word !== ""),
    endUser: cell("end_user"),
  };
}

/** A number with or without thousands separators; anything else is not known. */
function numberOf(text: string | null): number | null {
  const plain = (text ?? "").replace(/(?<=\d),(?=\d{3}(?:\D|$))/g, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : null;
}

function badFile(path: string, kind: string): Problem {
  return {
    kind,
    at: path,
    message: both("품목 목록을 CSV로 읽을 수 없습니다.", "The item list cannot be read as CSV."),
    repair: both(
      "첫 줄에 열 이름이 있는 CSV로 저장하십시오.",
      "Save it as CSV with column names in the first line.",
    ),
  };
}

function missingColumn(path: string, column: string): Problem {
  return {
    kind: "missing-column",
    at: `${path}:1`,
    message: both(`‘${column}’ 열이 없습니다.`, `The column "${column}" is missing.`),
    repair: both(
      "line, hs, description, quantity, unit, value, currency, origin 열을 두십시오.",
      "Give the columns line, hs, description, quantity, unit, value, currency, origin.",
    ),
  };
}
