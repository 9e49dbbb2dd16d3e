import {
  bootstrapAlpha,
  disputedUnits,
  levelOfScale,
  profileOf,
  readAgreement,
  tableOfAssessments,
  type AlphaInterval,
  type BootstrapPlan,
  type BootstrapRefusal,
  type Level,
  type Profile,
  type Reading,
} from "#engines/instruments/index.ts";

import type { Instrument } from "./model.ts";
import type { AssessmentCall, Sheet } from "./model-assessment.ts";
import { assessmentOf, shapeOf } from "./rules-assessment.ts";

/** Draws of the interval; the seed is stated beside every result, so that anybody gets the same numbers. */
export const agreementPlan: BootstrapPlan = {
  replicates: 2000,
  seed: 20_201_123,
  confidence: 0.95,
};

/** A dimension that assessors differ on, with its share of all disagreement (above 0, up to 1). */
export interface DisputedDimension {
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  readonly share: number;
}

/** How far assessors agree; where alpha has no value, why. It says nothing about who is right. */
export interface Agreement {
  readonly assessors: number;
  readonly level: Level;
  readonly plan: BootstrapPlan;
  readonly alpha:
    | (Pick<AlphaInterval, "alpha" | "low" | "high" | "pairable" | "units"> & {
        readonly reading: Reading;
      })
    | null;
  readonly withoutAlpha: BootstrapRefusal["kind"] | "one-assessor" | null;
  /** Most disputed first. */
  readonly disputed: readonly DisputedDimension[];
}

/** Agreement over the dimensions of one subject, from the sheets of one call. */
export function agreementOf(
  call: AssessmentCall,
  instrument: Instrument,
  sheets: readonly Sheet[],
): Agreement {
  const level = levelOfScale[instrument.scale.kind];
  const base = { assessors: sheets.length, level, plan: agreementPlan };
  const none = { ...base, alpha: null, disputed: [] };
  if (sheets.length < 2) return { ...none, withoutAlpha: "one-assessor" };
  const table = tableOfAssessments(sheets.map((sheet) => assessmentOf(call, sheet)));
  if (!table.ok) throw new Error(`sheets of one call do not make a table: ${table.error.kind}`);
  const interval = bootstrapAlpha(table.value, level, agreementPlan);
  const disputed = disputedUnits(table.value, level);
  const named = (disputed.ok ? disputed.value : []).map(({ row, low, high, share }) => ({
    dimension: table.value.rated[row]!.dimension,
    low,
    high,
    share,
  }));
  if (!interval.ok)
    return { ...base, alpha: null, withoutAlpha: interval.error.kind, disputed: named };
  const { alpha, low, high, pairable, units } = interval.value;
  const found = { alpha, low, high, pairable, units, reading: readAgreement({ low }) };
  return { ...base, alpha: found, withoutAlpha: null, disputed: named };
}

/** The profile of a call's subject from its submitted sheets: every answer stays, none stands for those who differ. */
export function profileOfCall(
  call: AssessmentCall,
  instrument: Instrument,
  sheets: readonly Sheet[],
): Profile {
  const { subject, asOf } = call;
  const assessments = sheets.map((sheet) => assessmentOf(call, sheet));
  return profileOf(shapeOf(instrument), `${subject.kind}:${subject.id}`, assessments, asOf);
}
