import { describe, expect, it } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { analyse, plainQuestion } from "./analyse.ts";
import { plainCuts } from "./model.ts";
import type { CaseTable } from "./model.ts";
import { modelTexts, moveCut, stretchAt, sweepCut } from "./sensitivity.ts";
import type { SweptCut } from "./sensitivity.ts";
import { lipsetCrisp, lipsetFuzzy, stokke, tableOf } from "./testdata/tables.testing.ts";

const fuzzy = tableOf(lipsetFuzzy);
const expectations = Array.from({ length: 5 }, () => [1]);
const question = plainQuestion({ ...plainCuts, inclusion: 0.8, contradiction: 0.8 }, expectations);

/** The models at one cut, straight from the analysis. */
function modelsAt(table: CaseTable, cut: SweptCut, value: number): string[] {
  const analysed = analyse(table, { ...question, cuts: moveCut(question.cuts, cut, value) });
  return analysed.ok ? modelTexts(analysed.value) : [];
}

/** Steps of one thousandth, away from the breakpoints by half a step of the scores' sixth decimal. */
const steps = Array.from({ length: 1001 }, (_, i) => i / 1000);

describe("exact ranges agree with a sweep by steps", () => {
  it.each([
    ["Lipset fuzzy", lipsetFuzzy, "inclusion", steps],
    ["Lipset fuzzy", lipsetFuzzy, "pri", steps],
    ["Lipset fuzzy", lipsetFuzzy, "cases", [1, 2, 3, 4, 5, 6]],
    ["Lipset crisp", lipsetCrisp, "inclusion", steps],
    ["Lipset crisp", lipsetCrisp, "cases", [1, 2, 3, 4, 5]],
    ["Stokke", stokke, "pri", steps],
  ] as const)("%s, %o, %s", (_, published, cut, values) => {
    const table = tableOf(published);
    const stretches = sweepCut(table, question, cut);
    for (const value of values) {
      const stretch = stretchAt(stretches, value);
      expect(stretch?.models, `${cut} at ${value}`).toEqual(modelsAt(table, cut, value));
    }
  });
});

describe("stretches", () => {
  const stretches = sweepCut(fuzzy, question, "inclusion");

  it("follow each other without gap from −∞ to +∞, and neighbours differ", () => {
    expect(stretches[0]!.above).toBe(Number.NEGATIVE_INFINITY);
    expect(stretches.at(-1)?.upTo).toBe(Number.POSITIVE_INFINITY);
    for (const [i, stretch] of stretches.slice(1).entries()) {
      expect(stretch.above).toBe(stretches[i]!.upTo);
      expect(stretch.models).not.toEqual(stretches[i]!.models);
    }
  });

  it("end at figures of rows, nowhere else", () => {
    const figures = orThrow(analyse(fuzzy, question)).truth.rows.map(({ inclusion }) => inclusion);
    for (const { upTo } of stretches.slice(0, -1)) expect(figures).toContain(upTo);
  });

  it("hold the cut in use between the next lower and the next higher figure of a row", () => {
    const rows = orThrow(analyse(fuzzy, question)).truth.rows;
    const now = stretchAt(stretches, 0.8)!;
    const below = rows
      .filter(({ inclusion }) => inclusion! < 0.8)
      .map(({ inclusion }) => inclusion!);
    const atLeast = rows
      .filter(({ inclusion }) => inclusion! >= 0.8)
      .map(({ inclusion }) => inclusion!);
    expect(now.above).toBe(Math.max(...below));
    expect(now.upTo).toBe(Math.min(...atLeast));
  });

  it("say that nothing passes an impossible cut", () => {
    expect(sweepCut(tableOf(lipsetCrisp), question, "inclusion").at(-1)).toMatchObject({
      models: [],
      analysis: null,
    });
  });
});
