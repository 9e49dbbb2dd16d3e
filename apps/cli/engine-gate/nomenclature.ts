import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { Nomenclature } from "#engines/gate/rules/hs-code.ts";
import { readCsv } from "#formats/spreadsheet/read-csv.ts";
import type { Problem } from "#kernel/problem.ts";
import { mapOk, ok, type Result } from "#kernel/result.ts";

import { readBytes } from "./read-files.ts";

/** Where the public data lies beside a checkout. */
const shared = join(import.meta.dirname, "../../../../shared");

/**
 * The nomenclature of `--hs FILE`, or the public one beside the checkout; `null` when there is none, and headings alone
 * are checked.
 */
export async function findNomenclature(
  cwd: string,
  path: string | null,
): Promise<Result<Nomenclature | null, Problem>> {
  if (path !== null) return mapOk(await readBytes(cwd, path), nomenclatureOf);
  const known = resolve(process.env["NARU_SHARED"] ?? shared, "data/hs/harmonized-system.csv");
  return ok(existsSync(known) ? nomenclatureOf(await readFile(known)) : null);
}

function nomenclatureOf(bytes: Uint8Array): Nomenclature | null {
  const sheet = readCsv(bytes);
  if (!sheet.ok) return null;
  const rows = sheet.value.sheets[0]?.rows ?? [];
  const at = rows[0]?.cells.indexOf("hscode") ?? -1;
  const codes = new Set(rows.slice(1).map(({ cells }) => cells[at] ?? ""));
  return at < 0 ? null : { has: (code) => codes.has(code) };
}
