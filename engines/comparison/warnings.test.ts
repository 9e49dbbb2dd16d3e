import { describe, expect, it } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { analyse, analyseNegation, plainQuestion } from "./analyse.ts";
import { configurationOf, rowsOfTerm } from "./configuration.ts";
import { plainCuts } from "./model.ts";
import type { CaseTable, Cuts } from "./model.ts";
import { crispTable, lipsetCrisp, lipsetFuzzy, tableOf } from "./testdata/tables.testing.ts";
import { chanceWithoutContradiction, findWarnings } from "./warnings.ts";
import type { Warning } from "./warnings.ts";

function warningsOf(table: CaseTable, cuts: Partial<Cuts> = {}): Warning[] {
  const question = plainQuestion({ ...plainCuts, ...cuts });
  return findWarnings(orThrow(analyse(table, question)), orThrow(analyseNegation(table, question)));
}

function only<K extends Warning["kind"]>(
  warnings: readonly Warning[],
  kind: K,
): Extract<Warning, { kind: K }>[] {
  return warnings.filter((one): one is Extract<Warning, { kind: K }> => one.kind === kind);
}

/** Every configuration of two conditions several times, no ambiguity: nothing to warn of. */
const sound = crispTable([
  "11 1",
  "11 1",
  "11 1",
  "10 0",
  "10 0",
  "10 0",
  "01 0",
  "01 0",
  "01 0",
  "00 0",
  "00 0",
  "00 0",
]);

describe("a sound table", () => {
  it("is met with silence", () => {
    expect(warningsOf(sound)).toEqual([]);
  });
});

describe("rare rows that become free remainders", () => {
  it("Lipset with two cases a row: AU and DE are dropped, and DEV is built on their rows", () => {
    const rare = only(warningsOf(tableOf(lipsetCrisp), { cases: 2 }), "rare-row-freed");
    const used = rare.map(({ row, usedBy }) => [
      row.row,
      row.cases.join(),
      usedBy.map(({ name, kind }) => `${kind} ${name}`),
    ]);
    expect(used).toEqual([
      [6, "EE", ["parsimonious M2"]],
      [23, "AU", ["parsimonious M1"]],
      [31, "DE", ["parsimonious M1"]],
    ]);
  });

  it("stays silent where one case is enough", () => {
    expect(only(warningsOf(tableOf(lipsetCrisp)), "rare-row-freed")).toEqual([]);
  });
});

describe("solutions contradicted by an observed case", () => {
  it("Lipset with two cases a row: DEV is contradicted by the dropped AU and DE, LIT*STB by EE", () => {
    const found = only(warningsOf(tableOf(lipsetCrisp), { cases: 2 }), "contradicted-by-case");
    expect(
      found.map(({ models, case: name, row }) => [
        models.map((model) => model.name).join(),
        name,
        row?.verdict,
      ]),
    ).toEqual([
      ["M1", "AU", "?"],
      ["M2", "EE", "?"],
      ["M1", "DE", "?"],
    ]);
  });

  it("names the deviant case of a sufficient row", () => {
    const table = crispTable(["11 1", "11 1", "11 1", "11 0", "00 0", "00 0", "01 0", "10 0"]);
    const found = only(
      warningsOf(table, { inclusion: 0.75, contradiction: 0.75 }),
      "contradicted-by-case",
    );
    expect(
      found.map(({ models, case: name, row }) => [
        models.map(({ kind }) => kind),
        name,
        row?.verdict,
      ]),
    ).toEqual([[["conservative", "parsimonious"], "k4", "1"]]);
  });

  it("stays silent where no case contradicts", () => {
    expect(only(warningsOf(tableOf(lipsetCrisp)), "contradicted-by-case")).toEqual([]);
  });
});

describe("contradictory assumptions", () => {
  it("Lipset: DEV*STB and ~DEV + ~STB share nothing", () => {
    expect(only(warningsOf(tableOf(lipsetCrisp)), "contradictory-assumption")).toEqual([]);
  });

  it("fires where outcome and negation both take an unobserved configuration", () => {
    const table = crispTable(["10 1", "10 1", "01 0", "01 0"]);
    const found = only(warningsOf(table), "contradictory-assumption");
    expect(found.map(({ solution, isComplete }) => [solution, isComplete])).toEqual([
      ["parsimonious", true],
    ]);
    const shared = found[0]!.found.map(({ outcome, negation, shared: term }) => [
      outcome.term,
      negation.term,
      term,
    ]);
    expect(shared).toContainEqual([
      [1, -1],
      [-1, 1],
      [1, 1],
    ]);
    expect(shared).toContainEqual([
      [-1, 0],
      [0, -1],
      [0, 0],
    ]);
    expect(shared).toHaveLength(2);
  });

  it("counts no observed row", () => {
    const table = tableOf(lipsetFuzzy);
    const warnings = only(
      warningsOf(table, { inclusion: 0.8, contradiction: 0.8 }),
      "contradictory-assumption",
    );
    const observed = orThrow(analyse(table, plainQuestion(plainCuts))).truth.rows.map(
      ({ configuration }) => configuration,
    );
    for (const { shared, configurations } of warnings.flatMap(({ found }) => found)) {
      const open = rowsOfTerm(shared, table.conditions).map((row) =>
        configurationOf(row, table.conditions).join(),
      );
      expect(open.filter((row) => !observed.map(String).includes(row))).toHaveLength(
        configurations,
      );
    }
    expect(warnings.length).toBeGreaterThan(0);
  });
});

describe("too many conditions for the cases", () => {
  it("fires when every case has its own row", () => {
    const table = crispTable(["1100 1", "1010 1", "0110 0", "0011 0", "1001 1", "0101 0"]);
    const [found] = only(warningsOf(table), "too-many-conditions");
    expect(found).toMatchObject({ conditions: 4, cases: 6, observedRows: 6, chance: 1 });
  });

  it("stays silent for the Lipset table", () => {
    expect(only(warningsOf(tableOf(lipsetCrisp)), "too-many-conditions")).toEqual([]);
  });

  it.each([
    [[1, 1, 1], 0.5, 1],
    [[2], 0.5, 0.5],
    [[3, 2], 0.5, 0.125],
    [[2], 0.25, 0.625],
  ])("chance for rows of %j cases at share %d is %d (by hand)", (sizes, share, chance) => {
    expect(chanceWithoutContradiction(sizes, share)).toBeCloseTo(chance, 12);
  });

  it("is the share of all outcome vectors without contradiction, counted one by one", () => {
    const sizes = [3, 2, 1, 2];
    const cases = sizes.flatMap((n, row) => Array.from({ length: n }, () => row));
    let free = 0;
    for (let outcomes = 0; outcomes < 2 ** cases.length; outcomes++) {
      const seen = sizes.map(() => new Set<number>());
      cases.forEach((row, i) => seen[row]!.add((outcomes >> i) & 1));
      if (seen.every((values) => values.size === 1)) free += 1;
    }
    expect(chanceWithoutContradiction(sizes, 0.5)).toBeCloseTo(free / 2 ** cases.length, 12);
  });
});

describe("further warnings", () => {
  it("a score of one half puts a case in no row", () => {
    const table = tableOf({
      ...lipsetFuzzy,
      lines: [...lipsetFuzzy.lines, "XX .5 .1 .1 .1 .1 .1"],
    });
    const cuts = { inclusion: 0.8, contradiction: 0.8 };
    expect(only(warningsOf(table, cuts), "case-in-no-row").map(({ cases }) => cases)).toEqual([
      ["XX"],
    ]);
    expect(only(warningsOf(tableOf(lipsetFuzzy), cuts), "case-in-no-row")).toEqual([]);
  });

  it("a row that is a subset of the outcome and of its negation", () => {
    const lines = ["a .6 .9 .5", "b .7 .8 .5", "c .1 .2 .1", "d .2 .9 .1"];
    const table = tableOf({ source: "made", conditions: ["A", "B"], outcome: "Y", lines });
    const cuts = { inclusion: 0.75, contradiction: 0.75 };
    expect(only(warningsOf(table, cuts), "simultaneous-subset").map(({ rows }) => rows)).toEqual([
      [4],
    ]);
    expect(only(warningsOf(table, { ...cuts, pri: 0.5 }), "simultaneous-subset")).toEqual([]);
  });

  it("more than one model", () => {
    expect(only(warningsOf(tableOf(lipsetCrisp), { cases: 2 }), "ambiguous")).toEqual([
      { kind: "ambiguous", solution: "parsimonious", models: 2 },
    ]);
    expect(only(warningsOf(tableOf(lipsetCrisp)), "ambiguous")).toEqual([]);
  });

  it("a search that ended at its limit", () => {
    const table = tableOf({ ...lipsetFuzzy });
    const plain = plainQuestion({ ...plainCuts, inclusion: 0.7, contradiction: 0.7, cases: 1 });
    const limits = { work: 0, covers: 1, listed: 1 };
    const question = { ...plain, options: { scope: "irredundant" as const, limits } };
    const found = findWarnings(
      orThrow(analyse(table, question)),
      orThrow(analyseNegation(table, plain)),
    );
    expect(only(found, "not-exhaustive").length).toBeGreaterThan(0);
    expect(
      only(warningsOf(table, { inclusion: 0.7, contradiction: 0.7 }), "not-exhaustive"),
    ).toEqual([]);
  });
});
