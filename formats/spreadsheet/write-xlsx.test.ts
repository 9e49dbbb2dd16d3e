import { buffer } from "node:stream/consumers";

import fc from "fast-check";
import { expect, test } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { readSpreadsheet } from "./read-spreadsheet.ts";
import type { Sheet } from "./spreadsheet.ts";
import { writeXlsx, type WrittenCell, type WrittenSheet } from "./write-xlsx.ts";

async function sheetsOf(
  sheets: readonly WrittenSheet[],
  limit?: number,
): Promise<readonly Sheet[]> {
  return orThrow(readSpreadsheet(await buffer(writeXlsx(sheets, limit)))).sheets;
}

const header = ["가", "b", "c"];
const cell = fc.oneof(
  fc.constantFrom("=1+1", "+82-2-120", "@x", "줄\n둘", '<&">', "_x0041_", "長崎", "0"),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.constant(null),
);
const row = fc.tuple(cell, cell, cell).filter((cells) => cells.some((one) => one !== null));

test("what is written is read back: texts as texts, numbers as numbers, unknown as nothing", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      const [sheet] = await sheetsOf([{ name: "행위자", header, rows }]);
      expect(sheet!.name).toBe("행위자");
      expect(sheet!.rows.map(({ cells }) => padded(cells))).toEqual(
        [header, ...rows].map((cells) => cells.map(shown)),
      );
      expect(sheet!.notes).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test("more rows than a sheet holds go on in another one, under the same header", async () => {
  const rows = Array.from({ length: 5 }, (_, number) => [String(number), "x", 1]);
  const sheets = await sheetsOf([{ name: "관계", header, rows }], 3);
  expect(sheets.map(({ name }) => name)).toEqual(["관계", "관계 2", "관계 3"]);
  expect(sheets.map((sheet) => sheet.rows.length)).toEqual([3, 3, 2]);
  expect(sheets[2]!.rows.map(({ cells }) => cells[0])).toEqual(["가", "4"]);
});

test("a table without rows is a sheet with its header", async () => {
  const [sheet] = await sheetsOf([{ name: "관계", header, rows: [] }]);
  expect(sheet!.rows.map(({ cells }) => cells)).toEqual([header]);
});

function shown(written: WrittenCell): string {
  return written === null ? "" : String(written);
}

function padded(cells: readonly string[]): string[] {
  return header.map((_, column) => cells[column] ?? "");
}
