import { ok, refused, type Result } from "./result.ts";

declare const partialDateBrand: unique symbol;

/**
 * A calendar date known to the year, the month or the day: `2005`, `2005-04` or `2005-04-12`.
 * Proleptic Gregorian, years 0001–9999. A `PartialDate` names a span of days, never a guessed day inside it.
 */
export type PartialDate = string & { readonly [partialDateBrand]: true };

export type DatePrecision = "year" | "month" | "day";

/** Why a text is not a partial date; `text` is what was read. */
export type PartialDateRefusal =
  | { readonly kind: "not-a-date"; readonly text: string }
  | { readonly kind: "no-such-day"; readonly text: string };

const shape = /^(?!0000)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; refuses other shapes and days that no calendar has (2019-02-29). */
export function parsePartialDate(text: string): Result<PartialDate, PartialDateRefusal> {
  if (isPartialDate(text)) return ok(text);
  return refused({ kind: shape.test(text) ? "no-such-day" : "not-a-date", text });
}

/** The partial date of a literal known to be right; anything else is a broken invariant and throws. */
export function partialDate(text: string): PartialDate {
  if (isPartialDate(text)) return text;
  throw new Error(`not a partial date: ${text}`);
}

export function isPartialDate(value: unknown): value is PartialDate {
  const [, year, month = "01", day = "01"] = (typeof value === "string" && shape.exec(value)) || [];
  if (year === undefined || Number(month) < 1 || Number(month) > 12) return false;
  return Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), Number(month));
}

/** How much of the date is known. */
export function precisionOf(date: PartialDate): DatePrecision {
  return date.length === 4 ? "year" : date.length === 7 ? "month" : "day";
}

/** The year, 1–9999. */
export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

/** The first day the date may mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): PartialDate {
  return partialDate(date + "-01-01".slice(date.length - 4));
}

/** The last day the date may mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): PartialDate {
  if (date.length === 10) return date;
  const month = date.length === 4 ? 12 : Number(date.slice(5, 7));
  const day = daysInMonth(yearOf(date), month);
  return partialDate(`${date.slice(0, 4)}-${pad(month)}-${pad(day)}`);
}

export type DateOrder = "before" | "after" | "same" | "undetermined";

/**
 * Where `one` stands to `other`. `same` only for two equal days; two spans that overlap otherwise
 * (2005 and 2005-04, or 2005 and 2005) are `undetermined`.
 */
export function orderOf(one: PartialDate, other: PartialDate): DateOrder {
  if (lastDay(one) < firstDay(other)) return "before";
  if (firstDay(one) > lastDay(other)) return "after";
  return one === other && one.length === 10 ? "same" : "undetermined";
}

/** Sort key: earliest possible day first; of equal starts the more exact date first. */
export function compareDates(one: PartialDate, other: PartialDate): number {
  const starts = compareTexts(firstDay(one), firstDay(other));
  return starts === 0 ? other.length - one.length : starts;
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

function pad(n: number): string {
  return String(n).padStart(2, "0");
}
