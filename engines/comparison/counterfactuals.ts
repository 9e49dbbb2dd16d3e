import type { Analysis } from "./analyse.ts";
import { recipesOf } from "./all-models.ts";
import type { Recipe } from "./all-models.ts";
import { subtractTerms } from "./configuration.ts";
import { free } from "./model.ts";
import type { Condition, Term } from "./model.ts";
import type { NecessaryExpression } from "./necessity.ts";
import { positivesOf } from "./solve.ts";
import { intersectTerms } from "./term.ts";

/** Configurations that a recipe of the outcome and a recipe of its negation both take to be sufficient. */
export interface ContradictoryAssumption {
  readonly outcome: Recipe;
  readonly negation: Recipe;
  /** The shared configurations that are sufficient rows of neither, as terms that share none among themselves. */
  readonly shared: readonly Term[];
}

/**
 * Contradictory simplifying assumptions: configurations assumed to bring about both the outcome and its negation.
 * Compares the recipes of the same kind, each against each: every model that holds the one contradicts every model that
 * holds the other. Conservative solutions assume nothing.
 * Source: Yamasaki & Rihoux 2009; Schneider & Wagemann 2012, ch. 8.
 */
export function findContradictoryAssumptions(outcome: Analysis, negation: Analysis): ContradictoryAssumption[] {
  const known = [...positivesOf(outcome.truth), ...positivesOf(negation.truth)];
  const others = assumingRecipes(negation);
  return assumingRecipes(outcome).flatMap((recipe) =>
    others
      .filter((other) => other.kind === recipe.kind)
      .map((other) => {
        const both = intersectTerms(recipe.term, other.term);
        const shared = both === null ? [] : subtractTerms([both], known, outcome.table.conditions);
        return { outcome: recipe, negation: other, shared };
      })
      .filter(({ shared }) => shared.length > 0),
  );
}

function assumingRecipes(analysis: Analysis): Recipe[] {
  return recipesOf(analysis).filter(({ kind }) => kind !== "conservative");
}

/** Rows that pass the cuts for the outcome and for its negation alike (simultaneous subset relations). */
export function findSimultaneousSubsets(outcome: Analysis, negation: Analysis): number[] {
  const other = new Set(negation.truth.rows.filter((row) => row.verdict === "1").map((row) => row.row));
  return outcome.truth.rows.filter((row) => row.verdict === "1" && other.has(row.row)).map((row) => row.row);
}

/** The configurations outside a necessary expression: assuming the outcome there would contradict the necessity claim. */
export function outsideOf(expression: NecessaryExpression, conditions: readonly Condition[]): Term[] {
  const everywhere: Term = conditions.map(() => free);
  const literals = expression.literals;
  if (expression.joined === "and") return subtractTerms([everywhere], [literals], conditions);
  const alternatives = literals.flatMap((level, c) => (level === free ? [] : [everywhere.with(c, level)]));
  return subtractTerms([everywhere], alternatives, conditions);
}
