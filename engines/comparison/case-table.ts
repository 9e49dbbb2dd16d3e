import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { mostConditions } from "./model.ts";
import type { CaseTable, ComparisonRefusal, Condition, ConditionKind } from "./model.ts";

/** Untrusted columns of scores, as a sheet or a file gives them. */
export interface RawTable {
  readonly cases: readonly string[];
  readonly columns: Readonly<Record<string, readonly (number | null)[]>>;
  readonly conditions: readonly string[];
  readonly outcome: string;
  /** Whether whole numbers above 1 are levels of a multi-value condition. */
  readonly multivalue: boolean;
}

/**
 * Checks a table and reads each condition as crisp, multi-value or fuzzy.
 * Levels of a multi-value condition run from 0 to the highest score seen, at least two.
 * Refuses missing scores (unknown is not 0), scores outside their range, columns that are absent or of another length.
 */
export function readCaseTable(raw: RawTable): Result<CaseTable, ComparisonRefusal> {
  if (raw.cases.length === 0) return refused({ kind: "no-cases" });
  if (raw.conditions.length === 0) return refused({ kind: "no-conditions" });
  if (raw.conditions.length > mostConditions) {
    return refused({
      kind: "too-many-conditions",
      conditions: raw.conditions.length,
      most: mostConditions,
    });
  }
  const twice = firstTwice([...raw.conditions, raw.outcome]) ?? firstTwice(raw.cases);
  if (twice !== null) return refused({ kind: "duplicate-name", name: twice });
  const conditions: Condition[] = [];
  const scores: Float64Array[] = [];
  for (const name of raw.conditions) {
    const column = readColumn(raw, name, raw.multivalue);
    if (!column.ok) return column;
    conditions.push(describeCondition(name, column.value));
    scores.push(column.value);
  }
  const outcomes = readColumn(raw, raw.outcome, false);
  if (!outcomes.ok) return outcomes;
  return ok({
    cases: raw.cases,
    conditions,
    outcome: raw.outcome,
    scores,
    outcomes: outcomes.value,
  });
}

function firstTwice(names: readonly string[]): string | null {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) return name;
    seen.add(name);
  }
  return null;
}

function readColumn(
  raw: RawTable,
  name: string,
  mayHaveLevels: boolean,
): Result<Float64Array, ComparisonRefusal> {
  const column = Object.hasOwn(raw.columns, name) ? raw.columns[name] : undefined;
  if (column === undefined) return refused({ kind: "column-missing", column: name });
  if (column.length !== raw.cases.length) {
    return refused({
      kind: "column-length",
      column: name,
      expected: raw.cases.length,
      found: column.length,
    });
  }
  const values = new Float64Array(column.length);
  for (const [i, value] of column.entries()) {
    const at = raw.cases[i]!;
    if (value === null || Number.isNaN(value))
      return refused({ kind: "score-missing", column: name, case: at });
    const isLevel = mayHaveLevels && Number.isInteger(value) && value >= 0 && value < 256;
    if (!isLevel && !(value >= 0 && value <= 1)) {
      return refused({ kind: "score-out-of-range", column: name, case: at, value });
    }
    values[i] = value;
  }
  const fraction = values.findIndex((value) => !Number.isInteger(value));
  if (fraction >= 0 && values.some((value) => value > 1)) {
    return refused({
      kind: "score-out-of-range",
      column: name,
      case: raw.cases[fraction]!,
      value: values[fraction]!,
    });
  }
  return ok(values);
}

function describeCondition(name: string, values: Float64Array): Condition {
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  const kind: ConditionKind = values.some((value) => !Number.isInteger(value))
    ? "fuzzy"
    : highest > 1
      ? "multi"
      : "crisp";
  return { name, kind, levels: Math.max(2, Math.floor(highest) + 1) };
}

/** The same table with the outcome negated (1 − y); its name gains or loses "~". */
export function negateOutcome(table: CaseTable): CaseTable {
  const name = table.outcome.startsWith("~") ? table.outcome.slice(1) : `~${table.outcome}`;
  return { ...table, outcome: name, outcomes: table.outcomes.map((y) => 1 - y) };
}

/** The same table with only the cases at `kept`, in that order; levels stay as they were. */
export function selectCases(table: CaseTable, kept: readonly number[]): CaseTable {
  const pick = (column: Float64Array): Float64Array => Float64Array.from(kept, (i) => column[i]!);
  return {
    ...table,
    cases: kept.map((i) => table.cases[i]!),
    scores: table.scores.map(pick),
    outcomes: pick(table.outcomes),
  };
}
