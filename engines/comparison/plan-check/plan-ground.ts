import type { Analysis } from "../analyse.ts";
import { rowNumber } from "../configuration.ts";
import type { CaseTable } from "../model.ts";
import type { Plan } from "./plan.ts";
import type { RowVerdict } from "../truth-table.ts";

/** Where a plan would stand in the truth table. */
export type PlanRow =
  /** Some score is unknown or one half: no row can be named. */
  | { readonly kind: "undetermined"; readonly conditions: readonly string[] }
  /** No case was ever like this: whatever is said of the plan is extrapolation. */
  | { readonly kind: "unobserved"; readonly row: number }
  | {
      readonly kind: "observed";
      readonly row: number;
      readonly verdict: RowVerdict;
      readonly cases: readonly string[];
      readonly inclusion: number | null;
    };

/** The row that a plan belongs to, and what is known of it. */
export function findPlanRow(plan: Plan, { table, truth }: Analysis): PlanRow {
  const levels = table.conditions.map((condition, c) => {
    const score = plan[c] ?? null;
    if (score === null) return null;
    if (condition.levels > 2) return score;
    return score === 0.5 ? null : score > 0.5 ? 1 : 0;
  });
  const open = table.conditions.flatMap(({ name }, c) => (levels[c] === null ? [name] : []));
  if (open.length > 0) return { kind: "undetermined", conditions: open };
  const row = rowNumber(
    levels.map((level) => level ?? 0),
    table.conditions,
  );
  const known = truth.rows.find((one) => one.row === row && one.cases.length > 0);
  if (known === undefined) return { kind: "unobserved", row };
  return {
    kind: "observed",
    row,
    verdict: known.verdict,
    cases: known.cases,
    inclusion: known.inclusion,
  };
}

/** A case and how it differs from a plan. */
export interface SimilarCase {
  readonly case: string;
  /** Mean difference over the conditions that the plan knows, in [0, 1]; levels of multi-value conditions agree or not. */
  readonly distance: number;
  /** Conditions on which case and plan stand on different sides of one half, or on different levels. */
  readonly differs: readonly string[];
  readonly outcome: number;
}

/** Cases by their distance from a plan, nearest first; in the order of the table when nothing is known. */
export function findSimilarCases(plan: Plan, table: CaseTable): SimilarCase[] {
  const known = table.conditions.flatMap((condition, c) => {
    const score = plan[c] ?? null;
    return score === null ? [] : [{ condition, score, column: table.scores[c]! }];
  });
  return table.cases
    .map((name, i): SimilarCase => {
      const differences = known.map(({ condition, score, column }) =>
        condition.levels > 2 ? Number(score !== column[i]) : Math.abs(score - column[i]!),
      );
      const differs = known.flatMap(({ condition, score, column }) => {
        const isApart =
          condition.levels > 2 ? score !== column[i] : (score - 0.5) * (column[i]! - 0.5) < 0;
        return isApart ? [condition.name] : [];
      });
      const sum = differences.reduce((total, difference) => total + difference, 0);
      return {
        case: name,
        distance: known.length === 0 ? 0 : sum / known.length,
        differs,
        outcome: table.outcomes[i]!,
      };
    })
    .toSorted((a, b) => a.distance - b.distance);
}
