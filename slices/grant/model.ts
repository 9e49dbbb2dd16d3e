import type { Citation } from "#kernel/claim.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import type { Money } from "#kernel/money.ts";

/** What a letter lets pass: what the Committee exempts, what an office at home licences, what needed only a notice. */
export const allowances = ["exemption", "licence", "notify"] as const;
export type Allowance = (typeof allowances)[number];

export const allowanceLabels: Readonly<Record<Allowance, BothTexts>> = {
  exemption: both("제재 면제", "Exemption"),
  licence: both("반출 승인", "Approval at home"),
  notify: both("통보 확인", "Notice taken"),
};

/** How far a record was checked against its source; the words of the gate's provisions. */
export const marks = ["verified", "partly-verified", "memory", "interpretation"] as const;
export type Mark = (typeof marks)[number];

export const markLabels: Readonly<Record<Mark, BothTexts>> = {
  verified: both("원문 확인", "Verified"),
  "partly-verified": both("일부 확인", "Partly verified"),
  memory: both("기억에 따름, 원문 미확인", "From memory, not verified"),
  interpretation: both("해석", "Interpretation"),
};

/**
 * A letter that allows something: scope, lines with quantities, days and shipments as the letter says. A letter that
 * extends another prolongs its days; the lines stay with the first.
 */
export interface GrantLetter {
  readonly id: string;
  /** `null`: nobody's programme here, such as a public precedent. */
  readonly programmeId: string | null;
  readonly requestId: string | null;
  /** The letter's own number. */
  readonly reference: string;
  readonly issuer: LocalText;
  readonly holder: LocalText;
  readonly regime: string;
  readonly allows: Allowance;
  readonly scope: LocalText;
  readonly issuedOn: string | null;
  /** First and last day, YYYY-MM-DD, as the letter says. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** `null`: the letter does not say. */
  readonly shipmentsAllowed: number | null;
  /** Kinds of item as the letter counts them, and their value; `null`: it does not say. */
  readonly itemKinds: number | null;
  readonly value: Money | null;
  /** It allows every line of the programme's list, without a quantity of its own. */
  readonly coversAll: boolean;
  /** Kinds of activity that it allows, such as `grant` or `contact`; its value is then a ceiling of what is paid. */
  readonly activities: readonly string[];
  /** The only actor of whom it speaks; `null`: it names nobody. */
  readonly partyId: string | null;
  readonly extendsId: string | null;
  readonly state: "open" | "closed";
  readonly closedOn: string | null;
  readonly closedWhy: string | null;
  /** A precedent of somebody else: it is shown and lets nothing pass. */
  readonly isExample: boolean;
  readonly sources: readonly Citation[];
  readonly mark: Mark;
  readonly note: LocalText;
}

/** One line of a letter. Quantities are exact to thousandths. */
export interface GrantLine {
  readonly id: string;
  readonly grantId: string;
  /** The line of a programme's item list; `null`: a kind that no list has yet. */
  readonly itemId: string | null;
  readonly position: number;
  readonly hs: string | null;
  readonly description: LocalText;
  readonly quantity: number;
  readonly unit: string;
}

/** How a letter stands on a day. */
export const standings = ["upcoming", "valid", "expiring", "expired", "closed"] as const;
export type Standing = (typeof standings)[number];

export const standingLabels: Readonly<Record<Standing, BothTexts>> = {
  upcoming: both("시작 전", "Not yet valid"),
  valid: both("유효", "Valid"),
  expiring: both("만료 임박", "Expires soon"),
  expired: both("만료", "Expired"),
  closed: both("종결", "Closed"),
};

/**
 * Days before a letter's end in which it is called expiring: an extension took the Committee up to five working days by
 * the no-objection procedure and months in practice (research/aid-sanctions.md 4.2), so a quarter is left for it.
 */
export const alarmDays = 90;
