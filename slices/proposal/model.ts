import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

/** What is proposed to a body (report 5.3, 6.2.2: forums and study groups come first). */
export const proposalKinds = [
  "forum",
  "study-group",
  "working-group",
  "statement",
  "campaign",
  "other",
] as const;
export type ProposalKind = (typeof proposalKinds)[number];

export const proposalKindLabels: Readonly<Record<ProposalKind, BothTexts>> = {
  forum: both("포럼", "Forum"),
  "study-group": both("연구모임", "Study group"),
  "working-group": both("실무그룹", "Working group"),
  statement: both("공동성명·결의", "Statement or resolution"),
  campaign: both("캠페인", "Campaign"),
  other: both("그 밖", "Other"),
};

/** Where a proposal stands in its body. */
export const proposalStatuses = ["drafted", "tabled", "adopted", "refused", "withdrawn"] as const;
export type ProposalStatus = (typeof proposalStatuses)[number];

export const proposalStatusLabels: Readonly<Record<ProposalStatus, BothTexts>> = {
  drafted: both("준비", "Drafted"),
  tabled: both("상정", "Tabled"),
  adopted: both("채택", "Adopted"),
  refused: both("거절", "Refused"),
  withdrawn: both("철회", "Withdrawn"),
};

/** The way of a topic to a shared agenda, as C40 takes it (report 5.1.4). */
export const routeSteps = ["raised", "worked-out", "agreed", "at-un"] as const;
export type RouteStep = (typeof routeSteps)[number];

export const routeStepLabels: Readonly<Record<RouteStep, BothTexts>> = {
  raised: both("시장회의에서 제기", "Raised by mayors"),
  "worked-out": both("실무진이 다듬음", "Worked out by staff"),
  agreed: both("공동 의제로 채택", "Agreed as shared agenda"),
  "at-un": both("UN에서 다룸", "Taken to the UN"),
};

/** What has to be on record before a step is taken. */
export const routeConditions: Readonly<Record<RouteStep, BothTexts>> = {
  raised: both("상정된 발의", "A tabled proposal"),
  "worked-out": both("제기한 회의와 지지 도시 1곳 이상", "The meeting, and at least one supporter"),
  agreed: both(
    "채택된 발의와 지지 도시 2곳 이상",
    "An adopted proposal and at least two supporters",
  ),
  "at-un": both("공동 의제로 채택된 날", "The day on which it was agreed"),
};

/** A proposal that came to a status, when, and by what it is known. */
export interface StatusStep {
  readonly status: ProposalStatus;
  readonly on: PartialDate;
  readonly evidence: string;
}

export interface RouteStepTaken {
  readonly step: RouteStep;
  readonly on: PartialDate;
  readonly evidence: string;
}

/** A city or body that signed a statement or joined a campaign. */
export interface Signing {
  /** Actor id. */
  readonly actor: string;
  readonly on: PartialDate;
  readonly evidence: string;
}

/** What came of a statement: an answer, a debate, a measure. */
export interface FollowUp {
  readonly on: PartialDate;
  readonly text: string;
}

/** Kinds that work by names under a text; the others work by meeting. */
export const signedKinds: ReadonlySet<ProposalKind> = new Set(["statement", "campaign"]);

/** Something the office proposes inside a body it is in. */
export interface Proposal {
  readonly id: string;
  readonly title: LocalText;
  /** What is proposed, in full; empty while nobody has written it. */
  readonly text: LocalText;
  /** Actor id of the body. */
  readonly body: string;
  readonly kind: ProposalKind;
  readonly status: ProposalStatus;
  /** Oldest first. */
  readonly steps: readonly StatusStep[];
  readonly route: readonly RouteStepTaken[];
  /** Actor ids of those who support it; whoever signs it supports it. */
  readonly supporters: readonly string[];
  /** To whom it speaks, such as a government or an assembly; `null`: nobody was named. */
  readonly addressee: string | null;
  /** Oldest first. */
  readonly signings: readonly Signing[];
  /** Oldest first. */
  readonly followUps: readonly FollowUp[];
  readonly issues: readonly string[];
  /** Strategy item it carries out, `S24`. */
  readonly strategy: string | null;
  /** ISO day of the meeting at which it can come up. */
  readonly boardOn: string | null;
  readonly nextStep: string | null;
  /** ISO day. */
  readonly nextOn: string | null;
  readonly note: string | null;
}
