import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { readSpreadsheet } from "./read-spreadsheet.ts";
import { cellName, columnName, parseCellName } from "./spreadsheet.ts";
import { textCell, workbook } from "./workbook.testing.ts";
import { writeCsv } from "./write-csv.ts";

const rowsOf = (bytes: Uint8Array) =>
  orThrow(readSpreadsheet(bytes)).sheets[0]!.rows.map(({ cells }) => cells);
const kindOf = (bytes: Uint8Array) => {
  const read = readSpreadsheet(bytes);
  return read.ok ? "read" : read.error.kind;
};
const text = (string: string) => new TextEncoder().encode(string);

describe("character sets", () => {
  const table = "도시명,국가\n똠방,中國\n";
  test.each([
    ["UTF-8", text(table), "utf-8"],
    ["UTF-8 with a mark", text(`\uFEFF${table}`), "utf-8"],
    ["CP949 with syllables beyond EUC-KR", iconv.encode(table, "cp949"), "cp949"],
    [
      "UTF-16 little-endian with a mark",
      iconv.encode(table, "utf-16le", { addBOM: true }),
      "utf-16le",
    ],
    [
      "UTF-16 big-endian with a mark",
      iconv.encode(table, "utf-16be", { addBOM: true }),
      "utf-16be",
    ],
  ])("%s", (_, bytes, encoding) => {
    expect(orThrow(readSpreadsheet(bytes)).encoding).toBe(encoding);
    expect(rowsOf(bytes)).toEqual([
      ["도시명", "국가"],
      ["똠방", "中國"],
    ]);
  });

  test("UTF-16 without a mark is known by its zero bytes", () => {
    expect(rowsOf(iconv.encode("City,Country\nSeoul,Korea\n", "utf-16le"))).toEqual([
      ["City", "Country"],
      ["Seoul", "Korea"],
    ]);
  });

  test("bytes of no character set are refused at their place, never replaced", () => {
    expect(readSpreadsheet(Uint8Array.of(0x61, 0x0d, 0x2c, 0xff, 0x0a))).toEqual({
      ok: false,
      error: { kind: "unknown-encoding", line: 2, offset: 3 },
    });
  });
});

describe("delimited text", () => {
  test.each([
    [
      "carriage returns alone, as old Macintosh programs write",
      "a,b\r1,2\r3,4",
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    [
      "semicolons",
      "a;b\n1,5;2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb\n1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "quotes, doubled quotes and a line break inside",
      'a,b\n"x ""y""\nz",2',
      [
        ["a", "b"],
        ['x "y"\nz', "2"],
      ],
    ],
    ["rows of different widths", "a,b\n1\n1,2,3", [["a", "b"], ["1"], ["1", "2", "3"]]],
    ["one column", "도시\n서울\n평양", [["도시"], ["서울"], ["평양"]]],
  ])("%s", (_, written, rows) => expect(rowsOf(text(written))).toEqual(rows));

  test("blank rows keep their number, so that places are those of the file", () => {
    expect(
      orThrow(readSpreadsheet(text("a,b\n\n,\n1,2"))).sheets[0]!.rows.map(({ row }) => row),
    ).toEqual([1, 4]);
  });

  test("a quote that never closes is told", () => {
    expect(
      orThrow(readSpreadsheet(text('a,b\n"1,2\n'))).sheets[0]!.notes.map(({ kind }) => kind),
    ).toContain("quote");
  });

  test("what is written is read again, whatever it holds", () => {
    const cell = fc.stringMatching(/^[가-힣a-z0-9,;"' \n]{0,12}$/).map((value) => value.trim());
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          const whole = [["첫째 열", "second, column"], ...rows].filter((row) =>
            row.some((value) => value !== ""),
          );
          expect(rowsOf(text(writeCsv(whole)))).toEqual(whole);
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test("a text that a spreadsheet program would run is written as text; numbers stay numbers", () => {
    expect(writeCsv([["=1+1", "@x", "-5", "+82-2", "-cmd"]])).toBe(
      "\uFEFF'=1+1,'@x,-5,'+82-2,'-cmd\r\n",
    );
  });
});

describe("workbooks", () => {
  test("merged areas are filled and told, formulas are read by their stored result, dates become days", () => {
    const rows = `<row r="1">${textCell("A1", "국가")}${textCell("B1", "체결일")}</row>
      <row r="2">${textCell("A2", "중국")}<c r="B2" s="1"><v>38412</v></c><c r="C2"><f>1+1</f><v>2</v></c></row>
      <row r="3"><c r="B3" s="2"><v>38412.5</v></c><c r="C3"><f>1/0</f></c></row>`;
    const sheet = orThrow(
      readSpreadsheet(workbook(rows, '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>')),
    ).sheets[0]!;
    expect(sheet.rows.map(({ cells }) => cells)).toEqual([
      ["국가", "체결일"],
      ["중국", "2005-03-01", "2"],
      ["중국", "2005-03-01"],
    ]);
    expect(sheet.notes).toEqual([
      { kind: "formula", at: "C2" },
      { kind: "no-value", at: "C3" },
      { kind: "merged", at: "A2:A3" },
    ]);
  });

  test("a zip bomb is noticed while it unpacks, whatever its header declares", () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(100_000_000) });
    expect(kindOf(bomb)).toBe("zip-bomb");
    const lying = bomb.slice();
    for (let at = lying.length - 200; at < lying.length - 4; at += 1) {
      if (lying[at] === 0x50 && lying[at + 1] === 0x4b && lying[at + 2] === 0x01)
        lying.fill(0, at + 24, at + 28);
    }
    expect(kindOf(lying)).toBe("zip-bomb");
  });

  test.each([
    ["cut off", workbook("<row/>").subarray(0, 300), "broken-zip"],
    ["no workbook inside", zipSync({ "hello.txt": strToU8("x") }), "no-workbook"],
    [
      "a document type with entities",
      workbook("", "", {
        "xl/worksheets/sheet1.xml": '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>',
      }),
      "doctype",
    ],
    ["broken XML", workbook("<row><c>"), "broken-xml"],
    ["no value", workbook(""), "empty"],
    ["an old or encrypted workbook", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), "old-workbook"],
    ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 2), "not-text"],
    ["nothing", new Uint8Array(), "empty"],
    ["only separators", text(",,,\n,,\n"), "empty"],
  ])("refused: %s", (_, bytes, kind) => expect(kindOf(bytes)).toBe(kind));
});

test("cell names and their numbers are the same thing", () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 16_383 }),
      fc.integer({ min: 1, max: 1_048_576 }),
      (column, row) => {
        expect(parseCellName(cellName(column, row))).toEqual({ column, row });
      },
    ),
    { seed: 1 },
  );
  expect(parseCellName("XFE1")).toBeNull();
});
