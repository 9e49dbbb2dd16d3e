import { ok, refused, type Result } from "#kernel/result.ts";
import type { Assessment } from "../assessment/assessment.ts";

/**
 * Ratings of units by coders: units × coders, row-major; NaN where a coder gave no value.
 * Nothing but a value counts: unknown, withheld and not applicable are missing here, never zero.
 */
export interface RatingTable {
  readonly units: number;
  readonly coders: number;
  readonly values: Float64Array;
}

/** What a row of a table made of assessments stands for. */
export interface RatedUnit {
  readonly subject: string;
  readonly dimension: string;
}

export interface AssessedTable extends RatingTable {
  readonly rated: readonly RatedUnit[];
  readonly assessors: readonly string[];
}

export type TableRefusal =
  | { readonly kind: "no-assessments" }
  | { readonly kind: "rated-twice"; readonly subject: string; readonly assessor: string }
  | { readonly kind: "mixed-instruments"; readonly instruments: readonly string[] };

/** A table of rows of equal length; `null` is missing. */
export function ratingTable(rows: readonly (readonly (number | null)[])[]): RatingTable {
  const coders = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== coders))
    throw new Error("rows of a rating table differ in length");
  return {
    units: rows.length,
    coders,
    values: Float64Array.from(rows.flat(), (value) => value ?? Number.NaN),
  };
}

/** Subjects × dimensions by assessors, from assessments of one version of one instrument, one per subject and assessor. */
export function tableOfAssessments(
  assessments: readonly Assessment[],
): Result<AssessedTable, TableRefusal> {
  const fault = faultOf(assessments);
  if (fault !== null) return refused(fault);
  const assessors = unique(assessments.map(({ assessor }) => assessor));
  const subjects = unique(assessments.map(({ subject }) => subject.id));
  const dimensions = unique(assessments.flatMap(({ scores }) => [...scores.keys()]));
  const rated = subjects.flatMap((subject) =>
    dimensions.map((dimension) => ({ subject, dimension })),
  );
  const values = new Float64Array(rated.length * assessors.length).fill(Number.NaN);
  for (const { subject, assessor, scores } of assessments) {
    const first = subjects.indexOf(subject.id) * dimensions.length;
    for (const [index, dimension] of dimensions.entries()) {
      const score = scores.get(dimension);
      if (score?.kind === "scored")
        values[(first + index) * assessors.length + assessors.indexOf(assessor)] = score.value;
    }
  }
  return ok({ units: rated.length, coders: assessors.length, values, rated, assessors });
}

function faultOf(assessments: readonly Assessment[]): TableRefusal | null {
  if (assessments.length === 0) return { kind: "no-assessments" };
  const instruments = unique(
    assessments.map(({ instrument, version }) => `${instrument}@${version}`),
  );
  if (instruments.length > 1) return { kind: "mixed-instruments", instruments };
  const seen = new Set<string>();
  for (const { subject, assessor } of assessments) {
    const key = JSON.stringify([subject.id, assessor]);
    if (seen.has(key)) return { kind: "rated-twice", subject: subject.id, assessor };
    seen.add(key);
  }
  return null;
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
