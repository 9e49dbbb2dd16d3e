import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";

import type { Mark } from "./model.ts";

export const requestStates = ["draft", "sent", "answered"] as const;
export type RequestState = (typeof requestStates)[number];

export const requestStateLabels: Readonly<Record<RequestState, BothTexts>> = {
  draft: both("작성 중", "Draft"),
  sent: both("제출함", "Sent"),
  answered: both("회신 받음", "Answered"),
};

export const outcomes = ["granted", "refused", "withdrawn"] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLabels: Readonly<Record<Outcome, BothTexts>> = {
  granted: both("승인", "Granted"),
  refused: both("거절", "Refused"),
  withdrawn: both("철회", "Withdrawn"),
};

/** Who may apply to the Committee (notice 7); a city asks one of them to. */
export const applicantKinds = ["member-state", "international-organisation", "ngo"] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

export const applicantKindLabels: Readonly<Record<ApplicantKind, BothTexts>> = {
  "member-state": both("회원국 정부(외교부)", "Member State (foreign ministry)"),
  "international-organisation": both("국제기구", "International organisation"),
  ngo: both("비정부기구", "Non-governmental organisation"),
};

/** The contents that notice 7 asks for in words. Goods (d) and the annex (i) come from the item lines. */
export const contentKeys = [
  "nature",
  "recipients",
  "selection",
  "reasons",
  "dates",
  "routes",
  "parties",
  "finances",
  "monitoring",
] as const;
export type ContentKey = (typeof contentKeys)[number];

export type RequestContent = Readonly<Record<ContentKey, LocalText>>;

/** A content of the notice: its letter there, its name, and how far the letter was checked against the notice. */
export interface ContentEntry {
  readonly letter: string;
  readonly label: BothTexts;
  readonly hint: BothTexts;
  readonly mark: Mark;
}

/** Implementation Assistance Notice No. 7 (6 August 2018, revised 30 November 2020 and 2 June 2023). */
export const contents: Readonly<Record<ContentKey, ContentEntry>> = {
  nature: {
    letter: "a",
    label: both("지원의 성격", "Nature of the assistance"),
    hint: both(
      "무엇을 왜 지원하는지, 북한 주민에게 어떤 도움이 되는지",
      "What is given, and how it helps people in the DPRK",
    ),
    mark: "verified",
  },
  recipients: {
    letter: "b",
    label: both("수혜자", "Recipients"),
    hint: both("누가, 몇 명이, 어디에서 받는지", "Who receives it, how many, and where"),
    mark: "verified",
  },
  selection: {
    letter: "b",
    label: both("수혜자 선정 기준", "How recipients are selected"),
    hint: both("어떤 기준으로 골랐는지", "By which criteria they were chosen"),
    mark: "verified",
  },
  reasons: {
    letter: "c",
    label: both("면제가 필요한 이유", "Reasons for the exemption"),
    hint: both("어느 조항 때문에 면제가 필요한지", "Which paragraphs make it necessary"),
    mark: "verified",
  },
  dates: {
    letter: "e",
    label: both("이행 일정", "Planned dates"),
    hint: both("첫 선적부터 배분까지의 날짜", "From the first shipment to distribution"),
    mark: "memory",
  },
  routes: {
    letter: "f",
    label: both("운송 경로와 항만", "Routes and ports"),
    hint: both(
      "운송 방법, 출발지와 도착지 항만·통과 지점",
      "Method, ports of departure and arrival, crossing points",
    ),
    mark: "memory",
  },
  parties: {
    letter: "g",
    label: both("관여하는 당사자", "Parties to the transfer"),
    hint: both(
      "공급자, 운송인, 인수자, 최종 사용자 모두",
      "Suppliers, carriers, consignees and end users, all of them",
    ),
    mark: "memory",
  },
  finances: {
    letter: "h",
    label: both("금융 거래", "Financial transactions"),
    hint: both("누가 누구에게 어떤 통로로 얼마를", "Who pays whom, how, and how much"),
    mark: "memory",
  },
  monitoring: {
    letter: "j",
    label: both("전용 방지와 점검", "Measures against diversion"),
    hint: both(
      "다른 용도로 쓰이지 않게 하는 방법과 점검 주기",
      "How diversion is prevented, and how often it is checked",
    ),
    mark: "memory",
  },
};

export const emptyContent: RequestContent = {
  nature: { ko: null, en: null },
  recipients: { ko: null, en: null },
  selection: { ko: null, en: null },
  reasons: { ko: null, en: null },
  dates: { ko: null, en: null },
  routes: { ko: null, en: null },
  parties: { ko: null, en: null },
  finances: { ko: null, en: null },
  monitoring: { ko: null, en: null },
};

/** A paragraph that bites on a line, as the gate named it when the request was built. */
export interface CitedProvision {
  readonly regime: string;
  readonly id: string;
  readonly instrument: string;
  readonly paragraph: string;
  readonly title: BothTexts;
  readonly mark: Mark;
}

/** An item line as it was asked for; `null` is what the programme's list leaves open. */
export interface RequestLine {
  readonly itemId: string;
  /** Number in the programme's list. */
  readonly line: number;
  readonly hs: string | null;
  readonly description: LocalText;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly value: number | null;
  readonly currency: string | null;
  readonly origin: string | null;
  readonly endUser: string | null;
  /** What the gate said when the request was built, and the paragraphs that bite. */
  readonly verdict: string | null;
  readonly provisions: readonly CitedProvision[];
}

export interface ExemptionRequest {
  readonly id: string;
  readonly programmeId: string;
  readonly regime: string;
  readonly state: RequestState;
  readonly applicantKind: ApplicantKind | null;
  readonly applicant: LocalText;
  readonly content: RequestContent;
  readonly lines: readonly RequestLine[];
  readonly rulesVersion: string | null;
  readonly builtOn: string;
  readonly sentOn: string | null;
  readonly sentThrough: string | null;
  readonly answeredOn: string | null;
  readonly outcome: Outcome | null;
  readonly answerNote: string | null;
}
