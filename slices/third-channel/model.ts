import { both, type BothTexts } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

/** Where a third channel stands. */
export const thirdChannelStatuses = ["idea", "open", "paused", "closed"] as const;
export type ThirdChannelStatus = (typeof thirdChannelStatuses)[number];

export const thirdChannelStatusLabels: Readonly<Record<ThirdChannelStatus, BothTexts>> = {
  idea: both("구상", "Idea"),
  open: both("열림", "Open"),
  paused: both("멈춤", "Paused"),
  closed: both("닫힘", "Closed"),
};

/** What a party said to being part of it, and to being told of it. */
export const consentStates = ["given", "asked", "refused", "unknown"] as const;
export type ConsentState = (typeof consentStates)[number];

export const consentLabels: Readonly<Record<ConsentState, BothTexts>> = {
  given: both("동의함", "Given"),
  asked: both("물어봄", "Asked"),
  refused: both("거절함", "Refused"),
  unknown: both("묻지 않음", "Not asked"),
};

/** The state's stand: without its consent or silent acceptance local work is impossible (report 6.2.1). */
export const stateConsents = ["granted", "tacit", "none", "unknown"] as const;
export type StateConsent = (typeof stateConsents)[number];

export const stateConsentLabels: Readonly<Record<StateConsent, BothTexts>> = {
  granted: both("정부 승인", "Granted"),
  tacit: both("정부 묵인", "Tacit"),
  none: both("승인 없음", "None"),
  unknown: both("확인되지 않음", "Not known"),
};

/** What one party said, when, and by what one knows it. */
export interface Consent {
  /** Actor id. */
  readonly party: string;
  readonly state: ConsentState;
  readonly on: PartialDate | null;
  readonly evidence: string | null;
}

/** A way by which work can go on when direct ties fail: through whom, with whom, what, and who agreed. */
export interface ThirdChannel {
  readonly id: string;
  /** A title that gives nothing away; lists show it before the record is opened. */
  readonly title: string;
  readonly through: string;
  readonly with: string;
  readonly issues: readonly string[];
  readonly what: string;
  readonly status: ThirdChannelStatus;
  readonly lastUsed: PartialDate | null;
  readonly sanctionsNote: string | null;
  readonly riskNote: string | null;
  readonly consents: readonly Consent[];
  readonly stateConsent: StateConsent;
  readonly stateConsentOn: PartialDate | null;
  readonly stateConsentEvidence: string | null;
}

/** Who may see a record: the named people, or the whole office once every party has consented. */
export const thirdChannelAudiences = ["named", "office"] as const;
export type ThirdChannelAudience = (typeof thirdChannelAudiences)[number];
