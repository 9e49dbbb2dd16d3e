import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortRows, turnSort } from "./sort-rows.ts";

const key = fc.option(fc.integer(), { nil: null });

describe("sortRows", () => {
  it("keeps every row, and puts what is not known last whichever way it runs", () => {
    fc.assert(
      fc.property(fc.array(key), fc.boolean(), (rows, isDescending) => {
        const sorted = sortRows(rows, { column: "x", isDescending }, (row) => row, "ko");
        const byText = (one: unknown, other: unknown) =>
          String(one) < String(other) ? -1 : String(one) > String(other) ? 1 : 0;
        expect(sorted.toSorted(byText)).toEqual(rows.toSorted(byText));
        const known = sorted.filter((row) => row !== null);
        expect(sorted.slice(0, known.length)).toEqual(known);
        expect(known).toEqual(
          known.toSorted((one, other) => (isDescending ? other - one : one - other)),
        );
      }),
      { seed: 11 },
    );
  });

  it("leaves equal rows as they were", () => {
    const rows = [
      { id: 1, name: "가" },
      { id: 2, name: "가" },
      { id: 3, name: "나" },
    ];
    const down = sortRows(rows, { column: "name", isDescending: true }, ({ name }) => name, "ko");
    expect(down.map(({ id }) => id)).toEqual([3, 1, 2]);
  });
});

describe("turnSort", () => {
  it("turns the same column round and starts another upwards", () => {
    expect(turnSort(null, "name")).toEqual({ column: "name", isDescending: false });
    expect(turnSort({ column: "name", isDescending: false }, "name").isDescending).toBe(true);
    expect(turnSort({ column: "name", isDescending: true }, "fee")).toEqual({
      column: "fee",
      isDescending: false,
    });
  });
});
