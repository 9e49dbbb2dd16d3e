import type { Generated } from "kysely";

import type { Scale } from "#engines/instruments/index.ts";
import type { VersionedRow } from "#kernel/tables.ts";

import type { Dimension, Instrument, InstrumentType } from "./model.ts";
import type { CallState, Scores } from "./model-assessment.ts";
import type { SubjectKind } from "./model-subject.ts";

declare module "#kernel/tables.ts" {
  interface Tables {
    instrument: InstrumentTable;
    assessment_call: AssessmentCallTable;
    assessment: AssessmentTable;
  }
}

/** The parts of an instrument that no question filters by. */
export type InstrumentContent = Pick<
  Instrument,
  "author" | "year" | "yearNote" | "note" | "history" | "risks" | "works"
>;

export interface InstrumentTable extends VersionedRow {
  id: string;
  instrument_id: string;
  revision: number;
  position: number;
  name_ko: string | null;
  name_en: string | null;
  type: InstrumentType;
  is_ordered: boolean;
  origin: "report" | "office";
  scale: Scale;
  dimensions: readonly Dimension[];
  content: InstrumentContent;
  section: string | null;
  slips: string[];
  source_id: string;
  search: Generated<string>;
}

export interface AssessmentCallTable extends VersionedRow {
  id: string;
  subject_kind: SubjectKind;
  subject_id: string;
  subject_ko: string | null;
  subject_en: string | null;
  instrument_id: string;
  revision: number;
  as_of: string;
  purpose: string | null;
  assessors: string[];
  state: CallState;
  asked_by: string;
  asked_at: string;
  opened_by: string | null;
  opened_at: string | null;
}

export interface AssessmentTable extends VersionedRow {
  id: string;
  call_id: string;
  assessor_id: string;
  assessor_name: string;
  status: "draft" | "submitted";
  scores: Scores;
  submitted_at: string | null;
}
