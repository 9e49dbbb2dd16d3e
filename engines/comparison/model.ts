/** How the scores of a condition are to be read. */
export const conditionKinds = ["crisp", "multi", "fuzzy"] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** A condition of the comparison; `levels` is 2 unless the condition is multi-value. */
export interface Condition {
  readonly name: string;
  readonly kind: ConditionKind;
  readonly levels: number;
}

/**
 * Cases coded on conditions and one outcome.
 * `scores[c][i]` is the score of case i on condition c: 0 or 1 (crisp), 0 … levels − 1 (multi), [0, 1] (fuzzy).
 * `outcomes[i]` is the membership of case i in the outcome, in [0, 1].
 */
export interface CaseTable {
  readonly cases: readonly string[];
  readonly conditions: readonly Condition[];
  readonly outcome: string;
  readonly scores: readonly Float64Array[];
  readonly outcomes: Float64Array;
}

/**
 * A conjunction over the conditions, one entry a condition: the level asked for, or −1 where the condition is free.
 * Level 0 of a crisp or fuzzy condition is its absence, level 1 its presence.
 */
export type Term = readonly number[];

/** The entry of a term where a condition does not matter. */
export const free = -1;

/** Cut-offs that turn a row of the truth table into 1, 0 or contradiction. */
export interface Cuts {
  /** Least inclusion of a row that counts as sufficient, in [0, 1]. */
  readonly inclusion: number;
  /** Rows from this inclusion up to `inclusion` are contradictions; equal to `inclusion` when none are wanted. */
  readonly contradiction: number;
  /** Least proportional reduction in inconsistency of a sufficient row, in [0, 1]. */
  readonly pri: number;
  /** Least number of cases of a row that counts as observed. */
  readonly cases: number;
}

/** The usual cuts: full inclusion, one case, no PRI cut (Ragin 2008; QCA for R, Dușa 2019). */
export const plainCuts: Cuts = { inclusion: 1, contradiction: 1, pri: 0, cases: 1 };

/** Most conditions of one comparison: term masks are 32-bit and the top bits stay free. */
export const mostConditions = 30;

/** Why a table or a question is refused. */
export type ComparisonRefusal =
  | { readonly kind: "no-cases" }
  | { readonly kind: "no-conditions" }
  | { readonly kind: "too-many-conditions"; readonly conditions: number; readonly most: number }
  | { readonly kind: "duplicate-name"; readonly name: string }
  | { readonly kind: "column-missing"; readonly column: string }
  | {
      readonly kind: "column-length";
      readonly column: string;
      readonly expected: number;
      readonly found: number;
    }
  | { readonly kind: "score-missing"; readonly column: string; readonly case: string }
  | {
      readonly kind: "score-out-of-range";
      readonly column: string;
      readonly case: string;
      readonly value: number;
    }
  | { readonly kind: "cut-out-of-range"; readonly cut: keyof Cuts; readonly value: number }
  | { readonly kind: "row-out-of-range"; readonly row: number; readonly rows: number }
  | { readonly kind: "nothing-to-explain" }
  | { readonly kind: "nothing-denied" };

/** Tolerance of "at least": figures that differ by less are the same (square root of the double epsilon, as in R). */
export const tolerance = Math.sqrt(Number.EPSILON);

/** Whether `a` is at least `b`, up to the tolerance. */
export function isAtLeast(a: number, b: number): boolean {
  return a >= b - tolerance;
}
