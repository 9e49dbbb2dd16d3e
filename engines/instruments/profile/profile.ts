import type { PartialDate } from "#kernel/partial-date.ts";
import type { Assessment, InstrumentShape, Score, ScoreKind } from "../assessment/assessment.ts";
import { standingAssessments } from "../assessment/standing.ts";

/** What one assessor answered on a dimension. */
export interface Answer {
  readonly assessor: string;
  readonly score: Score;
}

/** Lowest and highest value that assessors gave; equal when they agree. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A dimension of a profile: every answer stays, and no value stands for those who differ. */
export interface ProfileRow {
  readonly dimension: string;
  readonly answers: readonly Answer[];
  /** `null` when nobody gave a value. */
  readonly range: Range | null;
  readonly counts: Readonly<Record<ScoreKind, number>>;
}

/**
 * One subject on one instrument as of a date, dimension by dimension in the instrument's order.
 * There is no total: dimensions are not added up.
 */
export interface Profile {
  readonly instrument: string;
  readonly version: number;
  readonly subject: string;
  readonly asOf: PartialDate;
  readonly rows: readonly ProfileRow[];
}

/** Draws the profile from each assessor's newest assessment on or before `asOf`; others are left aside. */
export function profileOf(
  instrument: InstrumentShape,
  subject: string,
  assessments: readonly Assessment[],
  asOf: PartialDate,
): Profile {
  const { id, version, dimensions } = instrument;
  const own = assessments.filter(
    (one) => one.instrument === id && one.version === version && one.subject.id === subject,
  );
  const standing = standingAssessments(own, asOf);
  const rows = dimensions.map((dimension) => rowOf(dimension.id, standing));
  return { instrument: id, version, subject, asOf, rows };
}

function rowOf(dimension: string, standing: readonly Assessment[]): ProfileRow {
  const answers = standing.map(({ assessor, scores }) => ({
    assessor,
    score: scores.get(dimension) ?? ({ kind: "unknown" } as const),
  }));
  const counts = { scored: 0, unknown: 0, withheld: 0, "not-applicable": 0 };
  for (const { score } of answers) counts[score.kind] += 1;
  return { dimension, answers, range: rangeOf(answers), counts };
}

function rangeOf(answers: readonly Answer[]): Range | null {
  const values = answers.flatMap(({ score }) => (score.kind === "scored" ? [score.value] : []));
  return values.length === 0 ? null : { low: Math.min(...values), high: Math.max(...values) };
}
