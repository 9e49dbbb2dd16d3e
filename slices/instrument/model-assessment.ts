import type { Citation } from "#kernel/claim.ts";
import { both, type BothTexts } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

import type { Subject } from "./model-subject.ts";

/** Answers that are no value; none of them is a zero. */
export const silences = ["unknown", "withheld", "not-applicable"] as const;
export type Silence = (typeof silences)[number];

export const silenceLabels: Readonly<Record<Silence, BothTexts>> = {
  unknown: both("확인되지 않음", "Not known"),
  withheld: both("비공개", "Withheld"),
  "not-applicable": both("해당 없음", "Does not apply"),
};

/** One answer with what it rests on. A value needs evidence in words or a citation; a silence may say why. */
export type ScoreEntry = Rests & (ScoredEntry | { readonly kind: Silence });

interface ScoredEntry {
  readonly kind: "scored";
  /** On the instrument's scale: 0 or 1, the rank of an anchor, or a degree from 0 to 1. */
  readonly value: number;
}

interface Rests {
  readonly evidence: string | null;
  readonly citation: Citation | null;
}

/** Answers by dimension id; a dimension that is absent was not answered yet. */
export type Scores = Readonly<Record<string, ScoreEntry>>;

/** Scored apart: nobody reads another's scores before submitting. Open: everybody reads, nobody scores any more. */
export const callStates = ["apart", "open"] as const;
export type CallState = (typeof callStates)[number];

/** The request that named members assess one subject with one revision of one instrument, each apart. */
export interface AssessmentCall {
  readonly id: string;
  readonly subject: Subject;
  readonly instrument: string;
  readonly revision: number;
  readonly asOf: PartialDate;
  readonly purpose: string | null;
  /** Account ids, in the order named. */
  readonly assessors: readonly string[];
  readonly state: CallState;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly openedBy: string | null;
  readonly openedAt: string | null;
}

/** What one assessor answered on a call. */
export interface Sheet {
  readonly id: string;
  readonly call: string;
  readonly assessor: string;
  readonly assessorName: string;
  readonly status: "draft" | "submitted";
  readonly scores: Scores;
  readonly submittedAt: string | null;
}

/** Most assessors of one call; more is a survey. */
export const mostAssessors = 20;
