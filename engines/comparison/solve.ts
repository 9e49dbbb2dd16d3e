import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { complementOf, subtractTerms } from "./configuration.ts";
import { free } from "./model.ts";
import type { ComparisonRefusal, Term } from "./model.ts";
import { findModels, usualLimits } from "./minimise/models.ts";
import type { ModelLimits, ModelScope, ModelSet } from "./minimise/models.ts";
import { findPrimes, primeTerm } from "./minimise/primes.ts";
import type { Primes } from "./minimise/primes.ts";
import { isWithin } from "./term.ts";
import type { TruthTable } from "./truth-table.ts";

/** A minimised solution: its prime implicants and its models. */
export interface Solution {
  readonly primes: Primes;
  readonly models: ModelSet;
}

/** What to search for. */
export interface SolveOptions {
  readonly scope: ModelScope;
  readonly limits: ModelLimits;
}

export const usualOptions: SolveOptions = { scope: "minimal", limits: usualLimits };

/** The terms of one model. */
export function modelTerms(solution: Solution, model: readonly number[]): Term[] {
  return model.map((index) => primeTerm(solution.primes, index));
}

/** The sufficient rows of a truth table as configurations. */
export function positivesOf(table: TruthTable): Term[] {
  return table.rows.filter((row) => row.verdict === "1").map((row) => row.configuration);
}

/** The rows that no solution may cover: not sufficient, contradictory or excluded. */
export function negativesOf(table: TruthTable): Term[] {
  return table.rows
    .filter((row) => row.verdict === "0" || row.verdict === "C")
    .map((row) => row.configuration);
}

/**
 * The conservative solution: nothing but the sufficient rows is used.
 * Refuses a truth table without a sufficient row. Source: Ragin 1987; Schneider & Wagemann 2012, ch. 6.
 */
export function solveConservative(
  table: TruthTable,
  options: SolveOptions = usualOptions,
): Result<Solution, ComparisonRefusal> {
  const positives = positivesOf(table);
  if (positives.length === 0) return refused({ kind: "nothing-to-explain" });
  return ok(minimise(positives, complementOf(positives, table.conditions), options));
}

/**
 * The parsimonious solution: every configuration that is not ruled out may be used.
 * Refuses a truth table without a sufficient row, or without any row that denies the outcome (everything would do).
 */
export function solveParsimonious(
  table: TruthTable,
  options: SolveOptions = usualOptions,
): Result<Solution, ComparisonRefusal> {
  const positives = positivesOf(table);
  const negatives = negativesOf(table);
  if (positives.length === 0) return refused({ kind: "nothing-to-explain" });
  if (negatives.length === 0) return refused({ kind: "nothing-denied" });
  return ok(minimise(positives, negatives, options));
}

/**
 * The parsimonious solution without some assumptions: configurations of `ruledOut` may not be used unless they are
 * sufficient rows, and sufficient rows in `demoted` (row numbers) are not explained either.
 */
export function solveRuledOut(
  table: TruthTable,
  limits: { readonly ruledOut: readonly Term[]; readonly demoted: readonly number[] },
  options: SolveOptions = usualOptions,
): Result<Solution, ComparisonRefusal> {
  const isDemoted = new Set(limits.demoted);
  const rows = table.rows.filter((row) => row.verdict === "1");
  const positives = rows.filter((row) => !isDemoted.has(row.row)).map((row) => row.configuration);
  const demoted = rows.filter((row) => isDemoted.has(row.row)).map((row) => row.configuration);
  const off = [
    ...negativesOf(table),
    ...demoted,
    ...subtractTerms(limits.ruledOut, positives, table.conditions),
  ];
  if (positives.length === 0) return refused({ kind: "nothing-to-explain" });
  if (off.length === 0) return refused({ kind: "nothing-denied" });
  return ok(minimise(positives, off, options));
}

function minimise(
  positives: readonly Term[],
  off: readonly Term[],
  options: SolveOptions,
): Solution {
  const primes = findPrimes(positives, off);
  return { primes, models: findModels(primes, options.scope, options.limits) };
}

/**
 * What theory expects of each condition: the levels that should bring the outcome about; null where nothing is expected.
 * For a two-level condition [1] means "its presence contributes", [0] "its absence contributes".
 */
export type Expectations = readonly (readonly number[] | null)[];

/**
 * The easy counterfactuals of a conservative and a parsimonious model, as terms: from each conservative term that lies
 * within a parsimonious one, literals are dropped that the parsimonious term does not need and that go against an
 * expectation. Without any expectation there are none.
 * Source: Ragin & Sonnett 2005; Schneider & Wagemann 2012, ch. 6; semantics as in QCA for R.
 */
export function shortenTerms(
  conservative: readonly Term[],
  parsimonious: readonly Term[],
  expectations: Expectations,
): Term[] {
  if (expectations.every((levels) => levels === null)) return [];
  const shortened: Term[] = [];
  for (const long of conservative) {
    for (const short of parsimonious) {
      if (!isWithin(long, short)) continue;
      shortened.push(
        long.map((level, c) => (mayDrop(level, short[c]!, expectations[c]) ? free : level)),
      );
    }
  }
  return shortened;
}

/**
 * The solution that may use the sufficient rows and the configurations of some further terms, nothing else.
 * With the terms of `shortenTerms` it is the intermediate solution of that pair of models.
 * The truth table must have a sufficient row.
 */
export function solveWithTerms(
  table: TruthTable,
  further: readonly Term[],
  options: SolveOptions = usualOptions,
): Solution {
  const positives = positivesOf(table);
  const terms = [...new Map(further.map((term) => [term.join(","), term])).values()];
  const needed = terms.filter(
    (term, t) => !terms.some((other, o) => o !== t && isWithin(term, other)),
  );
  const on = [...needed, ...positives.filter((row) => !needed.some((term) => isWithin(row, term)))];
  return minimise(positives, complementOf(on, table.conditions), options);
}

function mayDrop(
  level: number,
  needed: number,
  expected: readonly number[] | null | undefined,
): boolean {
  return level !== free && needed === free && expected != null && !expected.includes(level);
}
