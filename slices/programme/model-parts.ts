import type { Citation } from "#kernel/claim.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import type { Money } from "#kernel/money.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

import type { ClearanceNote } from "./model-content.ts";

/** One line of a programme's item list; `null` is what nobody has entered. */
export interface ProgrammeItem {
  readonly id: string;
  readonly programmeId: string;
  /** Place in the list, from 1. */
  readonly line: number;
  readonly hs: string | null;
  readonly description: LocalText;
  readonly quantity: number | null;
  readonly unit: string | null;
  /** Value of the whole line in `currency`. */
  readonly value: number | null;
  readonly currency: string | null;
  readonly origin: string | null;
  /** Id of an actor, or who it is in words. */
  readonly endUser: string | null;
  readonly route: string | null;
  /** Words of the regimes' conditions that the office declares of the line, such as `humanitarian`. */
  readonly declared: readonly string[];
}

/** The results chain from the far aim down to what is measured (research: IATI 2.03, OECD DAC glossary). */
export const resultKinds = ["impact", "outcome", "output", "indicator"] as const;
export type ResultKind = (typeof resultKinds)[number];

export const resultKindLabels: Readonly<Record<ResultKind, BothTexts>> = {
  impact: both("영향", "Impact"),
  outcome: both("성과", "Outcome"),
  output: both("산출", "Output"),
  indicator: both("지표", "Indicator"),
};

/** How a node follows from those right below it with the same unit: added up, averaged, or not at all. */
export const rollUps = ["sum", "mean", "none"] as const;
export type RollUp = (typeof rollUps)[number];

export const rollUpLabels: Readonly<Record<RollUp, BothTexts>> = {
  sum: both("아래 값을 더함", "Sum of those below"),
  mean: both("아래 값의 평균", "Mean of those below"),
  none: both("따로 적음", "Entered by itself"),
};

export const measures = ["baseline", "target", "actual"] as const;
export type Measure = (typeof measures)[number];

export const measureLabels: Readonly<Record<Measure, BothTexts>> = {
  baseline: both("기준값", "Baseline"),
  target: both("목표값", "Target"),
  actual: both("실적", "Actual"),
};

/** A part of the actual value: by what it is split, which group, how much. */
export interface Split {
  readonly by: string;
  readonly group: string;
  readonly value: number | null;
}

/** One node of the results chain; every number may be unknown, and none is demanded. */
export interface ProgrammeResult {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: ResultKind;
  readonly parentId: string | null;
  readonly position: number;
  readonly name: LocalText;
  readonly unit: string | null;
  readonly baseline: number | null;
  readonly baselineOn: PartialDate | null;
  readonly target: number | null;
  readonly targetOn: PartialDate | null;
  readonly actual: number | null;
  readonly actualOn: PartialDate | null;
  readonly rollUp: RollUp;
  readonly disaggregation: readonly Split[];
  readonly evidence: Partial<Readonly<Record<Measure, Citation>>>;
  readonly note: LocalText;
}

/** What an entry of money is: thought of, promised, or paid. The three are never added to one another. */
export const moneyKinds = ["planned", "commitment", "disbursement"] as const;
export type MoneyKind = (typeof moneyKinds)[number];

export const moneyKindLabels: Readonly<Record<MoneyKind, BothTexts>> = {
  planned: both("계획", "Planned"),
  commitment: both("약정", "Committed"),
  disbursement: both("지급", "Paid"),
};

/** A rate to another currency: one unit of the entry's currency is `rate` of `currency`, on a day, says a source. */
export interface DatedRate {
  readonly rate: string;
  readonly currency: string;
  readonly on: PartialDate;
  readonly source: string;
}

/** A fund's rule: its part may be at most `most` (0–1] of all money of kind `of`, in one currency. */
export interface ShareRule {
  readonly most: number;
  readonly of: MoneyKind;
  readonly rule: LocalText;
}

/** One entry of money. Currencies stay apart; a rate is shown beside the amount, never instead of it. */
export interface ProgrammeMoney {
  readonly id: string;
  readonly programmeId: string;
  readonly kind: MoneyKind;
  readonly money: Money;
  readonly on: PartialDate;
  readonly rate: DatedRate | null;
  /** Who gives it: id of an actor, or in words. */
  readonly funder: string | null;
  /** Who gets it: id of an actor, or in words. */
  readonly party: string | null;
  readonly shareRule: ShareRule | null;
  readonly note: LocalText;
  readonly source: Citation;
  /** Under what a payment was let pass; `null` for what was not paid. */
  readonly clearance: ClearanceNote | null;
}
