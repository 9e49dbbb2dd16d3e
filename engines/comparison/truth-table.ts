import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { configurationCount, configurationOf, rowNumber } from "./configuration.ts";
import { fitSufficiency } from "./fit.ts";
import { isAtLeast } from "./model.ts";
import type { CaseTable, ComparisonRefusal, Condition, Cuts, Term } from "./model.ts";
import { termMembership } from "./term.ts";

/** What a row of the truth table says: sufficient, not sufficient, contradiction, or unobserved (a remainder). */
export const rowVerdicts = ["1", "0", "C", "?"] as const;
export type RowVerdict = (typeof rowVerdicts)[number];

/** A configuration that at least one case belongs to, or that was excluded by hand. */
export interface TruthRow {
  readonly row: number;
  readonly configuration: Term;
  readonly verdict: RowVerdict;
  /** Cases with more than half membership. */
  readonly cases: readonly string[];
  /** Inclusion over all cases; null when no case has any membership (excluded, never observed). */
  readonly inclusion: number | null;
  readonly pri: number | null;
}

/** The truth table: observed rows by number, and what the cuts made of them. */
export interface TruthTable {
  readonly conditions: readonly Condition[];
  readonly outcome: string;
  readonly cuts: Cuts;
  readonly rows: readonly TruthRow[];
  /** The row of each case, or null for a case with a score of exactly one half, which belongs to no row. */
  readonly caseRows: readonly (number | null)[];
  /** Configurations ruled out by hand; they count as not sufficient. */
  readonly excluded: readonly number[];
}

/** The row that a case belongs to: levels as they are, fuzzy scores above one half as 1; null with a score of one half. */
export function configurationOfCase(table: CaseTable, i: number): Term | null {
  const configuration: number[] = [];
  for (const [c, condition] of table.conditions.entries()) {
    const score = table.scores[c]![i]!;
    if (condition.kind === "fuzzy" && Math.abs(score - 0.5) < 1e-12) return null;
    configuration.push(condition.kind === "fuzzy" ? (score > 0.5 ? 1 : 0) : score);
  }
  return configuration;
}

/**
 * Sorts the cases into configurations and judges each by the cuts.
 * A row with fewer cases than `cuts.cases` is a remainder although it was observed; `findWarnings` says so.
 * `excluded` are row numbers (from 1) that count as not sufficient, observed or not.
 * Refuses cuts outside [0, 1] or below one case, and row numbers that do not exist.
 * Source: Ragin 2008, ch. 7; semantics as in QCA for R (Dușa 2019).
 */
export function buildTruthTable(
  table: CaseTable,
  cuts: Cuts,
  excluded: readonly number[] = [],
): Result<TruthTable, ComparisonRefusal> {
  const problem = findCutProblem(cuts) ?? findRowProblem(excluded, table.conditions);
  if (problem !== null) return refused(problem);
  const caseRows = table.cases.map((_, i) => {
    const configuration = configurationOfCase(table, i);
    return configuration === null ? null : rowNumber(configuration, table.conditions);
  });
  const ruledOut = new Set(excluded);
  const numbers = new Set(excluded);
  for (const row of caseRows) if (row !== null) numbers.add(row);
  const rows = [...numbers]
    .toSorted((a, b) => a - b)
    .map((row): TruthRow => {
      const configuration = configurationOf(row, table.conditions);
      const fit = fitSufficiency(termMembership(table, configuration), table.outcomes);
      const cases = table.cases.filter((_, i) => caseRows[i] === row);
      const judged = judgeRow({ n: cases.length, inclusion: fit.inclusion, pri: fit.pri }, cuts);
      const verdict = ruledOut.has(row) ? "0" : judged;
      return { row, configuration, verdict, cases, inclusion: fit.inclusion, pri: fit.pri };
    });
  return ok({
    conditions: table.conditions,
    outcome: table.outcome,
    cuts,
    rows,
    caseRows,
    excluded: [...ruledOut],
  });
}

/** The figures of a row that its verdict rests on. */
export interface RowFigures {
  readonly n: number;
  readonly inclusion: number | null;
  readonly pri: number | null;
}

/** What the cuts say of a row with these figures. */
export function judgeRow(figures: RowFigures, cuts: Cuts): RowVerdict {
  if (figures.n < cuts.cases) return "?";
  const inclusion = figures.inclusion ?? 0;
  if (isAtLeast(inclusion, cuts.inclusion))
    return isAtLeast(figures.pri ?? 0, cuts.pri) ? "1" : "0";
  return isAtLeast(inclusion, cuts.contradiction) ? "C" : "0";
}

function findCutProblem(cuts: Cuts): ComparisonRefusal | null {
  for (const cut of ["inclusion", "contradiction", "pri"] as const) {
    if (!(cuts[cut] >= 0 && cuts[cut] <= 1))
      return { kind: "cut-out-of-range", cut, value: cuts[cut] };
  }
  if (!(cuts.cases >= 1)) return { kind: "cut-out-of-range", cut: "cases", value: cuts.cases };
  return null;
}

function findRowProblem(
  rows: readonly number[],
  conditions: readonly Condition[],
): ComparisonRefusal | null {
  const count = configurationCount(conditions);
  const wrong = rows.find((row) => !Number.isInteger(row) || row < 1 || row > count);
  return wrong === undefined ? null : { kind: "row-out-of-range", row: wrong, rows: count };
}
