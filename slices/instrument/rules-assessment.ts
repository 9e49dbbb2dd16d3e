import {
  checkAssessment,
  type Assessment,
  type AssessmentRefusal,
  type InstrumentShape,
  type Score,
} from "#engines/instruments/index.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import type { Role } from "#slices/account/model.ts";

import type { Instrument } from "./model.ts";
import {
  mostAssessors,
  type AssessmentCall,
  type ScoreEntry,
  type Scores,
  type Sheet,
} from "./model-assessment.ts";

/** Why a call or a sheet was refused. */
export type CallRefusal =
  | { readonly kind: "call-unknown"; readonly id: string }
  | { readonly kind: "call-subject-unknown"; readonly id: string }
  | { readonly kind: "call-does-not-apply"; readonly instrument: string; readonly subject: string }
  | { readonly kind: "call-assessor-count"; readonly count: number }
  | { readonly kind: "call-assessor-unknown"; readonly account: string }
  | { readonly kind: "call-assessor-may-not-write"; readonly account: string }
  | { readonly kind: "call-open"; readonly id: string }
  | { readonly kind: "call-not-assessor"; readonly id: string }
  | { readonly kind: "call-not-yours-to-open"; readonly id: string }
  | { readonly kind: "call-nothing-submitted"; readonly id: string }
  | { readonly kind: "sheet-submitted"; readonly id: string }
  | { readonly kind: "sheet-incomplete"; readonly faults: readonly AssessmentRefusal[] };

/** A member as far as a call needs one. */
export interface PossibleAssessor {
  readonly accountId: string;
  readonly role: Role;
}

/** Accepts a call on a subject that the instrument applies to, to members who may write. */
export function askForAssessment(
  call: AssessmentCall,
  instrument: Instrument,
  members: readonly PossibleAssessor[],
): Result<AssessmentCall, CallRefusal> {
  const { subject, assessors } = call;
  if (!instrument.dimensions.some(({ appliesTo }) => appliesTo.includes(subject.kind)))
    return refused({
      kind: "call-does-not-apply",
      instrument: instrument.id,
      subject: subject.kind,
    });
  const unique = [...new Set(assessors)];
  if (unique.length === 0 || unique.length > mostAssessors)
    return refused({ kind: "call-assessor-count", count: unique.length });
  for (const account of unique) {
    const member = members.find(({ accountId }) => accountId === account);
    if (member === undefined) return refused({ kind: "call-assessor-unknown", account });
    if (member.role === "viewer") return refused({ kind: "call-assessor-may-not-write", account });
  }
  return ok({ ...call, assessors: unique });
}

/** Answers as an assessor gives them, and whether they are final. */
export interface Answering {
  readonly account: string;
  readonly name: string;
  readonly scores: Scores;
  readonly isFinal: boolean;
  /** ISO instant. */
  readonly now: string;
  readonly newId: string;
}

/** Takes the answers of one assessor: a draft may be incomplete, a final sheet answers every dimension with evidence. */
export function answerOn(
  { call, instrument, own }: AnswerGround,
  answering: Answering,
): Result<Sheet, CallRefusal> {
  const { account, name, isFinal, now, newId } = answering;
  if (!call.assessors.includes(account)) return refused({ kind: "call-not-assessor", id: call.id });
  if (call.state === "open") return refused({ kind: "call-open", id: call.id });
  if (own?.status === "submitted") return refused({ kind: "sheet-submitted", id: call.id });
  const sheet: Sheet = {
    id: own?.id ?? newId,
    call: call.id,
    assessor: account,
    assessorName: name,
    status: isFinal ? "submitted" : "draft",
    scores: withoutInapplicable(call, instrument, answering.scores),
    submittedAt: isFinal ? now : null,
  };
  const checked = checkAssessment(shapeOf(instrument), assessmentOf(call, sheet));
  if (checked.ok) return ok(sheet);
  const faults = isFinal
    ? checked.error
    : checked.error.filter(({ kind }) => !unfinished.has(kind));
  return faults.length === 0 ? ok(sheet) : refused({ kind: "sheet-incomplete", faults });
}

/** What a sheet is judged against. */
export interface AnswerGround {
  readonly call: AssessmentCall;
  readonly instrument: Instrument;
  /** What the assessor saved before; `null` for a first answer. */
  readonly own: Sheet | null;
}

/** Faults that a draft may have. */
const unfinished: ReadonlySet<AssessmentRefusal["kind"]> = new Set([
  "unanswered",
  "without-evidence",
]);

/** Dimensions that cannot be asked of the subject are answered so, by the instrument and not by the assessor. */
function withoutInapplicable(call: AssessmentCall, instrument: Instrument, scores: Scores): Scores {
  const silent = { kind: "not-applicable", evidence: null, citation: null } as const;
  const inapplicable = instrument.dimensions.filter(
    ({ appliesTo }) => !appliesTo.includes(call.subject.kind),
  );
  return { ...scores, ...Object.fromEntries(inapplicable.map(({ id }) => [id, silent])) };
}

/** Whether everybody who was asked has submitted. */
export function isComplete({ assessors }: AssessmentCall, submitted: ReadonlySet<string>): boolean {
  return assessors.every((account) => submitted.has(account));
}

/** Who opens a call before everybody has submitted, and what is there to see. */
export interface Opening {
  readonly account: string;
  readonly role: Role;
  readonly submitted: number;
  readonly now: string;
}

/** Opens a call early: whoever asked, a lead or an administrator may, once there is something to read. */
export function openCall(
  call: AssessmentCall,
  { account, role, submitted, now }: Opening,
): Result<AssessmentCall, CallRefusal> {
  if (call.state === "open") return refused({ kind: "call-open", id: call.id });
  if (call.askedBy !== account && role !== "lead" && role !== "administrator")
    return refused({ kind: "call-not-yours-to-open", id: call.id });
  if (submitted === 0) return refused({ kind: "call-nothing-submitted", id: call.id });
  return ok({ ...call, state: "open", openedBy: account, openedAt: now });
}

/** The instrument as the engine scores by it. */
export function shapeOf(instrument: Instrument): InstrumentShape {
  const { id, revision, scale, dimensions } = instrument;
  return { id, version: revision, scale, dimensions };
}

/** A sheet as the engine reads it; what a score rests on counts as its claim. */
export function assessmentOf(call: AssessmentCall, sheet: Sheet): Assessment {
  return {
    id: sheet.id,
    instrument: call.instrument,
    version: call.revision,
    subject: { id: `${call.subject.kind}:${call.subject.id}`, kind: call.subject.kind },
    assessor: sheet.assessor,
    date: call.asOf,
    scores: new Map(Object.entries(sheet.scores).map(([id, entry]) => [id, scoreOf(entry)])),
  };
}

function scoreOf(entry: ScoreEntry): Score {
  if (entry.kind !== "scored") return { kind: entry.kind };
  const claims = [entry.evidence?.trim() ?? "", entry.citation?.source ?? ""];
  return { kind: "scored", value: entry.value, claims: claims.filter((claim) => claim !== "") };
}
