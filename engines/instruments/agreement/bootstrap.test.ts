import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { bootstrapAlpha, type BootstrapPlan } from "./bootstrap.ts";
import { naiveAlpha } from "./naive-alpha.testing.ts";
import { fourWithGaps, nominalTwo } from "./published.testing.ts";
import { drawBelow, randomWords } from "./random.ts";
import { ratingTable } from "./rating-table.ts";
import { readAgreement } from "./reading.ts";

const plan: BootstrapPlan = { replicates: 400, seed: 7, confidence: 0.95 };
const table = ratingTable(fourWithGaps);

/** The interval by drawing rows and asking the naive twin. */
function naiveInterval(
  rows: readonly (readonly (number | null)[])[],
  { replicates, seed }: BootstrapPlan,
) {
  const pairable = rows.filter((row) => row.filter((value) => value !== null).length >= 2);
  const words = randomWords(seed);
  const alphas = Array.from({ length: replicates }, () => {
    const drawn = pairable.map(() => pairable[drawBelow(words, pairable.length)] ?? []);
    return naiveAlpha(drawn, "ordinal");
  });
  const defined = alphas.filter((alpha) => !Number.isNaN(alpha)).toSorted((a, b) => a - b);
  return {
    lowest: defined[0],
    highest: defined.at(-1),
    undefinedReplicates: replicates - defined.length,
  };
}

describe("bootstrap of alpha", () => {
  test("the same seed gives the same interval, another seed another", () => {
    const one = orThrow(bootstrapAlpha(table, "nominal", plan));
    expect(orThrow(bootstrapAlpha(table, "nominal", plan))).toEqual(one);
    expect(orThrow(bootstrapAlpha(table, "nominal", { ...plan, seed: 8 })).low).not.toBe(one.low);
  });

  test("draws the units a naive twin draws, and finds the same alphas", () => {
    const found = orThrow(
      bootstrapAlpha(table, "ordinal", { ...plan, replicates: 60, confidence: 1 - 1e-12 }),
    );
    const naive = naiveInterval(fourWithGaps, { ...plan, replicates: 60 });
    expect(found.low).toBeCloseTo(naive.lowest ?? Number.NaN, 9);
    expect(found.high).toBeCloseTo(naive.highest ?? Number.NaN, 9);
    expect(found.undefinedReplicates).toBe(naive.undefinedReplicates);
  });

  test("holds alpha between its ends and widens with confidence", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const narrow = orThrow(
          bootstrapAlpha(table, "interval", { ...plan, seed, confidence: 0.8 }),
        );
        const wide = orThrow(
          bootstrapAlpha(table, "interval", { ...plan, seed, confidence: 0.99 }),
        );
        expect(narrow.low <= narrow.alpha && narrow.alpha <= narrow.high).toBe(true);
        expect(wide.low <= narrow.low && wide.high >= narrow.high).toBe(true);
      }),
      { seed: 3, numRuns: 30 },
    );
  });

  test("full agreement has an interval of one point", () => {
    const agreed = ratingTable([
      [1, 1],
      [2, 2],
      [3, 3],
      [1, 1],
    ]);
    expect(orThrow(bootstrapAlpha(agreed, "nominal", plan))).toMatchObject({
      low: 1,
      alpha: 1,
      high: 1,
    });
  });

  test("draws without variation are counted and left out", () => {
    const rare = ratingTable([
      [1, 1],
      [1, 1],
      [1, 2],
    ]);
    const found = orThrow(bootstrapAlpha(rare, "nominal", plan));
    expect(found.undefinedReplicates).toBeGreaterThan(0);
    expect(found.undefinedReplicates).toBeLessThan(found.replicates);
  });

  test("one unit that splits coders gives the point itself", () => {
    expect(orThrow(bootstrapAlpha(ratingTable([[1, 2]]), "nominal", plan))).toMatchObject({
      low: 0,
      alpha: 0,
      high: 0,
    });
  });

  test.each([
    ["replicates", 0],
    ["replicates", 100_001],
    ["seed", -1],
    ["seed", 0.5],
    ["confidence", 1],
    ["confidence", Number.NaN],
  ] as const)("refuses %s = %s", (field, value) => {
    const error = { kind: "bad-plan", field, value };
    expect(bootstrapAlpha(table, "nominal", { ...plan, [field]: value })).toEqual({
      ok: false,
      error,
    });
  });

  test("passes on why alpha has no value", () => {
    expect(bootstrapAlpha(ratingTable([[1, 1]]), "nominal", plan)).toMatchObject({
      error: { kind: "no-variation" },
    });
  });
});

test("draws fall evenly: 60 000 draws from 6, each within 3 of 100 of 10 000", () => {
  const words = randomWords(1);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let draw = 0; draw < 60_000; draw++) counts[drawBelow(words, 6)]! += 1;
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(300);
});

test("the stream of a seed is the same everywhere", () => {
  const words = randomWords(42);
  expect([words(), words(), words()]).toMatchInlineSnapshot(`
    [
      847936618,
      893415751,
      3393032624,
    ]
  `);
});

describe("reading of agreement (Krippendorff 2004, p. 241)", () => {
  test.each([
    [0.8, "reliable"],
    [0.799, "tentative"],
    [0.667, "tentative"],
    [0.666, "unreliable"],
    [-0.2, "unreliable"],
  ] as const)("lower end %f: %s", (low, reading) => {
    expect(readAgreement({ low })).toBe(reading);
  });

  test("twelve units of example B do not make alpha .692 reliable", () => {
    expect(readAgreement(orThrow(bootstrapAlpha(ratingTable(nominalTwo), "nominal", plan)))).toBe(
      "unreliable",
    );
  });
});
