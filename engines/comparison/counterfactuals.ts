import type { Analysis } from "./analyse.ts";
import { allModels } from "./all-models.ts";
import type { NamedModel } from "./all-models.ts";
import { subtractTerms } from "./configuration.ts";
import { free } from "./model.ts";
import type { Condition, Term } from "./model.ts";
import type { NecessaryExpression } from "./necessity.ts";
import { positivesOf } from "./solve.ts";
import { intersectTerms } from "./term.ts";

/** Configurations that a model of the outcome and a model of its negation both take to be sufficient. */
export interface ContradictoryAssumption {
  readonly outcomeModel: NamedModel;
  readonly negationModel: NamedModel;
  /** The shared configurations, as terms that share none among themselves. */
  readonly shared: readonly Term[];
}

/**
 * Contradictory simplifying assumptions: configurations assumed to bring about both the outcome and its negation.
 * Compares every listed model of the same kind; conservative models assume nothing.
 * Source: Yamasaki & Rihoux 2009; Schneider & Wagemann 2012, ch. 8.
 */
export function findContradictoryAssumptions(outcome: Analysis, negation: Analysis): ContradictoryAssumption[] {
  const positives = [...positivesOf(outcome.truth), ...positivesOf(negation.truth)];
  const others = assuming(negation);
  const conditions = outcome.table.conditions;
  return assuming(outcome).flatMap((outcomeModel) =>
    others
      .filter((model) => model.kind === outcomeModel.kind)
      .map((negationModel) => ({
        outcomeModel,
        negationModel,
        shared: sharedTerms(outcomeModel.terms, negationModel.terms, { positives, conditions }),
      }))
      .filter(({ shared }) => shared.length > 0),
  );
}

function assuming(analysis: Analysis): NamedModel[] {
  return allModels(analysis).filter((model) => model.kind !== "conservative");
}

function sharedTerms(
  a: readonly Term[],
  b: readonly Term[],
  known: { readonly positives: readonly Term[]; readonly conditions: readonly Condition[] },
): Term[] {
  const shared: Term[] = [];
  for (const one of a) {
    for (const other of b) {
      const both = intersectTerms(one, other);
      if (both === null) continue;
      shared.push(...subtractTerms([both], [...known.positives, ...shared], known.conditions));
    }
  }
  return shared;
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
