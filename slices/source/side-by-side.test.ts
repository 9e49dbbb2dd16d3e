import { describe, expect, test } from "vitest";

import type { Claim } from "#kernel/claim.ts";
import { partialDate } from "#kernel/partial-date.ts";

import { sideBySide } from "./side-by-side.ts";

const citation = { source: "report", locator: "3.1" };
const claim = (value: unknown, more: Partial<Claim<unknown>> = {}): Claim<unknown> => ({
  id: `c ${JSON.stringify(value)}`,
  subject: "t",
  property: "since",
  value,
  source: "file",
  locator: "row 2",
  asOf: partialDate("2024"),
  enteredBy: "me",
  enteredAt: "2026-11-23T00:00:00Z",
  status: "standing",
  ...more,
});
const placed = (lat: number, lon: number) => claim({ lat, lon }, { property: "place" });

type Line = readonly [
  what: string,
  values: Readonly<Record<string, unknown>>,
  claims: readonly Claim<unknown>[],
  expected: readonly [shown: unknown, because: string, others: number, isDisputed: boolean],
];
const lines: readonly Line[] = [
  ["a file says another year", { since: "1993" }, [claim("1994")], ["1993", "register", 1, true]],
  ["a file agrees", { since: "1993" }, [claim("1993")], ["1993", "only-claim", 0, false]],
  ["the record keeps none", { since: null }, [claim("1994")], ["1994", "only-claim", 0, false]],
  [
    "the record keeps a note in neither language",
    { note: { ko: null, en: null } },
    [claim({ ko: "협정 만료", en: null }, { property: "note" })],
    [{ ko: "협정 만료", en: null }, "only-claim", 0, false],
  ],
  [
    "an officer took the newer one over",
    { since: "1994" },
    [claim("1993", { asOf: null }), claim("1994")],
    ["1994", "newest-as-of", 1, true],
  ],
  [
    "what was taken back contests nothing",
    { since: "1993" },
    [claim("1994", { status: "withdrawn" })],
    ["1993", "only-claim", 1, false],
  ],
  [
    "two files of a record without the property",
    {},
    [
      claim(9_000_000, { property: "population" }),
      claim(9_400_000, { property: "population", asOf: partialDate("2020") }),
    ],
    [9_000_000, "newest-as-of", 1, true],
  ],
  [
    "a place some streets away is the same",
    { place: { lat: 37.57, lon: 126.98, basis: "data-set" } },
    [placed(37.566, 126.978)],
    [{ lat: 37.566, lon: 126.978 }, "only-claim", 0, false],
  ],
  [
    "a place in another town is not",
    { place: { lat: 37.57, lon: 126.98, basis: "data-set" } },
    [placed(37.46, 126.71)],
    [{ lat: 37.57, lon: 126.98, basis: "data-set" }, "register", 1, true],
  ],
  [
    "the order of the parts of a value says nothing",
    { since: { ko: "가", en: "a" } },
    [claim({ en: "a", ko: "가" })],
    [{ en: "a", ko: "가" }, "only-claim", 0, false],
  ],
];

describe("the value shown is the one the record keeps, and all others stand beside it", () => {
  test.each(lines)("%s", (_, values, claims, expected) => {
    const [found] = sideBySide({ id: "t", values, citation }, claims);
    expect([found!.shown.value, found!.because, found!.others.length, found!.isDisputed]).toEqual(
      expected,
    );
  });
});

test("the record's own value cites the record's own source", () => {
  const [found] = sideBySide({ id: "t", values: { since: "1993" }, citation }, [claim("1994")]);
  expect(found!.shown).toMatchObject({ ...citation, value: "1993", asOf: null });
  expect(found!.others).toEqual([claim("1994")]);
});

test("no claim is lost and none is doubled", () => {
  const claims = ["1990", "1991", "1992"].map((year) => claim(year));
  const [found] = sideBySide({ id: "t", values: { since: "1991" }, citation }, claims);
  const values = [found!.shown, ...found!.others].map(({ value }) => value);
  expect([values.length, new Set(values)]).toEqual([3, new Set(["1990", "1991", "1992"])]);
});
