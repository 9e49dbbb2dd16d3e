import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ComparedRow, Profile } from "#engines/instruments/index.ts";
import { command, read } from "#apps/web/http.ts";
import type { LocalText } from "#kernel/local-text.ts";
import type { Undo } from "#slices/audit/ui/data.ts";
import type { Member } from "#slices/account/model.ts";
import type { Slip } from "#slices/source/model.ts";
import type { Instrument } from "../model.ts";
import type { Picture } from "../model-picture.ts";
import type { Scores, Sheet } from "../model-assessment.ts";
import type { Subject, SubjectKind } from "../model-subject.ts";
import type { Agreement } from "../rules-agreement.ts";
import type { CallView, InstrumentBrief } from "../view.ts";

export type { CallView, InstrumentBrief };

export interface InstrumentFilter {
  readonly q?: string | undefined;
  readonly type?: string | undefined;
  readonly subject?: string | undefined;
}

export function useInstruments(filter: InstrumentFilter = {}) {
  return useQuery({
    queryKey: ["instruments", filter],
    queryFn: ({ signal }) =>
      read<{ readonly items: readonly InstrumentBrief[]; readonly total: number }>(
        "/instruments",
        { ...filter },
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}

/** One instrument with its revisions, the slips that touch it and the assessments made with it. */
export interface InstrumentPage {
  readonly instrument: Instrument;
  readonly picture: Picture;
  readonly revisions: readonly { readonly revision: number; readonly origin: string }[];
  readonly slips: readonly Slip[];
  readonly calls: readonly CallView[];
}

export function useInstrument(id: string, revision?: string) {
  return useQuery({
    queryKey: ["instrument", id, revision],
    queryFn: () => read<InstrumentPage>(`/instruments/${encodeURIComponent(id)}`, { revision }),
    enabled: id !== "",
  });
}

type Receipt = { readonly undo: Undo };
export type InstrumentWish = Pick<
  Instrument,
  "name" | "author" | "year" | "type" | "isOrdered" | "scale" | "dimensions" | "note" | "works"
>;

export const addInstrument = (instrument: InstrumentWish & { readonly id: string }, why: string) =>
  command<Receipt>("POST", "/instruments", { instrument, why });

export const reviseInstrument = (id: string, patch: Partial<InstrumentWish>, why: string) =>
  command<Receipt>("POST", `/instruments/${encodeURIComponent(id)}/revisions`, { patch, why });

/** One assessment as the reader may see it: own answers always, others' once they may be read. */
export interface AssessmentPage {
  readonly call: CallView;
  readonly instrument: Instrument;
  readonly picture: Picture;
  readonly slips: readonly Slip[];
  readonly own: Sheet | null;
  readonly sheets: readonly Sheet[];
  readonly isReadable: boolean;
  readonly mayAnswer: boolean;
  readonly mayOpen: boolean;
  readonly profile: Profile;
  readonly agreement: Agreement | null;
  readonly others: readonly CallView[];
}

export function useAssessment(id: string) {
  return useQuery({
    queryKey: ["assessment", id],
    queryFn: () => read<AssessmentPage>(`/assessments/${encodeURIComponent(id)}`),
    enabled: id !== "",
  });
}

export interface Comparison {
  readonly first: AssessmentPage;
  readonly second: AssessmentPage;
  readonly rows: readonly ComparedRow[];
}

export function useComparison(id: string, other: string) {
  return useQuery({
    queryKey: ["comparison", id, other],
    queryFn: () =>
      read<Comparison>(`/assessments/${encodeURIComponent(id)}/comparison`, { with: other }),
    enabled: other !== "",
  });
}

/** Every assessment that was asked for, newest date first. */
export function useAssessments() {
  return useQuery({
    queryKey: ["assessments"],
    queryFn: () => read<{ readonly items: readonly CallView[] }>("/assessments"),
  });
}

export interface CallWish {
  readonly subject: {
    readonly kind: SubjectKind;
    readonly id: string;
    readonly name: LocalText;
  };
  readonly instrument: string;
  readonly asOf: string;
  readonly purpose: string | null;
  readonly assessors: readonly string[];
}

export const askForAssessment = (wish: CallWish) =>
  command<Receipt & { readonly assessment: { readonly id: string } }>("POST", "/assessments", wish);

export const sendAnswers = (id: string, scores: Scores, isFinal: boolean) =>
  command<Receipt>("PUT", `/assessments/${encodeURIComponent(id)}/answers`, { scores, isFinal });

export const openEarly = (id: string, why: string) =>
  command<Receipt>("POST", `/assessments/${encodeURIComponent(id)}/opening`, { why });

export function useSubjects(kind: SubjectKind) {
  return useQuery({
    queryKey: ["assessment-subjects", kind],
    queryFn: () => read<{ readonly items: readonly Subject[] }>("/assessment-subjects", { kind }),
  });
}

export function useMembers() {
  return useQuery({
    queryKey: ["members"],
    queryFn: () => read<{ readonly items: readonly Member[] }>("/members"),
    staleTime: 300_000,
  });
}
