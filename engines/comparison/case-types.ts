import type { CaseTable, Term } from "./model.ts";
import type { ModelMeter } from "./report.ts";

/** What a case says about a model (Schneider & Rohlfing 2013, tables 1 and 2). */
export const caseKinds = [
  /** In the model and in the outcome, and not more in the model than in the outcome. */
  "typical",
  /** In both, but more in the model than in the outcome. */
  "deviant-degree",
  /** In the model, not in the outcome: contradicts sufficiency. */
  "deviant-consistency",
  /** In the outcome, not in the model: unexplained. */
  "deviant-coverage",
  /** In neither. */
  "irrelevant",
  /** Exactly one half in the model or in the outcome. */
  "undecided",
] as const;
export type CaseKind = (typeof caseKinds)[number];

/** The place of one case in a model. */
export interface CaseType {
  readonly case: string;
  readonly kind: CaseKind;
  /** Membership in the model and in the outcome. */
  readonly x: number;
  readonly y: number;
  /** Positions of the terms that the case is in; one alone makes it a uniquely covered case of that term. */
  readonly terms: readonly number[];
}

/** Two memberships closer than this are equal; scores carry a few decimals. */
const equalScores = 1e-9;

/** The kind of a case with membership x in the model and y in the outcome. */
export function classifyCase(x: number, y: number): CaseKind {
  if (Math.abs(x - 0.5) < equalScores || Math.abs(y - 0.5) < equalScores) return "undecided";
  if (x > 0.5 && y > 0.5) return x > y + equalScores ? "deviant-degree" : "typical";
  if (x > 0.5) return "deviant-consistency";
  return y > 0.5 ? "deviant-coverage" : "irrelevant";
}

/** Every case of a table against a model. */
export function classifyCases(
  table: CaseTable,
  terms: readonly Term[],
  meter: ModelMeter,
): CaseType[] {
  const memberships = terms.map((term) => meter.membership(term));
  const whole = meter.modelMembership(terms);
  return table.cases.map((name, i) => {
    const x = whole[i]!;
    const y = table.outcomes[i]!;
    const inTerms = memberships.flatMap((membership, t) => (membership[i]! > 0.5 ? [t] : []));
    return { case: name, kind: classifyCase(x, y), x, y, terms: inTerms };
  });
}
