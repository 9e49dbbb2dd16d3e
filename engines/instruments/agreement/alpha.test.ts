import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { krippendorffAlpha } from "./alpha.ts";
import { levelsOfMeasurement, type Level } from "./difference.ts";
import { naiveAlpha } from "./naive-alpha.testing.ts";
import { binaryTwo, fourWithGaps, nominalTwo, threeWithGaps } from "./published.testing.ts";
import { ratingTable } from "./rating-table.ts";

/** Stands for "alpha has no value", out of alpha's range. */
const noAlpha = 2;

const runs = { seed: 20_260, numRuns: 300 };

function alpha(rows: readonly (readonly (number | null)[])[], level: Level): number {
  const found = krippendorffAlpha(ratingTable(rows), level);
  return found.ok ? found.value.alpha : noAlpha;
}

/** Tables of 1–9 units by 2–5 coders, values 0–5, a third of the cells missing. */
const tables = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 2, max: 5 }))
  .chain(([units, coders]) =>
    fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { freq: 3, nil: null }), {
        minLength: coders,
        maxLength: coders,
      }),
      { minLength: units, maxLength: units },
    ),
  );
const levels = fc.constantFrom(...levelsOfMeasurement);

describe("published values", () => {
  test.each([
    ["Krippendorff 2011, A", binaryTwo, "nominal", 0.095],
    ["Krippendorff 2011, B", nominalTwo, "nominal", 0.692],
    ["Krippendorff 2011, C", fourWithGaps, "nominal", 0.743],
    ["Krippendorff 2011, C", fourWithGaps, "ordinal", 0.815],
    ["Krippendorff 2011, C", fourWithGaps, "interval", 0.849],
    ["Krippendorff 2011, C", fourWithGaps, "ratio", 0.797],
    ["Wikipedia", threeWithGaps, "nominal", 0.691],
    ["Wikipedia", threeWithGaps, "interval", 0.811],
  ] as const)("%s, %s: %s", (_source, rows, level, published) => {
    expect(Math.abs(alpha(rows, level) - published)).toBeLessThanOrEqual(0.0005);
  });

  test("example C has 40 pairable values in 11 units: the unit rated once is left out", () => {
    const { pairable, units } = orThrow(krippendorffAlpha(ratingTable(fourWithGaps), "nominal"));
    expect([pairable, units]).toEqual([40, 11]);
  });
});

describe("laws", () => {
  test("equals the naive twin at every level", () => {
    fc.assert(
      fc.property(tables, levels, (rows, level) => {
        const naive = naiveAlpha(rows, level);
        expect(alpha(rows, level)).toBeCloseTo(Number.isNaN(naive) ? noAlpha : naive, 10);
      }),
      runs,
    );
  });

  test("neither the order of units nor of coders matters", () => {
    fc.assert(
      fc.property(tables, levels, (rows, level) => {
        const turned = rows.toReversed().map((row) => row.toReversed());
        expect(alpha(turned, level)).toBeCloseTo(alpha(rows, level), 10);
      }),
      runs,
    );
  });

  test("is at most 1, and 1 exactly when all who rated a unit agree", () => {
    fc.assert(
      fc.property(tables, levels, (rows, level) => {
        const found = alpha(rows, level);
        fc.pre(found !== noAlpha);
        const agreed = rows.every(
          (row) => new Set(row.filter((value) => value !== null)).size <= 1,
        );
        expect(found <= 1).toBe(true);
        expect(found === 1).toBe(agreed);
      }),
      runs,
    );
  });

  test("interval alpha ignores a change of unit and origin, ordinal any rising change, nominal any relabelling", () => {
    fc.assert(
      fc.property(
        tables,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: -50, max: 50 }),
        (rows, scale, shift) => {
          const change = (f: (value: number) => number) =>
            rows.map((row) => row.map((value) => (value === null ? null : f(value))));
          expect(
            alpha(
              change((x) => scale * x + shift),
              "interval",
            ),
          ).toBeCloseTo(alpha(rows, "interval"), 8);
          expect(
            alpha(
              change((x) => scale * x ** 3 + shift),
              "ordinal",
            ),
          ).toBeCloseTo(alpha(rows, "ordinal"), 10);
          expect(
            alpha(
              change((x) => (x * 5 + shift) % 7),
              "nominal",
            ),
          ).toBeCloseTo(
            alpha(
              change((x) => x % 7),
              "nominal",
            ),
            10,
          );
        },
      ),
      runs,
    );
  });

  test("ratio alpha ignores a change of unit", () => {
    fc.assert(
      fc.property(tables, fc.integer({ min: 2, max: 100 }), (rows, scale) => {
        const scaled = rows.map((row) =>
          row.map((value) => (value === null ? null : value * scale)),
        );
        expect(alpha(scaled, "ratio")).toBeCloseTo(alpha(rows, "ratio"), 8);
      }),
      runs,
    );
  });

  test("with two values all levels but ratio agree", () => {
    fc.assert(
      fc.property(tables, (rows) => {
        const binary = rows.map((row) => row.map((value) => (value === null ? null : value % 2)));
        expect(alpha(binary, "ordinal")).toBeCloseTo(alpha(binary, "nominal"), 10);
        expect(alpha(binary, "interval")).toBeCloseTo(alpha(binary, "nominal"), 10);
      }),
      runs,
    );
  });

  test("a unit rated by one coder changes nothing", () => {
    fc.assert(
      fc.property(tables, levels, fc.integer({ min: 0, max: 9 }), (rows, level, value) => {
        const lone = (rows[0] ?? []).map((_, coder) => (coder === 0 ? value : null));
        expect(alpha([...rows, lone], level)).toBe(alpha(rows, level));
      }),
      runs,
    );
  });

  test("large values far from zero lose no agreement to rounding", () => {
    const rows = fourWithGaps.map((row) =>
      row.map((value) => (value === null ? null : value + 1e9)),
    );
    expect(alpha(rows, "interval")).toBeCloseTo(alpha(fourWithGaps, "interval"), 6);
  });
});

describe("refusals", () => {
  test.each([
    ["nobody rated", [[null, null]], "nominal", { kind: "nothing-pairable" }],
    [
      "each unit rated once",
      [
        [1, null],
        [null, 2],
      ],
      "nominal",
      { kind: "nothing-pairable" },
    ],
    ["no units", [], "ordinal", { kind: "nothing-pairable" }],
    [
      "all alike",
      [
        [2, 2],
        [2, 2],
        [5, null],
      ],
      "interval",
      { kind: "no-variation", pairable: 4, value: 2 },
    ],
    ["below zero", [[-1, 2]], "ratio", { kind: "not-a-ratio", value: -1 }],
    ["infinite", [[1, Infinity]], "interval", { kind: "not-finite", value: Infinity }],
  ] as const)("%s", (_name, rows, level, error) => {
    expect(krippendorffAlpha(ratingTable(rows), level)).toEqual({ ok: false, error });
  });
});
