import { firstDay, lastDay, type PartialDate } from "#kernel/partial-date.ts";
import type { Holds } from "#kernel/interval.ts";
import { statusCode } from "./codes.ts";
import type { NetworkColumns } from "./network.ts";

/** A date as the number YYYYMMDD of its first or last possible day; 0 for none. */
export function firstDayNumber(date: PartialDate | null): number {
  return date === null ? 0 : dayNumber(firstDay(date));
}

export function lastDayNumber(date: PartialDate | null): number {
  return date === null ? 0 : dayNumber(lastDay(date));
}

function dayNumber(day: PartialDate): number {
  return (
    Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10))
  );
}

/** The span of days that an as-of date may mean. */
export interface AsOfDays {
  readonly first: number;
  readonly last: number;
}

export function asOfDays(date: PartialDate): AsOfDays {
  return { first: firstDayNumber(date), last: lastDayNumber(date) };
}

const ended = statusCode("ended");

/**
 * Whether tie `row` was in force as of the date: the columnar twin of `isInForce` in the tie's model,
 * without its rule that planned and proposed ties never were (that is the question's to decide).
 */
export function heldAsOf(network: NetworkColumns, row: number, asOf: AsOfDays): Holds {
  const begun = hasBegun(network.sinceFirst[row]!, network.sinceLast[row]!, asOf);
  const isEnded = network.tieStatus[row] === ended;
  const goesOn = hasNotEnded(network.untilFirst[row]!, network.untilLast[row]!, asOf, isEnded);
  if (begun === false || goesOn === false) return false;
  return begun === true && goesOn === true ? true : "unknown";
}

function hasBegun(sinceFirst: number, sinceLast: number, asOf: AsOfDays): Holds {
  if (sinceLast === 0) return "unknown";
  if (sinceLast <= asOf.first) return true;
  return sinceFirst > asOf.last ? false : "unknown";
}

function hasNotEnded(
  untilFirst: number,
  untilLast: number,
  asOf: AsOfDays,
  isEnded: boolean,
): Holds {
  if (untilLast === 0) return isEnded ? "unknown" : true;
  if (untilFirst >= asOf.last) return true;
  return untilLast < asOf.first ? false : "unknown";
}

/** Whole years from one day number to a later one; 0 when it is not later. */
export function yearsBetween(day: number, later: number): number {
  const years = Math.floor(later / 10_000) - Math.floor(day / 10_000);
  return Math.max(0, later % 10_000 < day % 10_000 ? years - 1 : years);
}
