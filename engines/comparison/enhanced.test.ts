import { describe, expect, it } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { analyse, analyseNegation, plainQuestion } from "./analyse.ts";
import { outsideOf } from "./counterfactuals.ts";
import { enhance } from "./enhanced.ts";
import type { EnhancedClaims } from "./enhanced.ts";
import { plainCuts } from "./model.ts";
import type { CaseTable, Term } from "./model.ts";
import { findNecessary } from "./necessity.ts";
import { modelTerms } from "./solve.ts";
import { isWithin, readTerm, writeTerm } from "./term.ts";
import { crispTable, lipsetCrisp, tableOf } from "./testdata/tables.testing.ts";

const table = tableOf(lipsetCrisp);

function enhancedModels(one: CaseTable, claims: Partial<EnhancedClaims>, cases = 1): string[] {
  const question = plainQuestion({ ...plainCuts, cases });
  const all = { necessary: [], impossible: [], ...claims };
  const { solution } = orThrow(
    enhance(orThrow(analyse(one, question)), orThrow(analyseNegation(one, question)), all),
  );
  return solution.models.listed.map((model) =>
    modelTerms(solution, model)
      .map((term) => writeTerm(term, one.conditions))
      .join(" + "),
  );
}

describe("enhanced standard analysis", () => {
  it("without claims and contradictions is the parsimonious solution", () => {
    expect(enhancedModels(table, {})).toEqual(["DEV*STB"]);
  });

  it("keeps to necessary conditions: literacy stays in the recipe", () => {
    const necessary = findNecessary(table, { inclusion: 1, relevance: 0.5, coverage: 0.6 }, 1);
    expect(necessary.map(({ literals }) => writeTerm(literals, table.conditions))).toEqual([
      "DEV",
      "LIT",
      "STB",
    ]);
    expect(enhancedModels(table, { necessary })).toEqual(["DEV*LIT*STB"]);
  });

  it("uses no combination declared impossible", () => {
    const impossible = [readTerm("DEV*~LIT", table.conditions)!];
    for (const model of enhancedModels(table, { impossible })) {
      for (const text of model.split(" + ")) {
        const term = readTerm(text, table.conditions)!;
        expect(isWithin([1, 0, 0, 0, 0], term)).toBe(false);
        expect(isWithin([1, 1, 0, 1, 1], term)).toBe(false);
      }
    }
  });

  it("uses no configuration that is assumed for the negation as well", () => {
    const small = crispTable(["10 1", "10 1", "01 0", "01 0"]);
    expect(enhancedModels(small, {})).toEqual(["A*~B"]);
  });

  it("refuses when nothing is left to explain", () => {
    const lines = ["a .6 .9 .5", "b .7 .8 .5", "c .1 .2 .1"];
    const both = tableOf({ source: "made", conditions: ["A", "B"], outcome: "Y", lines });
    const question = plainQuestion({ ...plainCuts, inclusion: 0.75, contradiction: 0.75 });
    const found = enhance(
      orThrow(analyse(both, question)),
      orThrow(analyseNegation(both, question)),
      {
        necessary: [],
        impossible: [],
      },
    );
    expect(found).toMatchObject({ ok: false, error: { kind: "nothing-to-explain" } });
  });
});

/** The configurations of two conditions within some terms. */
function rows(terms: readonly Term[]): string[] {
  const all = ["00", "01", "10", "11"];
  return all.filter((row) => terms.some((term) => isWithin(row.split("").map(Number), term)));
}

describe("outside a necessary expression", () => {
  it("a conjunction is missed in any of its literals, a disjunction in all", () => {
    const fit = { inclusion: 1, relevance: 1, coverage: 1 };
    const conditions = crispTable(["11 1"]).conditions;
    const and = outsideOf({ literals: [1, 1], joined: "and", fit }, conditions);
    const or = outsideOf({ literals: [1, 1], joined: "or", fit }, conditions);
    expect(rows(and)).toEqual(["00", "01", "10"]);
    expect(rows(or)).toEqual(["00"]);
  });
});
