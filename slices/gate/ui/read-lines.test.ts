import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";

import { shippedRegimes } from "#engines/gate/index.ts";
import { judge } from "#engines/gate/rules/judge.ts";

import { declarable } from "../declarable.ts";
import { exampleLists } from "./example.ts";
import { itemsAsText } from "./items-text.ts";
import { isWorkbook, readLines, textOfFile } from "./read-lines.ts";

describe("a pasted list", () => {
  test.each([
    ["nothing", " \n ", []],
    [
      "tabs and a header in Korean",
      "HS\t품명\t수량\n8413.70\t펌프\t12",
      [{ hs: "841370", quantity: 12, endUser: null }],
    ],
    [
      "commas and a header in English",
      "hs,description,qty\n8413,pump,3",
      [{ hs: "8413", quantity: 3 }],
    ],
    [
      "no header: the order of the hint",
      "841370\t펌프\t12\t대\t9600\tUSD\tKR\t농장",
      [{ value: 9600, endUser: "농장" }],
    ],
    ["an end user's column that is empty", "HS\t품명\t최종사용자\n8413\t펌프\t", [{ endUser: "" }]],
    ["an amount in words", "HS\t품명\t수량\n8413\t펌프\t여럿", [{ quantity: null }]],
  ])("%s", (_, text, lines) => {
    const read = readLines(text).lines;
    expect(read).toHaveLength(lines.length);
    expect(read).toMatchObject(lines);
  });

  test.each(["ko", "en"] as const)("the example in %s has lines of every kind", (language) => {
    const { lines } = readLines(exampleLists[language]);
    expect(lines).toHaveLength(12);
    expect(lines.map(({ line }) => line)).toEqual(lines.map((_, at) => String(at + 1)));
    const law = {
      regimes: Object.values(shippedRegimes),
      direction: "to",
      asOf: "2026-11-23",
      scenario: { eased: [] },
    } as const;
    const { lines: judged } = judge(lines, law, { nomenclature: null, listGenerated: null });
    expect(new Set(judged.map(({ verdict }) => verdict))).toEqual(
      new Set(["licence", "exemption", "undetermined"]),
    );
    const pump = judged.find(({ hs }) => hs === "841370")!;
    const words = declarable(pump.provisions, pump.questions, law.regimes).map(({ word }) => word);
    expect(words).toContain("dual-use");
  });

  test.each(["utf-8", "cp949", "utf-16le"])(
    "a file in %s is read as it would have been pasted",
    (encoding) => {
      const text = "HS,품명\n8413,관수용 펌프";
      expect(textOfFile(iconv.encode(text, encoding, { addBOM: encoding === "utf-16le" }))).toBe(
        text,
      );
    },
  );

  test("bytes of no character set are no text; a workbook is known by its first bytes", () => {
    expect(textOfFile(Uint8Array.of(0x80, 0xff, 0x00))).toBeNull();
    expect(isWorkbook(Uint8Array.of(0x50, 0x4b, 3, 4))).toBe(true);
  });

  test("items of a programme written as text read back as the same lines", () => {
    const item = {
      hs: "841370",
      description: { ko: "관수용\t펌프", en: null },
      quantity: 12,
      unit: "대",
      value: 9600,
      currency: "USD",
      origin: "KR",
      endUser: null,
    };
    expect(readLines(itemsAsText([item])).lines).toMatchObject([
      {
        hs: "841370",
        description: "관수용 펌프",
        quantity: 12,
        unit: "대",
        value: 9600,
        endUser: "",
      },
    ]);
  });
});
