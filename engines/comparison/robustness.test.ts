import { describe, expect, it } from "vitest";
import { plainCuts } from "./model.ts";
import { plainQuestion } from "./analyse.ts";
import { leaveOneOut } from "./leave-one-out.ts";
import { measureRobustness } from "./robustness.ts";
import { crispTable, lipsetCrisp, tableOf } from "./testdata/tables.testing.ts";

describe("robustness against test solutions", () => {
  const table = {
    ...crispTable(["0 1", "1 1", "0 0", "1 0", "0 1"]),
    outcomes: Float64Array.of(0.9, 0.7, 0.4, 0.2, 0.6),
  };
  const initial = Float64Array.of(0.8, 0.6, 0.6, 0.1, 0.2);
  const tests = [
    Float64Array.of(0.9, 0.4, 0.6, 0.3, 0.2),
    Float64Array.of(0.7, 0.6, 0.2, 0.1, 0.7),
  ];
  const found = measureRobustness(table, initial, tests);

  it("gives the figures of a hand calculation", () => {
    // core = min(.8,.9,.7), min(.6,.4,.6), min(.6,.6,.2), min(.1,.3,.1), min(.2,.2,.7) = .7 .4 .2 .1 .2 (sum 1.6)
    // least = .7 .4 .2 .1 .2, most = .9 .6 .6 .3 .7; Σmin(initial, y) = .8+.6+.4+.1+.2 = 2.1; Σinitial = 2.3
    expect(found.inclusionShare).toBeCloseTo(2.1 / 2.3 / (1.6 / 1.6), 12);
    expect(found.coverageShare).toBeCloseTo(1.6 / 2.1, 12);
    expect(found.likenessToLeast).toBeCloseTo(1.6 / 2.3, 12);
    expect(found.likenessToMost).toBeCloseTo(2.3 / 3.1, 12);
  });

  it("sorts the cases", () => {
    expect(found.cases.map(({ kind }) => kind)).toEqual([
      "robust",
      "shaky",
      "shaky",
      "outside",
      "possible",
    ]);
    expect(found.robustTypical).toBeCloseTo(1 / 3, 12);
    expect(found.robustDeviant).toBe(0);
  });

  it("counts every test solution, whatever their order", () => {
    expect(measureRobustness(table, initial, tests.toReversed())).toEqual(found);
    const third = Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1);
    expect(measureRobustness(table, initial, [tests[0]!, third, tests[1]!]).cases[0]!.kind).toBe(
      "shaky",
    );
  });

  it("is full when the tests agree with the initial solution", () => {
    const same = measureRobustness(table, initial, [initial, initial]);
    expect(same).toMatchObject({
      inclusionShare: 1,
      coverageShare: 1,
      likenessToLeast: 1,
      likenessToMost: 1,
    });
  });
});

describe("leaving one case out", () => {
  const table = tableOf(lipsetCrisp);
  const left = leaveOneOut(table, plainQuestion(plainCuts));

  it("a case with twins in its row changes nothing and is foreseen", () => {
    for (const name of ["BE", "CZ", "NL", "UK", "GR", "PT", "ES"]) {
      expect(left.find((one) => one.case === name)).toMatchObject({
        lost: [],
        gained: [],
        prediction: "right",
      });
    }
  });

  it("without EE, the only literate and stable case that was not developed, LIT*STB would do as well", () => {
    expect(left.find(({ case: name }) => name === "EE")).toMatchObject({
      lost: [],
      gained: ["parsimonious: LIT*STB"],
      shareOfModels: 0.5,
      prediction: "divided",
    });
  });

  it("does not see the case it predicts", () => {
    const flipped = { ...table, outcomes: table.outcomes.map((y, i) => (i === 0 ? 1 - y : y)) };
    const before = left[0]!;
    const after = leaveOneOut(flipped, plainQuestion(plainCuts))[0]!;
    expect(after.shareOfModels).toBe(before.shareOfModels);
  });

  it("says nothing where nothing is left to learn from", () => {
    const tiny = crispTable(["1 1", "0 0"]);
    expect(leaveOneOut(tiny, plainQuestion(plainCuts)).map(({ prediction }) => prediction)).toEqual(
      ["silent", "silent"],
    );
  });
});
