import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareDates,
  firstDay,
  isPartialDate,
  lastDay,
  orderOf,
  parsePartialDate,
  partialDate,
  precisionOf,
  yearOf,
} from "./partial-date.ts";

const days = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const dates = fc
  .tuple(days, fc.constantFrom(4, 7, 10))
  .map(([day, length]) => partialDate(day.slice(0, length)));

describe("reading", () => {
  it.each([
    ["2005", "year"],
    ["2005-04", "month"],
    ["2005-04-30", "day"],
    ["2020-02-29", "day"],
  ])("reads %s as a %s", (text, precision) => {
    expect(precisionOf(partialDate(text))).toBe(precision);
  });

  it.each([
    ["", "not-a-date"],
    ["05", "not-a-date"],
    ["2005-4", "not-a-date"],
    ["2005-04-30T00:00", "not-a-date"],
    ["0000", "not-a-date"],
    [" 2005", "not-a-date"],
    ["2005-13", "no-such-day"],
    ["2005-00", "no-such-day"],
    ["2019-02-29", "no-such-day"],
    ["1900-02-29", "no-such-day"],
    ["2005-04-31", "no-such-day"],
  ])("refuses %j: %s", (text, kind) => {
    expect(parsePartialDate(text)).toEqual({ ok: false, error: { kind, text } });
    expect(isPartialDate(text)).toBe(false);
  });

  it("reads every real day, month and year", () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(isPartialDate(date)).toBe(true);
      }),
      { seed: 1 },
    );
  });

  it("throws on a literal that is no date", () => {
    expect(() => partialDate("soon")).toThrow("soon");
  });
});

describe("spans", () => {
  it.each([
    ["2005", "2005-01-01", "2005-12-31"],
    ["2004-02", "2004-02-01", "2004-02-29"],
    ["2005-11", "2005-11-01", "2005-11-30"],
    ["2005-04-12", "2005-04-12", "2005-04-12"],
  ])("%s runs from %s to %s", (text, first, last) => {
    expect([firstDay(partialDate(text)), lastDay(partialDate(text))]).toEqual([first, last]);
  });

  it("starts and ends within its own year, in order", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const [first, last] = [firstDay(date), lastDay(date)];
        expect(first <= last).toBe(true);
        expect([yearOf(first), yearOf(last)]).toEqual([yearOf(date), yearOf(date)]);
      }),
      { seed: 2 },
    );
  });
});

describe("order", () => {
  it.each([
    ["2004", "2005", "before"],
    ["2005-05", "2005-04-30", "after"],
    ["2005", "2005-04", "undetermined"],
    ["2005", "2005", "undetermined"],
    ["2005-04-12", "2005-04-12", "same"],
  ])("%s stands to %s: %s", (one, other, order) => {
    expect(orderOf(partialDate(one), partialDate(other))).toBe(order);
  });

  it("turns round when the two are swapped", () => {
    const turned = { before: "after", after: "before", same: "same", undetermined: "undetermined" };
    fc.assert(
      fc.property(dates, dates, (one, other) => {
        expect(turned[orderOf(one, other)]).toBe(orderOf(other, one));
      }),
      { seed: 3 },
    );
  });

  it("sorts by first possible day, the exact date before the vague one", () => {
    const sorted = ["2006", "2005", "2005-01-01", "2005-01"]
      .map(partialDate)
      .toSorted(compareDates);
    expect(sorted).toEqual(["2005-01-01", "2005-01", "2005", "2006"]);
  });
});
