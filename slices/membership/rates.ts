import type { Money } from "#kernel/money.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";

/** Kind and property under which a rate is kept as a claim; the subject is the currency. */
export const rateSubject = "currency";
export const rateProperty = "rate-to-krw";

/** How many won one unit of a currency was worth on a day, as an officer entered it with its source. */
export interface DatedRate {
  readonly currency: string;
  /** Exact decimal text, above 0. */
  readonly rate: string;
  readonly asOf: PartialDate;
}

const rateShape = /^\d{1,9}(\.\d{1,6})?$/;

export function isRate(value: unknown): value is string {
  return typeof value === "string" && rateShape.test(value) && Number(value) > 0;
}

/** The latest rate of each currency, from claims in the order of their dates, latest first. */
export function latestRates(
  claims: readonly {
    readonly subject: string;
    readonly value: unknown;
    readonly asOf: PartialDate | null;
  }[],
): readonly DatedRate[] {
  const rates = new Map<string, DatedRate>();
  for (const { subject, value, asOf } of claims) {
    if (rates.has(subject) || !isRate(value) || !isPartialDate(asOf)) continue;
    rates.set(subject, { currency: subject, rate: value, asOf });
  }
  return [...rates.values()].toSorted((one, other) => (one.currency < other.currency ? -1 : 1));
}

/** A sum in won at dated rates, to the won; `lacking` names the currencies that have none, and are not in the sum. */
export interface InWon {
  readonly won: bigint;
  readonly used: readonly DatedRate[];
  readonly lacking: readonly string[];
}

/** Totals in won at the rates that officers entered. Nothing is converted at a rate nobody entered. */
export function inWon(totals: readonly Money[], rates: readonly DatedRate[]): InWon {
  let millionths = 0n;
  const used: DatedRate[] = [];
  const lacking: string[] = [];
  for (const { amount, currency } of totals) {
    const rate = rates.find((one) => one.currency === currency);
    if (currency === "KRW") millionths += scaled(amount) * unit;
    else if (rate === undefined) lacking.push(currency);
    else {
      millionths += scaled(amount) * scaled(rate.rate);
      used.push(rate);
    }
  }
  const whole = unit * unit;
  return { won: (millionths + whole / 2n) / whole, used, lacking };
}

/** Millionths of one: the finest amount and rate that are kept. */
const unit = 1_000_000n;

function scaled(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole + fraction.padEnd(6, "0"));
}
