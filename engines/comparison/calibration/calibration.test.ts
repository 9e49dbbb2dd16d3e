import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lipsetFuzzy, lipsetRaw } from "../testdata/tables.testing.ts";
import { calibrateDirect, fsqcaInclusionDegree, usualInclusionDegree } from "./direct.ts";
import { calibrateIndirect } from "./indirect.ts";
import { solveLeastSquares } from "./least-squares.ts";
import { calibrateByHand, calibrateLevels, calibrateRelative } from "./levels.ts";
import { calibrateBell, calibrateLinear } from "./linear.ts";

const settings = { seed: 2008, numRuns: 200 };

/** Exclusion, crossover, inclusion (Ragin 2009). */
const anchors: Readonly<Record<string, readonly [number, number, number]>> = {
  DEV: [400, 550, 900],
  URB: [25, 50, 65],
  LIT: [50, 75, 90],
  IND: [20, 30, 40],
  STB: [15, 9.5, 5],
  SURV: [-9, 0, 10],
};

function column(lines: readonly string[], c: number): number[] {
  return lines.map((line) => Number(line.split(" ")[c + 1]));
}

describe("the published Lipset scores", () => {
  it.each(Object.keys(anchors).map((name, c) => [name, c] as const))(
    "%s: all 18 to two decimals",
    (name, c) => {
      const [exclusion, crossover, inclusion] = anchors[name]!;
      const found = calibrateDirect(
        column(lipsetRaw.lines, c),
        { exclusion, crossover, inclusion },
        fsqcaInclusionDegree,
      );
      const rounded = found.ok
        ? Array.from(found.value.memberships, (m) => Math.round(m * 100) / 100)
        : [];
      expect(rounded).toEqual(column(lipsetFuzzy.lines, c));
    },
  );

  it("need the inclusion degree of fsQCA: the default of R gives others", () => {
    const [exclusion, crossover, inclusion] = anchors["DEV"]!;
    const found = calibrateDirect(
      column(lipsetRaw.lines, 0),
      { exclusion, crossover, inclusion },
      usualInclusionDegree,
    );
    const rounded = found.ok
      ? Array.from(found.value.memberships, (m) => Math.round(m * 100) / 100)
      : [];
    expect(rounded).not.toEqual(column(lipsetFuzzy.lines, 0));
    expect(fsqcaInclusionDegree).toBeCloseTo(0.9525741, 7);
  });
});

describe("direct calibration", () => {
  it("is one half at the crossover, the inclusion degree at the anchors, and never falls", () => {
    const numbers = fc.tuple(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: -100, max: 100 }),
    );
    const values = fc.array(fc.integer({ min: -300, max: 300 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(numbers, values, ([left, right, crossover], raw) => {
        const at = { exclusion: crossover - left, crossover, inclusion: crossover + right };
        const sorted = raw.toSorted((a, b) => a - b);
        const found = calibrateDirect([at.exclusion, crossover, at.inclusion, ...sorted], at, 0.9);
        if (!found.ok) throw new Error(found.error.kind);
        const [low, half, high, ...rest] = found.value.memberships;
        expect(low).toBeCloseTo(0.1, 12);
        expect(half).toBeCloseTo(0.5, 12);
        expect(high).toBeCloseTo(0.9, 12);
        rest.slice(1).forEach((m, i) => expect(m).toBeGreaterThanOrEqual(rest[i]!));
      }),
      settings,
    );
  });

  it("turned round is the negation", () => {
    const raw = [1, 4, 5, 6, 9];
    const up = calibrateDirect(raw, { exclusion: 2, crossover: 5, inclusion: 8 });
    const down = calibrateDirect(raw, { exclusion: 8, crossover: 5, inclusion: 2 });
    raw.forEach((_, i) => {
      expect(
        (up.ok ? up.value.memberships[i]! : 0) + (down.ok ? down.value.memberships[i]! : 0),
      ).toBeCloseTo(1, 12);
    });
  });

  it("keeps what is needed to repeat it", () => {
    const at = { exclusion: 2, crossover: 5, inclusion: 8 };
    expect(calibrateDirect([5], at, 0.99)).toMatchObject({
      ok: true,
      value: { method: "direct", anchors: at, inclusionDegree: 0.99 },
    });
  });

  it.each([
    [[1, null], { exclusion: 0, crossover: 1, inclusion: 2 }, 0.95, "value-missing"],
    [[1], { exclusion: 0, crossover: 0, inclusion: 2 }, 0.95, "anchors-equal"],
    [[1], { exclusion: 0, crossover: 3, inclusion: 2 }, 0.95, "anchors-unordered"],
    [[1], { exclusion: 0, crossover: 1, inclusion: 2 }, 0.5, "inclusion-degree"],
  ])("refuses %j with %j and %d: %s", (values, at, degree, kind) => {
    expect(calibrateDirect(values, at, degree)).toMatchObject({ ok: false, error: { kind } });
  });
});

describe("other calibrations", () => {
  it("linear: one half at the crossover, flat outside the anchors", () => {
    const at = { exclusion: 10, crossover: 20, inclusion: 40 };
    expect(calibrateLinear([5, 10, 15, 20, 30, 40, 50], at)).toEqual({
      ok: true,
      value: Float64Array.of(0, 0, 0.25, 0.5, 0.75, 1, 1),
    });
    expect(calibrateLinear([15], at, { below: 0, above: 1 })).toMatchObject({
      ok: false,
      error: { kind: "power" },
    });
  });

  it("bell and valley are negations of each other", () => {
    const raw = [20, 27, 33, 45, 50, 60, 70, 80];
    const bell = calibrateBell(raw, {
      first: { exclusion: 25, crossover: 35, inclusion: 45 },
      second: { exclusion: 75, crossover: 65, inclusion: 55 },
    });
    const valley = calibrateBell(raw, {
      first: { exclusion: 45, crossover: 35, inclusion: 25 },
      second: { exclusion: 55, crossover: 65, inclusion: 75 },
    });
    raw.forEach((_, i) =>
      expect((bell.ok ? bell.value[i]! : 0) + (valley.ok ? valley.value[i]! : 0)).toBeCloseTo(
        1,
        12,
      ),
    );
  });

  it("refuses flanks that do not open", () => {
    const first = { exclusion: 25, crossover: 35, inclusion: 45 };
    expect(
      calibrateBell([1], { first, second: { exclusion: 55, crossover: 65, inclusion: 75 } }),
    ).toMatchObject({
      ok: false,
      error: { kind: "anchors-unordered" },
    });
  });

  it("levels count the thresholds reached", () => {
    expect(calibrateLevels([39, 40, 59, 60], [40, 60])).toEqual({
      ok: true,
      value: Float64Array.of(0, 1, 1, 2),
    });
    expect(calibrateLevels([1], [])).toMatchObject({
      ok: false,
      error: { kind: "thresholds-few" },
    });
  });

  it("by hand: every answer has its anchor", () => {
    const coding = new Map([
      ["none", 0],
      ["partial", 0.33],
      ["broad", 0.67],
      ["full", 1],
    ]);
    expect(calibrateByHand(["broad", "none"], coding)).toEqual({
      ok: true,
      value: Float64Array.of(0.67, 0),
    });
    expect(calibrateByHand(["broad", "?"], coding)).toEqual({
      ok: false,
      error: { kind: "anchor-unknown", index: 1, value: "?" },
    });
  });

  it("relative: grades of a scale by their share of the cases (Cheli & Lemmi 1995)", () => {
    const found = calibrateRelative([1, 1, 2, 2, 3, 3, 3, 4, 4, 5, 5, 5, 5, 2, 1]);
    const third = 2 / 3;
    const wanted = [0, 0, 0.25, 0.25, 0.5, 0.5, 0.5, third, third, 1, 1, 1, 1, 0.25, 0];
    wanted.forEach((m, i) => expect(found.ok ? found.value[i] : null).toBeCloseTo(m, 12));
    expect(calibrateRelative([2, 2])).toMatchObject({ ok: false, error: { kind: "no-solution" } });
  });

  it("indirect: rises with the values and refuses what cannot be fitted", () => {
    const raw = [5, 12, 18, 25, 31, 38, 44, 52, 60, 71];
    const found = calibrateIndirect(raw, [20, 40, 60]);
    const scores = found.ok ? [...found.value] : [];
    expect(scores).toHaveLength(10);
    expect(scores.toSorted((a, b) => a - b)).toEqual(scores);
    expect(calibrateIndirect([1, 1, 1, 1, 1, 1], [1])).toMatchObject({
      ok: false,
      error: { kind: "no-solution" },
    });
    expect(calibrateIndirect([-1], [1])).toMatchObject({
      ok: false,
      error: { kind: "value-missing" },
    });
  });
});

describe("least squares", () => {
  it("leaves a rest at right angles to every column", () => {
    const rows = fc.array(
      fc.tuple(
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
      ),
      {
        minLength: 4,
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const a = list.map(([x, y]) => [1, x, y]);
        const b = list.map(([, , z]) => z);
        const solution = solveLeastSquares(a, b);
        fc.pre(solution !== null);
        const rest = a.map(
          (row, i) => b[i]! - row.reduce((sum, x, k) => sum + x * solution[k]!, 0),
        );
        for (const k of [0, 1, 2])
          expect(a.reduce((sum, row, i) => sum + row[k]! * rest[i]!, 0)).toBeCloseTo(0, 7);
      }),
      settings,
    );
  });

  it("has no answer for dependent columns", () => {
    expect(
      solveLeastSquares(
        [
          [1, 2],
          [2, 4],
          [3, 6],
        ],
        [1, 2, 3],
      ),
    ).toBeNull();
    expect(solveLeastSquares([[1, 2]], [1])).toBeNull();
  });
});
