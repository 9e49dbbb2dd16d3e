import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { always, holdsAsOf, isImpossible, type Interval, type IntervalEnd } from "./interval.ts";
import { partialDate } from "./partial-date.ts";

const at = (text: string): IntervalEnd =>
  text === "open" || text === "unknown" ? text : partialDate(text);
const interval = (since: string, until: string): Interval => ({
  since: at(since),
  until: at(until),
});

describe("as of a date", () => {
  it.each([
    ["2005", "open", "2004", false],
    ["2005", "open", "2005", "unknown"],
    ["2005", "open", "2006", true],
    ["2005-03", "2012", "2005-03", "unknown"],
    ["2005-03", "2012", "2005-04", true],
    ["2005", "2012", "2012-06", "unknown"],
    ["2005", "2012", "2013", false],
    ["2005-01-01", "2012-12-31", "2005", true],
    ["2005-01-01", "2012-12-31", "2012", true],
    ["2005-04-12", "2005-04-12", "2005-04-12", true],
    ["unknown", "2010", "2005", "unknown"],
    ["unknown", "2010", "2011", false],
    ["open", "unknown", "2005", "unknown"],
    ["unknown", "unknown", "2005", "unknown"],
  ])("%s to %s as of %s: %s", (since, until, date, expected) => {
    expect(holdsAsOf(interval(since, until), partialDate(date))).toBe(expected);
  });

  it("is always true of what nobody dated on purpose", () => {
    expect(holdsAsOf(always, partialDate("0001"))).toBe(true);
  });

  it("agrees with a day-by-day count over whole-day intervals", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2005-02-${String(n).padStart(2, "0")}`);
    fc.assert(
      fc.property(day, day, (since, until) => {
        fc.pre(since <= until);
        const month = Array.from(
          { length: 28 },
          (_, n) => `2005-02-${String(n + 1).padStart(2, "0")}`,
        );
        const inside = month.filter((one) => one >= since && one <= until).length;
        const expected = inside === 28 ? true : inside === 0 ? false : "unknown";
        expect(holdsAsOf(interval(since, until), partialDate("2005-02"))).toBe(expected);
      }),
      { seed: 4 },
    );
  });
});

describe("impossible intervals", () => {
  it.each([
    ["2012", "2005", true],
    ["2005-04", "2005", false],
    ["2005", "2005", false],
    ["2005-05", "2005-04-30", true],
    ["unknown", "2005", false],
    ["2005", "open", false],
  ])("%s to %s: %s", (since, until, expected) => {
    expect(isImpossible(interval(since, until))).toBe(expected);
  });
});
