import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { rowsToBuild } from "./rows-to-build.ts";

const inSight = fc
  .record({ startIndex: fc.nat(5_000), seen: fc.nat(40), beyond: fc.nat(3_000) })
  .map(({ startIndex, seen, beyond }) => ({
    startIndex,
    endIndex: startIndex + seen,
    count: startIndex + seen + 1 + beyond,
  }));

describe("rowsToBuild", () => {
  it("has every row in sight and eight more on each side, as far as there are rows", () => {
    fc.assert(
      fc.property(inSight, (asked) => {
        const rows = rowsToBuild(asked);
        expect(rows[0]).toBeLessThanOrEqual(Math.max(0, asked.startIndex - 8));
        expect(rows.at(-1)).toBeGreaterThanOrEqual(Math.min(asked.count - 1, asked.endIndex + 8));
        expect(rows).toEqual(rows.map((_, at) => rows[0]! + at));
        expect(rows.length).toBeLessThanOrEqual(asked.endIndex - asked.startIndex + 31);
      }),
      { seed: 1 },
    );
  });

  it("changes its first row once in eight", () => {
    const firsts = Array.from({ length: 80 }, (_, at) =>
      rowsToBuild({ startIndex: at, endIndex: at + 15, count: 500 }).at(0),
    );
    expect(new Set(firsts).size).toBe(9);
  });
});
