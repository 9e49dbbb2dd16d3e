import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { orThrow } from "#kernel/result.ts";
import type { Assessment, Score } from "../assessment/assessment.ts";
import { krippendorffAlpha } from "./alpha.ts";
import { disputedUnits } from "./disputed-units.ts";
import { fourWithGaps } from "./published.testing.ts";
import { ratingTable, tableOfAssessments } from "./rating-table.ts";

const yes: Score = { kind: "scored", value: 1, claims: ["c1"] };
const no: Score = { kind: "scored", value: 0, claims: ["c1"] };
const unknown: Score = { kind: "unknown" };

function assessment(
  subject: string,
  assessor: string,
  scores: Readonly<Record<string, Score>>,
): Assessment {
  return {
    id: `${subject}-${assessor}`,
    instrument: "nexus",
    version: 1,
    subject: { id: subject, kind: "programme" },
    assessor,
    date: partialDate("2020-06-01"),
    scores: new Map(Object.entries(scores)),
  };
}

describe("a table out of assessments", () => {
  const kim = assessment("water", "kim", { relief: yes, peace: no });
  const lee = assessment("water", "lee", { relief: yes, peace: unknown });
  const air = assessment("air", "lee", { relief: no, peace: { kind: "withheld" } });

  test("has a unit per subject and dimension; what is no value is missing, not zero", () => {
    const table = orThrow(tableOfAssessments([kim, lee, air]));
    expect(table.assessors).toEqual(["kim", "lee"]);
    expect(table.rated).toEqual([
      { subject: "water", dimension: "relief" },
      { subject: "water", dimension: "peace" },
      { subject: "air", dimension: "relief" },
      { subject: "air", dimension: "peace" },
    ]);
    expect(Array.from(table.values)).toEqual([1, 1, 0, NaN, NaN, 0, NaN, NaN]);
  });

  test.each([
    ["nothing", [], { kind: "no-assessments" }],
    [
      "a subject rated twice by one",
      [kim, kim],
      { kind: "rated-twice", subject: "water", assessor: "kim" },
    ],
    [
      "two versions",
      [kim, { ...lee, version: 2 }],
      { kind: "mixed-instruments", instruments: ["nexus@1", "nexus@2"] },
    ],
  ])("refuses %s", (_name, assessments, error) => {
    expect(tableOfAssessments(assessments)).toEqual({ ok: false, error });
  });
});

describe("disputed units", () => {
  test("of example C: the sixth unit, with four different values, comes first", () => {
    const disputed = orThrow(disputedUnits(ratingTable(fourWithGaps), "nominal"));
    expect(disputed.map(({ row, low, high }) => [row, low, high])).toEqual([
      [5, 1, 4],
      [1, 2, 3],
      [7, 1, 2],
    ]);
  });

  test("carry shares that add up to all disagreement", () => {
    const rows = fc.array(
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
      { minLength: 2, maxLength: 8 },
    );
    fc.assert(
      fc.property(
        rows,
        fc.constantFrom("nominal", "ordinal", "interval", "ratio"),
        (values, level) => {
          const found = disputedUnits(ratingTable(values), level);
          fc.pre(found.ok && found.value.length > 0);
          const shares = orThrow(found).map(({ share }) => share);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
          expect(shares).toEqual(shares.toSorted((a, b) => b - a));
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  test("are none exactly when alpha is 1", () => {
    const agreed = ratingTable([
      [0, 0],
      [1, 1],
    ]);
    expect(orThrow(disputedUnits(agreed, "nominal"))).toEqual([]);
    expect(orThrow(krippendorffAlpha(agreed, "nominal")).alpha).toBe(1);
  });
});
