import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { holdsAsOf } from "#kernel/interval.ts";
import { partialDate, type PartialDate } from "#kernel/partial-date.ts";

import { dateNumber, dateOfNumber, heldAsOf } from "./dates.ts";

const two = (n: number) => String(n).padStart(2, "0");
const date = fc
  .tuple(
    fc.integer({ min: 1990, max: 2010 }),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 28 }),
  )
  .map(([year, month, day]): PartialDate =>
    partialDate(
      month === 0
        ? String(year)
        : day === 0
          ? `${year}-${two(month)}`
          : `${year}-${two(month)}-${two(day)}`,
    ),
  );

describe("dates as numbers", () => {
  it("come back as they were", () => {
    fc.assert(
      fc.property(date, (one) => {
        expect(dateOfNumber(dateNumber(one))).toBe(one);
      }),
      { seed: 1 },
    );
    expect(dateOfNumber(dateNumber(null))).toBeNull();
  });

  it("say the same as the kernel's interval", () => {
    const dates = fc.record({
      since: fc.option(date),
      until: fc.option(date),
      hasEnded: fc.boolean(),
    });
    fc.assert(
      fc.property(dates, date, ({ since, until, hasEnded }, asOf) => {
        const kernel = holdsAsOf(
          { since: since ?? "unknown", until: until ?? (hasEnded ? "unknown" : "open") },
          asOf,
        );
        const columns = { since: dateNumber(since), until: dateNumber(until), hasEnded };
        expect(heldAsOf(columns, dateNumber(asOf))).toBe(kernel);
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});
