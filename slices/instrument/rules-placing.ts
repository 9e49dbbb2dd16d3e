import { placeProfile, profileOf, type Placed, type Presence } from "#engines/instruments/index.ts";
import { lastDay } from "#kernel/partial-date.ts";
import type { Pillar, ProgrammeHorizon } from "#slices/programme/model.ts";
import type { Programme } from "#slices/programme/row.ts";

import type { Instrument } from "./model.ts";
import type { AssessmentCall, Sheet } from "./model-assessment.ts";
import { assessmentOf, shapeOf } from "./rules-assessment.ts";

/** Which dimensions a programme's own record names; `null`: the record does not say. */
type FromRecord = (programme: Programme) => readonly string[] | null;

/** Two names for the same horizons: the programme's and the instrument's. */
const horizonDimension: Readonly<Record<ProgrammeHorizon, string>> = {
  short: "short",
  middle: "mid",
  long: "long",
};

const pillarDimension: Readonly<Record<Pillar, string>> = {
  relief: "humanitarian",
  development: "development",
  peace: "peace",
};

function pillarsOf({ pillars, content }: Programme): readonly Pillar[] | null {
  if (pillars !== null)
    return (["relief", "development", "peace"] as const).filter((one) => pillars[one] > 0);
  return said(content.labels.nexus);
}

/** An empty list of tags says nothing. */
function said<T>(tags: readonly T[]): readonly T[] | null {
  return tags.length === 0 ? null : tags;
}

/** Instruments that a programme's record answers without an assessment. */
const fromRecord: Readonly<Record<string, FromRecord>> = {
  "lederach-levels": ({ levels }) => said(levels),
  "lederach-time-horizons": ({ horizon }) =>
    horizon === null ? null : [horizonDimension[horizon]],
  "triple-nexus": (programme) => pillarsOf(programme)?.map((one) => pillarDimension[one]) ?? null,
  "aid-modalities": (programme) =>
    pillarsOf(programme)
      ?.filter((one) => one !== "peace")
      .map((one) => pillarDimension[one]) ?? null,
  "human-security-tasks-seoul": ({ fields }) => said(fields),
  "inter-korean-cooperation-types": ({ content }) => said(content.labels.ministry),
};

/** Whether programmes are placed on an instrument by their records; by assessments otherwise. */
export function isTagged(instrument: string): boolean {
  return fromRecord[instrument] !== undefined;
}

/** A call with the sheets that may be read. */
export interface ReadCall {
  readonly call: AssessmentCall;
  readonly sheets: readonly Sheet[];
}

/** Where programmes stand on an instrument: by their records, else by assessments of this revision. */
export function placeProgrammes(
  instrument: Instrument,
  programmes: readonly Programme[],
  calls: readonly ReadCall[],
): Placed[] {
  const tagged = fromRecord[instrument.id];
  return programmes.map((programme) => {
    const named = tagged?.(programme) ?? null;
    if (named !== null) return placeByRecord(instrument, programme.id, named);
    return tagged === undefined
      ? placeByAssessment(instrument, programme.id, calls)
      : { subject: programme.id, presence: new Map() };
  });
}

function placeByRecord(
  { dimensions }: Instrument,
  subject: string,
  named: readonly string[],
): Placed {
  const presenceOf = (id: string): Presence => (named.includes(id) ? "present" : "absent");
  return { subject, presence: new Map(dimensions.map(({ id }) => [id, presenceOf(id)])) };
}

function placeByAssessment(
  instrument: Instrument,
  programme: string,
  calls: readonly ReadCall[],
): Placed {
  const own = calls.filter(
    ({ call }) =>
      call.subject.kind === "programme" &&
      call.subject.id === programme &&
      call.instrument === instrument.id &&
      call.revision === instrument.revision,
  );
  const newest = own.toSorted((one, other) =>
    lastDay(one.call.asOf) < lastDay(other.call.asOf) ? 1 : -1,
  )[0];
  if (newest === undefined) return { subject: programme, presence: new Map() };
  const assessments = own.flatMap(({ call, sheets }) =>
    sheets.map((sheet) => assessmentOf(call, sheet)),
  );
  const shape = shapeOf(instrument);
  const profile = profileOf(shape, `programme:${programme}`, assessments, newest.call.asOf);
  return { ...placeProfile(shape, profile), subject: programme };
}
