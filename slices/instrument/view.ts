import type { LocalText } from "#kernel/local-text.ts";

import type { Instrument } from "./model.ts";
import type { AssessmentCall } from "./model-assessment.ts";
import { pictureOf } from "./model-picture.ts";
import { subjectKinds } from "./model-subject.ts";
import type { Submission } from "./store.ts";

/** An instrument as lists name it. */
export function instrumentBrief(instrument: Instrument) {
  const { id, revision, name, author, year, type, section, slips, origin, dimensions, scale } =
    instrument;
  const asked = new Set(dimensions.flatMap(({ appliesTo }) => appliesTo));
  return {
    id,
    revision,
    name,
    author,
    year,
    type,
    section,
    slips,
    origin,
    scaleKind: scale.kind,
    picture: pictureOf(instrument),
    dimensions: dimensions.map((dimension) => ({ id: dimension.id, name: dimension.name })),
    appliesTo: subjectKinds.filter((kind) => asked.has(kind)),
  };
}

export type InstrumentBrief = ReturnType<typeof instrumentBrief>;

/** What calls are named by: who has submitted, members by account, instruments by id. */
export interface CallNames {
  readonly submissions: readonly Submission[];
  readonly members: ReadonlyMap<string, string>;
  readonly instruments: ReadonlyMap<string, LocalText>;
}

/** A call as lists name it: who has submitted is said, what they answered is not. */
export function callView(call: AssessmentCall, named: CallNames) {
  const { submissions, members: names, instruments } = named;
  const own = submissions.filter((one) => one.call === call.id);
  return {
    ...call,
    instrumentName: instruments.get(call.instrument) ?? { ko: null, en: null },
    askedByName: names.get(call.askedBy) ?? null,
    assessors: call.assessors.map((account) => ({
      account,
      name: names.get(account) ?? own.find(({ assessor }) => assessor === account)?.name ?? account,
      submittedAt: own.find(({ assessor }) => assessor === account)?.at ?? null,
    })),
  };
}

export type CallView = ReturnType<typeof callView>;
