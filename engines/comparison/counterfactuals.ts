import type { Analysis } from "./analyse.ts";
import { recipesOf } from "./all-models.ts";
import type { Recipe, SolutionKind } from "./all-models.ts";
import { subtractTerms, termSize } from "./configuration.ts";
import { free } from "./model.ts";
import type { Condition, Term } from "./model.ts";
import type { NecessaryExpression } from "./necessity.ts";
import { positivesOf } from "./solve.ts";
import { intersectTerms, isWithin } from "./term.ts";

/** Configurations that a recipe of the outcome and a recipe of its negation both take to be sufficient. */
export interface ContradictoryAssumption {
  readonly outcome: Recipe;
  readonly negation: Recipe;
  /** What both cover. */
  readonly shared: Term;
  /** Configurations of `shared` that are a sufficient row of neither: the contradictory assumptions. */
  readonly configurations: number;
}

/** Contradictory assumptions of one kind of solution. */
export interface ContradictoryAssumptions {
  readonly kind: SolutionKind;
  readonly found: readonly ContradictoryAssumption[];
  /** False when not every pair of recipes was compared; there may be more then. */
  readonly isComplete: boolean;
}

/** Pairs of recipes compared at most unless asked otherwise: well below a second. */
export const comparedPairs = 100_000;

/**
 * Contradictory simplifying assumptions: configurations assumed to bring about both the outcome and its negation.
 * Compares the recipes of one kind, each against each, the most prevalent first: every model that holds the one
 * contradicts every model that holds the other. Conservative solutions assume nothing.
 * Source: Yamasaki & Rihoux 2009; Schneider & Wagemann 2012, ch. 8.
 */
export function findContradictoryAssumptions(
  sides: { readonly outcome: Analysis; readonly negation: Analysis },
  kind: SolutionKind,
  most = comparedPairs,
): ContradictoryAssumptions {
  const [mine, others] = [recipesOf(sides.outcome), recipesOf(sides.negation)].map((recipes) =>
    recipes.filter((recipe) => recipe.kind === kind && kind !== "conservative"),
  );
  const { conditions } = sides.outcome.table;
  const known = [...positivesOf(sides.outcome.truth), ...positivesOf(sides.negation.truth)];
  const found: ContradictoryAssumption[] = [];
  let compared = 0;
  for (const outcome of mine!) {
    for (const negation of others!) {
      if (compared++ >= most) return { kind, found, isComplete: false };
      const shared = intersectTerms(outcome.term, negation.term);
      if (shared === null) continue;
      const observed = new Set(known.filter((row) => isWithin(row, shared)).map(String)).size;
      const configurations = termSize(shared, conditions) - observed;
      if (configurations > 0) found.push({ outcome, negation, shared, configurations });
    }
  }
  return { kind, found, isComplete: true };
}

/** Rows that pass the cuts for the outcome and for its negation alike (simultaneous subset relations). */
export function findSimultaneousSubsets(outcome: Analysis, negation: Analysis): number[] {
  const other = new Set(
    negation.truth.rows.filter((row) => row.verdict === "1").map((row) => row.row),
  );
  return outcome.truth.rows
    .filter((row) => row.verdict === "1" && other.has(row.row))
    .map((row) => row.row);
}

/** The configurations outside a necessary expression: assuming the outcome there would contradict the necessity claim. */
export function outsideOf(
  expression: NecessaryExpression,
  conditions: readonly Condition[],
): Term[] {
  const everywhere: Term = conditions.map(() => free);
  const literals = expression.literals;
  if (expression.joined === "and") return subtractTerms([everywhere], [literals], conditions);
  const alternatives = literals.flatMap((level, c) =>
    level === free ? [] : [everywhere.with(c, level)],
  );
  return subtractTerms([everywhere], alternatives, conditions);
}
