import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import type { Analysis } from "./analyse.ts";
import {
  findContradictoryAssumptions,
  findSimultaneousSubsets,
  outsideOf,
} from "./counterfactuals.ts";
import { configurationOf } from "./configuration.ts";
import type { ComparisonRefusal, Term } from "./model.ts";
import type { NecessaryExpression } from "./necessity.ts";
import { solveRuledOut, usualOptions } from "./solve.ts";
import type { Solution } from "./solve.ts";

/** Why a configuration may not be assumed in an enhanced standard analysis. */
export const untenableReasons = [
  "necessity",
  "impossible",
  "contradictory",
  "simultaneous",
] as const;
export type UntenableReason = (typeof untenableReasons)[number];

/** What the researcher brings to the enhanced analysis. */
export interface EnhancedClaims {
  /** Expressions claimed to be necessary for the outcome. */
  readonly necessary: readonly NecessaryExpression[];
  /** Combinations declared impossible, for example "no state and a state treaty". */
  readonly impossible: readonly Term[];
}

/** The enhanced parsimonious solution and the assumptions it was forbidden, by reason. */
export interface EnhancedAnalysis {
  readonly untenable: Readonly<Record<UntenableReason, readonly Term[]>>;
  /** Rows sufficient for the outcome and its negation, which no longer count as sufficient. */
  readonly demoted: readonly number[];
  readonly solution: Solution;
}

/**
 * Enhanced standard analysis: the parsimonious solution without untenable assumptions, that is without configurations
 * outside a necessary expression, impossible ones, those assumed for outcome and negation alike, and rows that are
 * subsets of both. Observed sufficient rows stay, except the last.
 * Refuses when nothing is left to explain. Source: Schneider & Wagemann 2012, ch. 8 (enhanced standard analysis).
 */
export function enhance(
  outcome: Analysis,
  negation: Analysis,
  claims: EnhancedClaims,
): Result<EnhancedAnalysis, ComparisonRefusal> {
  const conditions = outcome.table.conditions;
  const demoted = findSimultaneousSubsets(outcome, negation);
  const everyPair = Number.POSITIVE_INFINITY;
  const contradictory = findContradictoryAssumptions(
    { outcome, negation },
    "parsimonious",
    everyPair,
  ).found;
  const untenable = {
    necessity: claims.necessary.flatMap((expression) => outsideOf(expression, conditions)),
    impossible: claims.impossible,
    contradictory: contradictory.map(({ shared }) => shared),
    simultaneous: demoted.map((row) => configurationOf(row, conditions)),
  };
  const ruledOut = untenableReasons.flatMap((reason) => untenable[reason]);
  const solution = solveRuledOut(outcome.truth, { ruledOut, demoted }, usualOptions);
  return solution.ok
    ? ok({ untenable, demoted, solution: solution.value })
    : refused(solution.error);
}
