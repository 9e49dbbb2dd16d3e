import type { Holds } from "#kernel/interval.ts";
import { partialDate, type PartialDate } from "#kernel/partial-date.ts";

/** A partial date as a number YYYYMMDD, unknown parts 0; `null` is 0. */
export function dateNumber(date: string | null): number {
  if (date === null) return 0;
  const [year = "0", month = "0", day = "0"] = date.split("-");
  return Number(year) * 10_000 + Number(month) * 100 + Number(day);
}

/** The date that a number names; `null` for 0. */
export function dateOfNumber(number: number): PartialDate | null {
  if (number === 0) return null;
  const two = (part: number) => String(part).padStart(2, "0");
  const year = String(Math.floor(number / 10_000)).padStart(4, "0");
  const [month, day] = [Math.floor(number / 100) % 100, number % 100];
  return partialDate(
    month === 0 ? year : day === 0 ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`,
  );
}

/** First and last day that a number may mean, as numbers. */
function firstOf(n: number): number {
  return n + (n % 10_000 === 0 ? 101 : n % 100 === 0 ? 1 : 0);
}

function lastOf(n: number): number {
  if (n % 10_000 === 0) return n + 1231;
  return n % 100 === 0 ? n + daysInMonth(Math.floor(n / 10_000), Math.floor(n / 100) % 100) : n;
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** What the date columns say of a tie. */
export interface TieDates {
  readonly since: number;
  readonly until: number;
  /** Whether the tie is said to have ended; a missing end is then unknown, otherwise open. */
  readonly hasEnded: boolean;
}

/** Whether the dates hold as of a date number: the columnar twin of `holdsAsOf` (kernel/interval.ts). */
export function heldAsOf(dates: TieDates, asOf: number): Holds {
  const [first, last] = [firstOf(asOf), lastOf(asOf)];
  const begun = hasBegun(dates.since, first, last);
  if (begun === false) return false;
  const goesOn = hasNotEnded(dates, first, last);
  if (goesOn === false) return false;
  return begun === true && goesOn === true ? true : "unknown";
}

function hasBegun(since: number, first: number, last: number): Holds {
  if (since === 0) return "unknown";
  if (lastOf(since) <= first) return true;
  return firstOf(since) > last ? false : "unknown";
}

function hasNotEnded({ until, hasEnded }: TieDates, first: number, last: number): Holds {
  if (until === 0) return hasEnded ? "unknown" : true;
  if (firstOf(until) >= last) return true;
  return lastOf(until) < first ? false : "unknown";
}
