import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import type { InstrumentShape, Score } from "../assessment/assessment.ts";
import type { Profile } from "../profile/profile.ts";
import { sixDegrees, yesNo } from "../scale/standard-scales.ts";
import { cellsOnOne, coverageByLayer, coverageOf, emptyCells, type Axis } from "./coverage.ts";
import { placeProfile, type Presence } from "./presence.ts";

const presences = ["present", "absent", "disputed", "unknown"] as const;
const subjects = ["training", "forum", "relief"];
const levels = ["top", "middle", "grassroots"];
const horizons = ["short", "mid", "long"];

function axis(
  instrument: string,
  dimensions: readonly string[],
  table: readonly (readonly Presence[])[],
): Axis {
  const placed = table.map((row, index) => ({
    subject: subjects[index] ?? "",
    presence: new Map(row.map((presence, column) => [dimensions[column] ?? "", presence])),
  }));
  return { instrument, dimensions, placed };
}

const anyTable = fc.array(fc.array(fc.constantFrom(...presences), { minLength: 3, maxLength: 3 }), {
  minLength: 3,
  maxLength: 3,
});
const anyPair = fc
  .tuple(anyTable, anyTable)
  .map(
    ([l, h]) =>
      [axis("lederach-levels", levels, l), axis("lederach-time-horizons", horizons, h)] as const,
  );

describe("level × horizon over three programmes", () => {
  const rows = axis("lederach-levels", levels, [
    ["absent", "present", "absent"],
    ["present", "present", "absent"],
    ["absent", "absent", "unknown"],
  ]);
  const columns = axis("lederach-time-horizons", horizons, [
    ["present", "absent", "absent"],
    ["present", "present", "absent"],
    ["present", "absent", "disputed"],
  ]);
  const coverage = coverageOf(rows, columns, subjects);

  test("tells covered, open and empty cells apart", () => {
    expect(coverage.cells.map(({ state }) => state)).toEqual([
      "covered",
      "covered",
      "gap",
      "covered",
      "covered",
      "gap",
      "open",
      "gap",
      "open",
    ]);
  });

  test("names who covers a cell and who may", () => {
    expect(coverage.cells).toContainEqual({
      row: "middle",
      column: "short",
      state: "covered",
      covering: ["training", "forum"],
      possible: [],
    });
    expect(coverage.cells).toContainEqual({
      row: "grassroots",
      column: "long",
      state: "open",
      covering: [],
      possible: ["relief"],
    });
  });

  test("lists gaps before open cells, and cells that rest on one programme", () => {
    expect(
      emptyCells(coverage).map(({ row, column, state }) => `${row} ${column} ${state}`),
    ).toEqual([
      "top long gap",
      "middle long gap",
      "grassroots mid gap",
      "grassroots short open",
      "grassroots long open",
    ]);
    expect(cellsOnOne(coverage)).toHaveLength(3);
  });

  test("a subject that was never placed leaves no certain gap", () => {
    const wider = coverageOf(rows, columns, [...subjects, "newcomer"]);
    expect(wider.cells.some(({ state }) => state === "gap")).toBe(false);
  });

  test("without subjects every cell is a gap", () => {
    expect(coverageOf(rows, columns, []).cells.every(({ state }) => state === "gap")).toBe(true);
  });
});

describe("laws of the matrix", () => {
  test("turning it exchanges rows and columns and nothing else", () => {
    fc.assert(
      fc.property(anyPair, ([rows, columns]) => {
        const turned = coverageOf(columns, rows, subjects).cells;
        for (const cell of coverageOf(rows, columns, subjects).cells) {
          expect(turned).toContainEqual({ ...cell, row: cell.column, column: cell.row });
        }
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test("another subject never uncovers a cell", () => {
    const rank = { gap: 0, open: 1, covered: 2 };
    fc.assert(
      fc.property(anyPair, ([rows, columns]) => {
        const more = coverageOf(rows, columns, subjects).cells;
        for (const [index, cell] of coverageOf(rows, columns, subjects.slice(1)).cells.entries()) {
          expect(rank[more[index]?.state ?? "gap"]).toBeGreaterThanOrEqual(rank[cell.state]);
        }
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  test("settling every doubt turns no covered cell or gap into another, and leaves none open", () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom("present", "absent"), ([rows, columns], verdict) => {
        const settle = (side: Axis): Axis => ({
          ...side,
          placed: side.placed.map(({ subject, presence }) => ({
            subject,
            presence: new Map(
              [...presence].map(([id, held]) => [
                id,
                held === "present" || held === "absent" ? held : verdict,
              ]),
            ),
          })),
        });
        const settled = coverageOf(settle(rows), settle(columns), subjects).cells;
        for (const [index, cell] of coverageOf(rows, columns, subjects).cells.entries()) {
          const after = settled[index]?.state;
          expect(after).not.toBe("open");
          expect(cell.state === "open" || cell.state === after).toBe(true);
        }
      }),
      { seed: 13, numRuns: 100 },
    );
  });

  test("an instrument crossed with itself covers on its diagonal what it covers", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const own = axis("lederach-levels", levels, table);
        const { cells } = coverageOf(own, own, subjects);
        for (const [index, level] of levels.entries()) {
          const diagonal = cells.find(({ row, column }) => row === level && column === level);
          expect(diagonal?.state === "covered").toBe(table.some((row) => row[index] === "present"));
        }
      }),
      { seed: 14, numRuns: 100 },
    );
  });
});

describe("three instruments", () => {
  const pillars = ["relief", "development", "peace"];
  const rank = { gap: 0, open: 1, covered: 2 };

  test("no layer covers more than the matrix without layers", () => {
    fc.assert(
      fc.property(anyPair, anyTable, ([rows, columns], table) => {
        const flat = coverageOf(rows, columns, subjects).cells;
        const layers = axis("triple-nexus", pillars, table);
        for (const layer of coverageByLayer({ rows, columns, layers }, subjects)) {
          for (const [index, cell] of layer.cells.entries()) {
            expect(rank[cell.state]).toBeLessThanOrEqual(rank[flat[index]?.state ?? "gap"]);
          }
        }
      }),
      { seed: 15, numRuns: 100 },
    );
  });

  test("a layer everybody has is the matrix without layers; one nobody has is all gaps", () => {
    fc.assert(
      fc.property(anyPair, ([rows, columns]) => {
        const table = subjects.map(() => ["present", "absent", "absent"] as const);
        const layers = axis("triple-nexus", pillars, table);
        const [relief, development] = coverageByLayer({ rows, columns, layers }, subjects);
        expect(relief?.cells).toEqual(coverageOf(rows, columns, subjects).cells);
        expect(development?.cells.every(({ state }) => state === "gap")).toBe(true);
      }),
      { seed: 16, numRuns: 50 },
    );
  });
});

const nexus: InstrumentShape = {
  id: "triple-nexus",
  version: 1,
  scale: yesNo,
  dimensions: [{ id: "peace", appliesTo: ["programme"] }],
};

function scored(value: number): Score {
  return { kind: "scored", value, claims: ["c"] };
}

/** What each score's assessor answered on the peace dimension. */
function profile(scores: readonly Score[]): Profile {
  const answers = scores.map((score, index) => ({ assessor: `a${index}`, score }));
  const counts = { scored: 0, unknown: 0, withheld: 0, "not-applicable": 0 };
  const rows = [{ dimension: "peace", answers, range: null, counts }];
  return {
    instrument: "triple-nexus",
    version: 1,
    subject: "training",
    asOf: partialDate("2020"),
    rows,
  };
}

describe("presence out of a profile", () => {
  test.each([
    ["all say yes", yesNo, [scored(1), scored(1)], "present"],
    ["one says yes, one cannot tell", yesNo, [scored(1), { kind: "unknown" }], "present"],
    ["all say no", yesNo, [scored(0)], "absent"],
    ["they differ", yesNo, [scored(0), scored(1)], "disputed"],
    ["nobody answered", yesNo, [], "unknown"],
    ["withheld", yesNo, [{ kind: "withheld" }], "unknown"],
    ["not applicable", yesNo, [{ kind: "not-applicable" }], "absent"],
    ["neither in nor out", sixDegrees, [scored(0.5)], "unknown"],
    ["more in than out", sixDegrees, [scored(0.6)], "present"],
  ] as const)("%s", (_name, scale, scores, expected) => {
    expect(placeProfile({ ...nexus, scale }, profile(scores)).presence.get("peace")).toBe(expected);
  });
});
