import type { PartialDate } from "#kernel/partial-date.ts";
import { indexTerms, quoteTerm } from "#kernel/search-terms.ts";

import { revisionId, type Instrument } from "./model.ts";
import type { AssessmentCall, Sheet } from "./model-assessment.ts";
import type { AssessmentCallTable, AssessmentTable, InstrumentTable } from "./tables.ts";

type Ungraded<T> = Omit<T, "audience" | "named" | "version" | "office_id">;
export type InstrumentRow = Omit<Ungraded<InstrumentTable>, "search">;
export type AssessmentCallRow = Ungraded<AssessmentCallTable>;
export type AssessmentRow = Ungraded<AssessmentTable>;

export function instrumentOfRow(row: Omit<InstrumentRow, "position" | "source_id">): Instrument {
  return {
    ...row.content,
    id: row.instrument_id,
    revision: row.revision,
    name: { ko: row.name_ko, en: row.name_en },
    type: row.type,
    isOrdered: row.is_ordered,
    scale: row.scale,
    dimensions: row.dimensions,
    section: row.section,
    slips: row.slips,
    origin: row.origin,
  };
}

/** The row of an instrument's revision, with the terms under which it is found; `position` orders the list. */
export function rowOfInstrument(
  instrument: Instrument,
  position: number,
  sourceId: string,
): InstrumentRow & { search: string } {
  const { author, year, yearNote, note, history, risks, works, name } = instrument;
  const named = [name, author, ...instrument.dimensions.map((dimension) => dimension.name)];
  return {
    id: revisionId(instrument.id, instrument.revision),
    instrument_id: instrument.id,
    revision: instrument.revision,
    position,
    name_ko: name.ko,
    name_en: name.en,
    type: instrument.type,
    is_ordered: instrument.isOrdered,
    origin: instrument.origin,
    scale: instrument.scale,
    dimensions: instrument.dimensions,
    content: { author, year, yearNote, note, history, risks, works },
    section: instrument.section,
    slips: [...instrument.slips],
    source_id: sourceId,
    search: indexTerms([instrument.id, ...named.flatMap(({ ko, en }) => [ko, en])])
      .map(quoteTerm)
      .join(" "),
  };
}

export function callOfRow(row: AssessmentCallRow): AssessmentCall {
  return {
    id: row.id,
    subject: {
      kind: row.subject_kind,
      id: row.subject_id,
      name: { ko: row.subject_ko, en: row.subject_en },
    },
    instrument: row.instrument_id,
    revision: row.revision,
    asOf: row.as_of as PartialDate,
    purpose: row.purpose,
    assessors: row.assessors,
    state: row.state,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
  };
}

export function rowOfCall(call: AssessmentCall): AssessmentCallRow {
  const { subject } = call;
  return {
    id: call.id,
    subject_kind: subject.kind,
    subject_id: subject.id,
    subject_ko: subject.name.ko,
    subject_en: subject.name.en,
    instrument_id: call.instrument,
    revision: call.revision,
    as_of: call.asOf,
    purpose: call.purpose,
    assessors: [...call.assessors],
    state: call.state,
    asked_by: call.askedBy,
    asked_at: call.askedAt,
    opened_by: call.openedBy,
    opened_at: call.openedAt,
  };
}

export function sheetOfRow(row: AssessmentRow): Sheet {
  return {
    id: row.id,
    call: row.call_id,
    assessor: row.assessor_id,
    assessorName: row.assessor_name,
    status: row.status,
    scores: row.scores,
    submittedAt: row.submitted_at,
  };
}

/** Who reads a record. */
export type Grade = Pick<AssessmentCallTable, "audience" | "named">;

/** The row of a sheet: a draft is graded for its assessor alone, and so is the chained record of it. */
export function rowOfSheet(sheet: Sheet, ofCall: Grade): AssessmentRow & Grade {
  const isDraft = sheet.status === "draft";
  return {
    id: sheet.id,
    call_id: sheet.call,
    assessor_id: sheet.assessor,
    assessor_name: sheet.assessorName,
    status: sheet.status,
    scores: sheet.scores,
    submitted_at: sheet.submittedAt,
    ...(isDraft ? { audience: "named", named: [sheet.assessor] } : ofCall),
  };
}
