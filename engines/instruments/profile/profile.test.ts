import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { orThrow } from "#kernel/result.ts";
import type { Assessment, InstrumentShape, Score } from "../assessment/assessment.ts";
import { sixDegrees } from "../scale/standard-scales.ts";
import { compareProfiles, standingOf, type Standing } from "./compare-profiles.ts";
import { profileOf, type Range } from "./profile.ts";

const hexagon: InstrumentShape = {
  id: "senghaas-hexagon",
  version: 1,
  scale: sixDegrees,
  dimensions: ["rule-of-law", "participation", "social-justice"].map((id) => ({
    id,
    appliesTo: ["domestic-society"],
  })),
};

const at = (value: number): Score => ({ kind: "scored", value, claims: ["c"] });

function assessment(
  assessor: string,
  date: string,
  scores: Readonly<Record<string, Score>>,
): Assessment {
  return {
    id: `${assessor}-${date}`,
    instrument: hexagon.id,
    version: 1,
    subject: { id: "korea", kind: "domestic-society" },
    assessor,
    date: partialDate(date),
    scores: new Map(Object.entries(scores)),
  };
}

const all = [
  assessment("kim", "2018", {
    "rule-of-law": at(0.6),
    participation: at(0.6),
    "social-justice": at(0.4),
  }),
  assessment("lee", "2018", {
    "rule-of-law": at(0.6),
    participation: at(0.9),
    "social-justice": { kind: "unknown" },
  }),
  assessment("kim", "2020", {
    "rule-of-law": at(0.9),
    participation: at(0.6),
    "social-justice": { kind: "withheld" },
  }),
  assessment("lee", "2020", {
    "rule-of-law": at(0.9),
    participation: at(0.6),
    "social-justice": { kind: "unknown" },
  }),
];
const first = profileOf(hexagon, "korea", all, partialDate("2019"));
const second = profileOf(hexagon, "korea", all, partialDate("2020"));

describe("a profile", () => {
  test("keeps every answer, gives ranges, and no total", () => {
    expect(first.rows.map(({ range }) => range)).toEqual([
      { low: 0.6, high: 0.6 },
      { low: 0.6, high: 0.9 },
      { low: 0.4, high: 0.4 },
    ]);
    expect(first.rows[2]?.counts).toEqual({
      scored: 1,
      unknown: 1,
      withheld: 0,
      "not-applicable": 0,
    });
    expect(Object.keys(first)).toEqual(["instrument", "version", "subject", "asOf", "rows"]);
  });

  test("of one whom nobody assessed has rows without a range", () => {
    const empty = profileOf(hexagon, "elsewhere", all, partialDate("2020"));
    expect(empty.rows.map(({ range, answers }) => [range, answers.length])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
    ]);
  });

  test("compared over time tells what rose, what overlaps and what nobody can tell", () => {
    expect(orThrow(compareProfiles(first, second)).map(({ standing }) => standing)).toEqual([
      "higher",
      "overlapping",
      "undetermined",
    ]);
  });

  test("of another version is not compared", () => {
    expect(compareProfiles(first, { ...second, version: 2 })).toMatchObject({
      error: { kind: "different-instruments" },
    });
  });
});

const ranges: fc.Arbitrary<Range | null> = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  { nil: null },
);
const turned: Readonly<Record<Standing, Standing>> = {
  higher: "lower",
  lower: "higher",
  same: "same",
  overlapping: "overlapping",
  undetermined: "undetermined",
};

describe("standing of one range to another", () => {
  test("turns round when the two are exchanged", () => {
    fc.assert(
      fc.property(ranges, ranges, (one, other) => {
        expect(standingOf(other, one)).toBe(turned[standingOf(one, other)]);
      }),
      { seed: 1 },
    );
  });

  test("is never higher, lower or same when a value is missing", () => {
    fc.assert(
      fc.property(ranges, (one) => {
        expect(standingOf(one, null)).toBe("undetermined");
      }),
      { seed: 2 },
    );
  });

  test("three ranges one above the other: the last is higher than the first", () => {
    const six = fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(six, (values) => {
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values.toSorted((x, y) => x - y);
        const [lowest, middle, highest] = [
          { low: a, high: b },
          { low: c, high: d },
          { low: e, high: f },
        ] as const;
        expect(standingOf(lowest, middle)).toBe("higher");
        expect(standingOf(middle, highest)).toBe("higher");
        expect(standingOf(lowest, highest)).toBe("higher");
      }),
      { seed: 3 },
    );
  });
});
