import { describe, expect, it } from "vitest";
import { orThrow } from "#kernel/result.ts";
import { analyse, analyseNegation, plainQuestion } from "../analyse.ts";
import { plainCuts } from "../model.ts";
import { findNecessary } from "../necessity.ts";
import { writeTerm } from "../term.ts";
import { lipsetFuzzy, tableOf } from "../testdata/tables.testing.ts";
import { checkPlan } from "./check-plan.ts";
import type { RecipeMatch } from "./check-plan.ts";
import type { Plan } from "./plan.ts";

const table = tableOf(lipsetFuzzy);
const question = plainQuestion(
  { ...plainCuts, inclusion: 0.8, contradiction: 0.8 },
  Array.from({ length: 5 }, () => [1]),
);
const ground = {
  outcome: orThrow(analyse(table, question)),
  negation: orThrow(analyseNegation(table, question)),
  necessary: findNecessary(table, { inclusion: 0.9, relevance: 0.5, coverage: 0.6 }, 1),
};

function check(plan: Plan): ReturnType<typeof checkPlan> {
  return checkPlan(plan, ground);
}

function text({ recipe }: RecipeMatch): string {
  return writeTerm(recipe.term, table.conditions);
}

describe("a plan like the Netherlands", () => {
  const found = check([0.98, 1, 0.99, 0.94, 0.99]);

  it("has a recipe whole, every necessary condition, and no recipe of failure", () => {
    expect(found.nearest).toMatchObject({
      state: "met",
      lacks: [],
      worked: ["BE", "CZ", "NL", "UK"],
      deviant: [],
    });
    expect(found.necessary.every(({ state }) => state === "met")).toBe(true);
    expect(found.failures).toEqual([]);
  });

  it("stands on observed ground with its most similar case first", () => {
    expect(found.row).toMatchObject({ kind: "observed", verdict: "1" });
    expect(found.row.kind === "observed" && found.row.cases).toEqual(["BE", "CZ", "NL", "UK"]);
    expect(found.similar[0]).toMatchObject({ case: "NL", distance: 0, differs: [] });
  });
});

describe("a plan like Germany", () => {
  const found = check([0.89, 0.79, 0.99, 0.96, 0.31]);

  it("lacks stability, by how much, and matches a recipe of failure", () => {
    expect(text(found.nearest!)).toBe("DEV*URB*LIT*IND*STB");
    expect(found.recipes.slice(0, 3).map(text)).toContain("URB*STB");
    expect(found.nearest!.state).toBe("unmet");
    expect(found.nearest!.lacks).toEqual([
      { condition: "STB", level: 1, has: 0.31, gap: expect.closeTo(0.19, 9) },
    ]);
    expect(
      found.necessary
        .filter(({ state }) => state === "missing")
        .map(({ lacks }) => lacks[0]!.condition),
    ).toEqual(["STB"]);
    expect(found.failures.length).toBeGreaterThan(0);
    expect(found.failures.every(({ worked }) => worked.length > 0)).toBe(true);
    expect(found.failures[0]!.worked).toContain("DE");
    expect(found.failures[0]!.state).toBe("met");
  });
});

describe("unknown scores", () => {
  it("leave a recipe open, and are neither met nor missing", () => {
    const found = check([0.9, 0.8, 0.9, 0.9, null]);
    expect(text(found.nearest!)).toBe("DEV*URB*LIT*IND*STB");
    expect(found.nearest).toMatchObject({ state: "open", membership: [0, 0.8] });
    expect(found.nearest!.lacks).toEqual([{ condition: "STB", level: 1, has: null, gap: null }]);
    expect(found.necessary.map(({ state }) => state)).toContain("open");
    expect(found.row).toEqual({ kind: "undetermined", conditions: ["STB"] });
    expect(found.unknown).toEqual(["STB"]);
  });

  it("everything unknown says nothing for or against", () => {
    const found = check([null, null, null, null, null]);
    expect(new Set(found.recipes.map(({ state }) => state))).toEqual(new Set(["open"]));
    expect(found.similar.map((one) => one.case)).toEqual(table.cases);
  });
});

describe("unobserved ground", () => {
  it("is said as such", () => {
    expect(check([0.9, 0.9, 0.1, 0.1, 0.9]).row).toEqual({ kind: "unobserved", row: 26 });
  });
});

describe("the nearest recipe", () => {
  it("never lacks more than another, and membership is the least literal", () => {
    const plan = [0.4, 0.7, 0.6, 0.2, 0.9];
    const found = check(plan);
    const fewest = Math.min(...found.recipes.map(({ lacks }) => lacks.length));
    expect(found.nearest!.lacks).toHaveLength(fewest);
    for (const { recipe, membership } of found.recipes) {
      const literals = recipe.term.flatMap((level, c) =>
        level < 0 ? [] : [level === 1 ? plan[c]! : 1 - plan[c]!],
      );
      expect(membership[0]).toBeCloseTo(Math.min(...literals), 12);
      expect(membership[1]).toBe(membership[0]);
    }
  });
});
