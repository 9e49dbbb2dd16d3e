import { ok, refused, type Result } from "#kernel/result.ts";
import { isOnScale } from "../scale/scale.ts";
import type { Assessment, DimensionShape, InstrumentShape, Score } from "./assessment.ts";

/** What is wrong with an assessment; every fault is reported, in the instrument's order, strangers last. */
export type AssessmentRefusal =
  | { readonly kind: "other-instrument"; readonly instrument: string; readonly version: number }
  | { readonly kind: "unanswered"; readonly dimension: string }
  | { readonly kind: "off-scale"; readonly dimension: string; readonly value: number }
  | { readonly kind: "without-evidence"; readonly dimension: string }
  | { readonly kind: "does-not-apply"; readonly dimension: string; readonly subjectKind: string }
  | { readonly kind: "no-such-dimension"; readonly dimension: string };

/** Accepts an assessment that answers every dimension of this version, on its scale, with evidence. */
export function checkAssessment(
  instrument: InstrumentShape,
  assessment: Assessment,
): Result<Assessment, readonly AssessmentRefusal[]> {
  if (assessment.instrument !== instrument.id || assessment.version !== instrument.version) {
    return refused([
      { kind: "other-instrument", instrument: assessment.instrument, version: assessment.version },
    ]);
  }
  const known = new Set(instrument.dimensions.map(({ id }) => id));
  const strangers = [...assessment.scores.keys()].filter((id) => !known.has(id));
  const faults = [
    ...instrument.dimensions.flatMap((dimension) => faultsOf(instrument, dimension, assessment)),
    ...strangers.map((dimension) => ({ kind: "no-such-dimension", dimension }) as const),
  ];
  return faults.length === 0 ? ok(assessment) : refused(faults);
}

function faultsOf(
  instrument: InstrumentShape,
  { id: dimension, appliesTo }: DimensionShape,
  { scores, subject }: Assessment,
): AssessmentRefusal[] {
  const score = scores.get(dimension);
  if (score === undefined) return [{ kind: "unanswered", dimension }];
  if (score.kind !== "scored") return [];
  if (!appliesTo.includes(subject.kind))
    return [{ kind: "does-not-apply", dimension, subjectKind: subject.kind }];
  return faultsOfValue(instrument, dimension, score);
}

function faultsOfValue(
  { scale }: InstrumentShape,
  dimension: string,
  { value, claims }: Extract<Score, { kind: "scored" }>,
): AssessmentRefusal[] {
  const faults: AssessmentRefusal[] = [];
  if (!isOnScale(scale, value)) faults.push({ kind: "off-scale", dimension, value });
  if (claims.length === 0) faults.push({ kind: "without-evidence", dimension });
  return faults;
}
