import { describe, expect, it } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { allModels, recipesOf } from "./all-models.ts";
import { analyse, analyseNegation, plainQuestion } from "./analyse.ts";
import type { Question } from "./analyse.ts";
import { classifyCases } from "./case-types.ts";
import { plainCuts } from "./model.ts";
import type { CaseTable } from "./model.ts";
import { ModelMeter } from "./report.ts";
import { writeTerm } from "./term.ts";
import { lipsetCrisp, lipsetFuzzy, stokke, tableOf } from "./testdata/tables.testing.ts";

function models(
  table: CaseTable,
  question: Question,
  side: "outcome" | "negation" = "outcome",
): string[] {
  const analysis = orThrow(
    side === "outcome" ? analyse(table, question) : analyseNegation(table, question),
  );
  return allModels(analysis).map(
    ({ kind, terms }) =>
      `${kind}: ${terms.map((term) => writeTerm(term, table.conditions)).join(" + ")}`,
  );
}

function rounded(value: number | null): number {
  return Math.round(value! * 100) / 100;
}

const present = (n: number): number[][] => Array.from({ length: n }, () => [1]);

describe("published solutions", () => {
  const crisp = tableOf(lipsetCrisp);
  const fuzzy = tableOf(lipsetFuzzy);

  it("Lipset crisp (Rihoux & De Meur 2009)", () => {
    expect(models(crisp, plainQuestion(plainCuts, present(5)))).toEqual([
      "conservative: DEV*~URB*LIT*STB + DEV*LIT*IND*STB",
      "intermediate: DEV*LIT*STB",
      "parsimonious: DEV*STB",
    ]);
  });

  it("Lipset crisp, breakdown (Rihoux & De Meur 2009)", () => {
    expect(models(crisp, plainQuestion(plainCuts), "negation")).toEqual([
      "conservative: ~DEV*~URB*~IND + DEV*LIT*IND*~STB",
      "parsimonious: ~DEV + ~STB",
    ]);
  });

  it("Lipset fuzzy with its fit (Ragin 2009; two decimals)", () => {
    const cuts = { ...plainCuts, inclusion: 0.8, contradiction: 0.8 };
    const analysis = orThrow(analyse(fuzzy, plainQuestion(cuts)));
    const [conservative] = allModels(analysis);
    const fit = new ModelMeter(fuzzy).fit(conservative!.terms);
    expect(conservative!.terms.map((term) => writeTerm(term, fuzzy.conditions))).toEqual([
      "DEV*URB*LIT*IND*STB",
      "DEV*~URB*LIT*~IND*STB",
    ]);
    expect(
      fit.terms.map((term) => [term.inclusion, term.coverage, term.unique].map(rounded)),
    ).toEqual([
      [0.9, 0.45, 0.39],
      [0.8, 0.27, 0.2],
    ]);
    expect([fit.whole.inclusion, fit.whole.coverage].map(rounded)).toEqual([0.87, 0.66]);
  });

  it("Stokke: shaming works with support or without inconvenience (Stokke 2007)", () => {
    const expectations = [[1], [1], [1], [0], [1]];
    expect(models(tableOf(stokke), plainQuestion(plainCuts, expectations))).toEqual([
      "conservative: A*C*S*~R + A*S*I*R + A*~C*~S*~I*~R",
      "intermediate: A*~I + A*C*S + A*S*R",
      "parsimonious: S + ~I",
    ]);
  });
});

describe("case types", () => {
  it("names what each case of the Lipset table says (Schneider & Rohlfing 2013)", () => {
    const table = tableOf(lipsetFuzzy);
    const terms = [[1, -1, 1, -1, 1]];
    const kinds = Object.fromEntries(
      classifyCases(table, terms, new ModelMeter(table)).map(({ case: name, kind }) => [
        name,
        kind,
      ]),
    );
    expect(kinds).toMatchObject({
      BE: "deviant-degree",
      FI: "typical",
      IE: "typical",
      AU: "irrelevant",
      DE: "irrelevant",
    });
  });

  it("counts a case of one half as undecided", () => {
    const table = { ...tableOf(lipsetFuzzy), outcomes: new Float64Array(18).fill(0.5) };
    const kinds = classifyCases(table, [[1, -1, -1, -1, -1]], new ModelMeter(table)).map(
      ({ kind }) => kind,
    );
    expect(new Set(kinds)).toEqual(new Set(["undecided"]));
  });
});

describe("recipes", () => {
  it("say in which share of the models of their kind they are", () => {
    const table = tableOf(lipsetCrisp);
    const analysis = orThrow(analyse(table, plainQuestion({ ...plainCuts, cases: 2 })));
    const parsimonious = recipesOf(analysis).filter(({ kind }) => kind === "parsimonious");
    expect(
      parsimonious.map(({ term, prevalence }) => [writeTerm(term, table.conditions), prevalence]),
    ).toEqual([
      ["DEV", 0.5],
      ["LIT*STB", 0.5],
    ]);
  });
});
