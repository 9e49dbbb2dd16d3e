import { recipesOf } from "../all-models.ts";
import type { Recipe } from "../all-models.ts";
import type { Analysis } from "../analyse.ts";
import { free } from "../model.ts";
import type { CaseTable, Condition, Term } from "../model.ts";
import type { NecessaryExpression } from "../necessity.ts";
import { findPlanRow, findSimilarCases } from "./plan-ground.ts";
import { termMembership } from "../term.ts";
import type { PlanRow, SimilarCase } from "./plan-ground.ts";
import type { Plan } from "./plan.ts";

/** What a plan lacks of one literal. */
export interface Lack {
  readonly condition: string;
  /** The level that the literal asks for. */
  readonly level: number;
  /** The plan's score on the condition; null where it is not known. */
  readonly has: number | null;
  /** How far membership in the literal is from more than one half, in (0, 1]; null where it is not known. */
  readonly gap: number | null;
}

/** A recipe held against a plan. */
export interface RecipeMatch {
  readonly recipe: Recipe;
  /** Least and greatest membership of the plan in the recipe, as far as its unknown scores allow. */
  readonly membership: readonly [least: number, greatest: number];
  /** `met` whatever the unknown scores are, `open` depending on them, `unmet` whatever they are. */
  readonly state: "met" | "open" | "unmet";
  readonly lacks: readonly Lack[];
  /** Cases that had the recipe: those it worked for, and those it did not (deviant cases, a warning). */
  readonly worked: readonly string[];
  readonly deviant: readonly string[];
}

/** A necessary expression held against a plan; when it is missing the outcome is not to be expected. */
export interface NecessityMatch {
  readonly expression: NecessaryExpression;
  readonly state: "met" | "open" | "missing";
  readonly lacks: readonly Lack[];
}

/** Everything a comparison has to say on a plan. */
export interface PlanCheck {
  /** Recipes of success, nearest first (`compareMatches`). */
  readonly recipes: readonly RecipeMatch[];
  readonly nearest: RecipeMatch | null;
  readonly necessary: readonly NecessityMatch[];
  /** Recipes of failure that the plan is in, or may be in while scores are unknown. */
  readonly failures: readonly RecipeMatch[];
  readonly row: PlanRow;
  /** Most similar cases first. */
  readonly similar: readonly SimilarCase[];
  readonly unknown: readonly string[];
}

/** What a plan is held against. */
export interface PlanGround {
  readonly outcome: Analysis;
  /** The analysis of the negated outcome: its recipes are recipes of failure. */
  readonly negation: Analysis;
  readonly necessary: readonly NecessaryExpression[];
}

/** Holds a plan against every recipe of every model and kind of solution, every necessary expression and every case. */
export function checkPlan(plan: Plan, ground: PlanGround): PlanCheck {
  const { table } = ground.outcome;
  const recipes = recipesOf(ground.outcome)
    .map((recipe) => matchRecipe(plan, recipe, table))
    .toSorted(compareMatches);
  const failures = recipesOf(ground.negation).map((recipe) =>
    matchRecipe(plan, recipe, ground.negation.table),
  );
  return {
    recipes,
    nearest: recipes[0] ?? null,
    necessary: ground.necessary.map((expression) => matchNecessity(plan, expression, table)),
    failures: failures.filter(({ state }) => state !== "unmet").toSorted(compareMatches),
    row: findPlanRow(plan, ground.outcome),
    similar: findSimilarCases(plan, table),
    unknown: table.conditions.flatMap(({ name }, c) => (plan[c] == null ? [name] : [])),
  };
}

/** Least and greatest membership of a plan in a literal. */
function literalRange(
  plan: Plan,
  condition: Condition,
  at: { c: number; level: number },
): [number, number] {
  const score = plan[at.c] ?? null;
  if (score === null) return [0, 1];
  if (condition.levels > 2) return score === at.level ? [1, 1] : [0, 0];
  const membership = at.level === 1 ? score : 1 - score;
  return [membership, membership];
}

function rangesOf(
  plan: Plan,
  term: Term,
  table: CaseTable,
): { lack: Lack; range: [number, number] }[] {
  return term.flatMap((level, c) => {
    if (level === free) return [];
    const condition = table.conditions[c]!;
    const range = literalRange(plan, condition, { c, level });
    const has = plan[c] ?? null;
    const gap = has === null ? null : condition.levels > 2 ? 1 - range[0] : 0.5 - range[0];
    return [{ lack: { condition: condition.name, level, has, gap }, range }];
  });
}

function matchRecipe(plan: Plan, recipe: Recipe, table: CaseTable): RecipeMatch {
  const ranges = rangesOf(plan, recipe.term, table);
  const least = Math.min(1, ...ranges.map(({ range }) => range[0]));
  const greatest = Math.min(1, ...ranges.map(({ range }) => range[1]));
  return {
    recipe,
    membership: [least, greatest],
    state: least > 0.5 ? "met" : greatest > 0.5 ? "open" : "unmet",
    lacks: ranges.filter(({ range }) => range[0] <= 0.5).map(({ lack }) => lack),
    ...casesOf(recipe.term, table),
  };
}

function casesOf(term: Term, table: CaseTable): Pick<RecipeMatch, "worked" | "deviant"> {
  const membership = termMembership(table, term);
  const within = table.cases
    .map((name, i) => ({ name, y: table.outcomes[i]! }))
    .filter((_, i) => membership[i]! > 0.5);
  return {
    worked: within.filter(({ y }) => y > 0.5).map(({ name }) => name),
    deviant: within.filter(({ y }) => y < 0.5).map(({ name }) => name),
  };
}

function matchNecessity(
  plan: Plan,
  expression: NecessaryExpression,
  table: CaseTable,
): NecessityMatch {
  const ranges = rangesOf(plan, expression.literals, table);
  const join = expression.joined === "and" ? Math.min : Math.max;
  const least = join(...ranges.map(({ range }) => range[0]));
  const greatest = join(...ranges.map(({ range }) => range[1]));
  const isMet = least > 0.5;
  return {
    expression,
    state: isMet ? "met" : greatest > 0.5 ? "open" : "missing",
    lacks: isMet ? [] : ranges.filter(({ range }) => range[0] <= 0.5).map(({ lack }) => lack),
  };
}

const stateOrder = { met: 0, open: 1, unmet: 2 } as const;

/**
 * Fewer lacks first; then what unknown scores may still meet before what is unmet; then smaller known gaps in sum; then
 * the more prevalent. Of equals the kind with fewer assumptions stays first (the order of `solutionKinds`).
 */
function compareMatches(a: RecipeMatch, b: RecipeMatch): number {
  return (
    a.lacks.length - b.lacks.length ||
    stateOrder[a.state] - stateOrder[b.state] ||
    gapOf(a) - gapOf(b) ||
    b.recipe.prevalence - a.recipe.prevalence
  );
}

/** Gaps are differences of scores with a few decimals; they are summed in millionths so that equals stay equal. */
function gapOf(match: RecipeMatch): number {
  return match.lacks.reduce((sum, { gap }) => sum + Math.round((gap ?? 0) * 1e6), 0);
}
