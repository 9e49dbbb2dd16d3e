import { describe, expect, test } from "vitest";

import { itemFault, itemFieldOf, readCurrency, readItemRows, readNumber } from "./rules-items.ts";

const rows = (...lines: readonly string[]) =>
  lines.map((line, index) => ({ row: index + 1, cells: line.split("|") }));

describe("headers", () => {
  test.each([
    ["HS 코드", "hs"],
    ["HS Code", "hs"],
    ["품명(규격)", "description"],
    ["수 량", "quantity"],
    ["금액 (원)", "value"],
    ["원산지", "origin"],
    ["최종사용자", "end-user"],
    ["End user", "end-user"],
    ["비고", null],
  ])("%s: %s", (header, expected) => {
    expect(itemFieldOf(header)).toBe(expected);
  });
});

test.each([
  ["1,200", 1200],
  ["１２００", 1200],
  ["₩3,000,000", 3_000_000],
  ["3,000,000원", 3_000_000],
  ["12 kg", 12],
  ["USD 15.5", 15.5],
  ["-3", "negative"],
  ["약 10", "not-a-number"],
  ["1234567890123456", "number-too-long"],
])("the number %s: %s", (text, expected) => {
  expect(readNumber(text)).toBe(expected);
});

test.each([
  ["usd", "USD"],
  ["달러", "USD"],
  ["원", "KRW"],
  ["₩", "KRW"],
  ["dollars", null],
  [null, null],
])("the currency %s: %s", (text, expected) => {
  expect(readCurrency(text)).toBe(expected);
});

describe("a list", () => {
  test("is read under its title, by its headers, without its sums", () => {
    const read = readItemRows(
      rows(
        "온실 자재 목록||||",
        "No|품명|HS코드|수량|금액",
        "1|환기창|7610.10|12|1,000원",
        "|합계||12|1,000",
      ),
    );
    expect(read.items).toEqual([
      {
        hs: "761010",
        description: { ko: "환기창", en: null },
        quantity: 12,
        unit: null,
        value: 1000,
        currency: "KRW",
        origin: null,
        endUser: null,
        route: null,
        declared: [],
      },
    ]);
    expect(read.columns.map(({ field }) => field)).toEqual([
      null,
      "description",
      "hs",
      "quantity",
      "value",
    ]);
    expect(read.faults).toEqual([]);
  });

  test("without headers follows the gate's template", () => {
    const [item] = readItemRows(rows("0701|Seed potatoes|5|t|900|USD|NL|FAO")).items;
    expect(item).toMatchObject({
      hs: "0701",
      description: { ko: null, en: "Seed potatoes" },
      quantity: 5,
      unit: "t",
      value: 900,
      currency: "USD",
      origin: "NL",
      endUser: "FAO",
    });
  });

  test("keeps a line with a fault, and says where it is", () => {
    const read = readItemRows(rows("품명|수량|HS코드", "쌀|많이|백미"));
    expect(read.items).toMatchObject([{ quantity: null, hs: null }]);
    expect(read.faults).toEqual([
      { row: 2, field: "hs", kind: "not-a-code", text: "백미" },
      { row: 2, field: "quantity", kind: "not-a-number", text: "많이" },
    ]);
  });
});

test("a line needs a name or a code, and a value its currency", () => {
  const [bare] = readItemRows(rows("품명|수량", "쌀|1")).items;
  expect(itemFault(bare!, 1)).toBeNull();
  expect(itemFault({ ...bare!, value: 5 }, 3)).toEqual({
    kind: "item-value-without-currency",
    line: 3,
  });
  expect(itemFault({ ...bare!, description: { ko: " ", en: null } }, 4)).toMatchObject({
    kind: "item-unnamed",
  });
});
