import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { analyse, plainQuestion } from "./analyse.ts";
import type { Question } from "./analyse.ts";
import { negateOutcome, readCaseTable, selectCases } from "./case-table.ts";
import { complementOf, rowsOfTerm } from "./configuration.ts";
import { fitNecessity, fitSufficiency } from "./fit.ts";
import { free, plainCuts } from "./model.ts";
import type { CaseTable, Term } from "./model.ts";
import { modelTerms, solveConservative, solveParsimonious } from "./solve.ts";
import { modelTexts } from "./sensitivity.ts";
import { everyConfiguration } from "./testdata/twins.testing.ts";
import { isWithin } from "./term.ts";
import { buildTruthTable } from "./truth-table.ts";

const settings = { seed: 1987, numRuns: 60 };

const score = fc.integer({ min: 0, max: 20 }).map((n) => n / 20);

/** Fuzzy tables of 3–4 conditions and 6–12 cases; scores are twentieths, so that sums do not depend on their order. */
const fuzzyTable = fc
  .record({ width: fc.integer({ min: 3, max: 4 }), height: fc.integer({ min: 6, max: 12 }) })
  .chain(({ width, height }) =>
    fc.array(fc.array(score, { minLength: width + 1, maxLength: width + 1 }), {
      minLength: height,
      maxLength: height,
    }),
  )
  .map(makeTable);

function makeTable(rows: readonly (readonly number[])[]): CaseTable {
  const names = rows[0]!.map((_, c) =>
    c === rows[0]!.length - 1 ? "Y" : String.fromCodePoint(65 + c),
  );
  const columns = Object.fromEntries(names.map((name, c) => [name, rows.map((row) => row[c]!)]));
  const cases = rows.map((_, i) => `k${i}`);
  return orThrow(
    readCaseTable({
      cases,
      columns,
      conditions: names.slice(0, -1),
      outcome: "Y",
      multivalue: false,
    }),
  );
}

function question(width: number): Question {
  const cuts = { ...plainCuts, inclusion: 0.75, contradiction: 0.75 };
  return plainQuestion(
    cuts,
    Array.from({ length: width }, () => [1]),
  );
}

function textsOf(table: CaseTable): string[] {
  return modelTexts(orThrow(analyse(table, question(table.conditions.length))));
}

/** The same model text with the literals of every term in alphabetical order. */
function inOrder(text: string): string {
  const [kind, model] = text.split(": ");
  const terms = model!.split(" + ").map((term) => term.split("*").toSorted(byName).join("*"));
  return `${kind}: ${terms.toSorted().join(" + ")}`;
}

/** Without expectations. */
function plainTexts(table: CaseTable): string[] {
  return modelTexts(orThrow(analyse(table, plainQuestion(question(3).cuts))));
}

/** The text with A and ~A exchanged. */
function renameA(text: string): string {
  return text.replaceAll(/~?A/gu, (literal) => (literal === "A" ? "~A" : "A"));
}

function negated(set: Float64Array): Float64Array {
  return set.map((m) => 1 - m);
}

function byName(a: string, b: string): number {
  return a.replace("~", "").localeCompare(b.replace("~", ""));
}

describe("what must not matter", () => {
  it("the order of the cases", () => {
    fc.assert(
      fc.property(fuzzyTable, (table) => {
        const turned = selectCases(
          table,
          table.cases.map((_, i) => table.cases.length - 1 - i),
        );
        expect(textsOf(turned)).toEqual(textsOf(table));
      }),
      settings,
    );
  });

  it("the order of the conditions", () => {
    fc.assert(
      fc.property(fuzzyTable, (table) => {
        const turned = {
          ...table,
          conditions: table.conditions.toReversed(),
          scores: table.scores.toReversed(),
        };
        expect(textsOf(turned).map(inOrder).toSorted()).toEqual(
          textsOf(table).map(inOrder).toSorted(),
        );
      }),
      settings,
    );
  });

  it("coding a condition by its negation, but for the name of its literals", () => {
    fc.assert(
      fc.property(fuzzyTable, (table) => {
        const scores = table.scores.map((column, c) =>
          c === 0 ? column.map((x) => 1 - x) : column,
        );
        expect(
          plainTexts({ ...table, scores })
            .map(renameA)
            .map(inOrder)
            .toSorted(),
        ).toEqual(plainTexts(table).map(inOrder).toSorted());
      }),
      settings,
    );
  });

  it("having every case twice", () => {
    fc.assert(
      fc.property(fuzzyTable, (table) => {
        const twice = selectCases(
          table,
          table.cases.flatMap((_, i) => [i, i]),
        );
        const named = { ...twice, cases: twice.cases.map((name, i) => `${name}.${i % 2}`) };
        expect(textsOf(named)).toEqual(textsOf(table));
      }),
      settings,
    );
  });
});

describe("negation", () => {
  it("twice is nothing", () => {
    fc.assert(
      fc.property(fuzzyTable, (table) => {
        const back = negateOutcome(negateOutcome(table));
        expect(back.outcome).toBe(table.outcome);
        back.outcomes.forEach((y, i) => expect(y).toBeCloseTo(table.outcomes[i]!, 12));
      }),
      settings,
    );
  });

  it("De Morgan: over a complete table the solution of ~Y is the complement of the solution of Y", () => {
    const complete = fc.array(fc.boolean(), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(complete, (outcomes) => {
        fc.pre(outcomes.includes(true) && outcomes.includes(false));
        const rows = Array.from({ length: 16 }, (_, r) =>
          [3, 2, 1, 0].map((bit) => (r >> bit) & 1),
        );
        const table = makeTable(rows.map((row, r) => [...row, Number(outcomes[r])]));
        const positive = rowsOfFirstModel(table);
        const outside = complementOf(
          positive.map((row) => rows[row - 1]!),
          table.conditions,
        );
        const complement = outside
          .flatMap((term) => rowsOfTerm(term, table.conditions))
          .toSorted((a, b) => a - b);
        expect(rowsOfFirstModel(negateOutcome(table))).toEqual(complement);
      }),
      settings,
    );
  });

  it("x sufficient for y is y necessary for x; at full inclusion ~x is necessary for ~y", () => {
    const pairs = fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(pairs, (list) => {
        const x = Float64Array.from(list, ([a]) => a);
        const y = Float64Array.from(list, ([, b]) => b);
        expect(fitSufficiency(x, y).inclusion).toEqual(fitNecessity(y, x).inclusion);
        const isSubset = list.every(([a, b]) => a <= b);
        const contrary = fitNecessity(negated(x), negated(y)).inclusion;
        expect(!isSubset || contrary === null || Math.abs(contrary - 1) < 1e-9).toBe(true);
      }),
      settings,
    );
  });
});

function rowsOfFirstModel(table: CaseTable): number[] {
  const truth = orThrow(buildTruthTable(table, plainCuts));
  const solution = orThrow(solveConservative(truth));
  const terms = modelTerms(solution, solution.models.listed[0]!);
  return [...new Set(terms.flatMap((term) => rowsOfTerm(term, table.conditions)))].toSorted(
    (a, b) => a - b,
  );
}

describe("fit", () => {
  it("lies between 0 and 1, and the parts add up to no more than the whole", () => {
    const pairs = fc.array(fc.tuple(score, score), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(pairs, (list) => {
        const x = Float64Array.from(list, ([a]) => a);
        const y = Float64Array.from(list, ([, b]) => b);
        const { inclusion, pri, coverage } = fitSufficiency(x, y);
        const { relevance } = fitNecessity(x, y);
        for (const figure of [inclusion, pri, coverage, relevance].filter((one) => one !== null)) {
          expect(figure).toBeGreaterThanOrEqual(-1e-9);
          expect(figure).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(pri ?? 0).toBeLessThanOrEqual((inclusion ?? 1) + 1e-9);
      }),
      settings,
    );
  });

  it("of an empty set is not defined, and not zero", () => {
    const none = new Float64Array(3);
    expect(fitSufficiency(none, Float64Array.of(0, 1, 1))).toEqual({
      inclusion: null,
      pri: null,
      coverage: 0,
    });
    expect(fitNecessity(Float64Array.of(0, 1, 1), none).inclusion).toBeNull();
  });
});

describe("inverse search", () => {
  it("finds the recipe that made the data (Baumgartner & Thiem 2017)", () => {
    const literal = fc.constantFrom(free, 0, 1);
    const term = fc
      .array(literal, { minLength: 4, maxLength: 4 })
      .filter((one) => one.some((level) => level !== free));
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 3 }), (recipe) => {
        const conditions = ["A", "B", "C", "D"].map((name) => ({
          name,
          kind: "crisp" as const,
          levels: 2,
        }));
        const all = everyConfiguration(conditions);
        const made = all.map((row) => [...row, Number(recipe.some((one) => isWithin(row, one)))]);
        fc.pre(made.some((row) => row[4] === 0));
        const truth = orThrow(buildTruthTable(makeTable(made), plainCuts));
        const solution = orThrow(solveParsimonious(truth, { scope: "irredundant", limits: usual }));
        const found = solution.models.listed.map((model) => modelTerms(solution, model));
        const needed = minimalRecipe(recipe, all);
        expect(found.some((model) => coversSame(model, needed, all))).toBe(true);
        for (const model of found) expect(coversSame(model, recipe, all)).toBe(true);
      }),
      settings,
    );
  });
});

const usual = { work: 100_000, covers: 10_000, listed: 10_000 };

function coversSame(a: readonly Term[], b: readonly Term[], all: readonly Term[]): boolean {
  return all.every(
    (row) => a.some((term) => isWithin(row, term)) === b.some((term) => isWithin(row, term)),
  );
}

/** The recipe without terms that the others make superfluous. */
function minimalRecipe(recipe: readonly Term[], all: readonly Term[]): Term[] {
  return recipe.reduce<Term[]>(
    (kept, term) => {
      const rest = kept.filter((other) => other !== term);
      return coversSame(rest, kept, all) ? rest : kept;
    },
    [...recipe],
  );
}
