import { firstDay, lastDay, type PartialDate } from "./partial-date.ts";

/** An end of an interval: a date, `open` (known to have no end there), or `unknown` (there may be one, nobody says when). */
export type IntervalEnd = PartialDate | "open" | "unknown";

/** The time in which something holds, both ends included; each end as exact as its source. */
export interface Interval {
  readonly since: IntervalEnd;
  readonly until: IntervalEnd;
}

/** Whether something holds, when the record may not be able to say. */
export type Holds = boolean | "unknown";

/** Holds always; the interval of things nobody dated on purpose. */
export const always: Interval = { since: "open", until: "open" };

/**
 * Whether `interval` holds on every day that `date` may mean: `true`, `false` (on none of them),
 * or `unknown` (on some, or an end is unknown). "Since 2005" as of 2005 is unknown; as of 2006 it is true.
 */
export function holdsAsOf(interval: Interval, date: PartialDate): Holds {
  const [first, last] = [firstDay(date), lastDay(date)];
  return both(hasBegun(interval.since, first, last), hasNotEnded(interval.until, first, last));
}

function hasBegun(since: IntervalEnd, first: string, last: string): Holds {
  if (since === "open" || since === "unknown") return since === "open" || "unknown";
  if (lastDay(since) <= first) return true;
  return firstDay(since) > last ? false : "unknown";
}

function hasNotEnded(until: IntervalEnd, first: string, last: string): Holds {
  if (until === "open" || until === "unknown") return until === "open" || "unknown";
  if (firstDay(until) >= last) return true;
  return lastDay(until) < first ? false : "unknown";
}

function both(one: Holds, other: Holds): Holds {
  if (one === false || other === false) return false;
  return one === true && other === true ? true : "unknown";
}

/** Whether the interval surely ends before it begins; such an interval is an error in the record. */
export function isImpossible(interval: Interval): boolean {
  const { since, until } = interval;
  if (!isDate(since) || !isDate(until)) return false;
  return lastDay(until) < firstDay(since);
}

function isDate(end: IntervalEnd): end is PartialDate {
  return end !== "open" && end !== "unknown";
}
