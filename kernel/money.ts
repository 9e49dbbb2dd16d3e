import { ok, refused, type Result } from "./result.ts";

/**
 * An amount in one currency. `amount` is an exact decimal text (`"6210"`, `"-12.50"`), no grouping,
 * no exponent, at most 18 digits before and 6 after the point; `currency` is an ISO 4217 letter code.
 */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

export type MoneyRefusal =
  | { readonly kind: "not-an-amount"; readonly amount: string }
  | { readonly kind: "not-a-currency"; readonly currency: string }
  | { readonly kind: "two-currencies"; readonly one: string; readonly other: string };

const amountShape = /^-?\d{1,18}(\.\d{1,6})?$/;
const currencyShape = /^[A-Z]{3}$/;

/** Scale of the exact sums below: millionths, the finest amount that `Money` admits. */
const decimals = 6;

/** Reads an amount and a currency code; the amount is kept in canonical form (no leading or trailing zeros). */
export function parseMoney(amount: string, currency: string): Result<Money, MoneyRefusal> {
  if (!currencyShape.test(currency)) return refused({ kind: "not-a-currency", currency });
  if (!amountShape.test(amount)) return refused({ kind: "not-an-amount", amount });
  return ok({ amount: toText(toMillionths(amount)), currency });
}

/** Exact sum of two amounts of one currency; two currencies are refused, never converted. */
export function addMoney(one: Money, other: Money): Result<Money, MoneyRefusal> {
  if (one.currency !== other.currency) {
    return refused({ kind: "two-currencies", one: one.currency, other: other.currency });
  }
  const sum = toMillionths(one.amount) + toMillionths(other.amount);
  return ok({ amount: toText(sum), currency: one.currency });
}

/** What is left of an amount when another of the same currency is taken away; it may be below zero. */
export function subtractMoney(one: Money, other: Money): Result<Money, MoneyRefusal> {
  const { amount, currency } = other;
  const negative = amount.startsWith("-") ? amount.slice(1) : `-${amount}`;
  return addMoney(one, { amount: negative, currency });
}

/** Exact totals, one per currency, in order of the currency code. */
export function sumByCurrency(amounts: Iterable<Money>): readonly Money[] {
  const totals = new Map<string, bigint>();
  for (const { amount, currency } of amounts) {
    totals.set(currency, (totals.get(currency) ?? 0n) + toMillionths(amount));
  }
  return [...totals]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, sum]) => ({ amount: toText(sum), currency }));
}

/** Negative, zero or positive as `one` is less than, equal to or more than `other`; two currencies are refused. */
export function compareMoney(one: Money, other: Money): Result<number, MoneyRefusal> {
  if (one.currency !== other.currency) {
    return refused({ kind: "two-currencies", one: one.currency, other: other.currency });
  }
  const difference = toMillionths(one.amount) - toMillionths(other.amount);
  return ok(difference < 0n ? -1 : difference > 0n ? 1 : 0);
}

function toMillionths(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(whole + fraction.padEnd(decimals, "0"));
}

function toText(millionths: bigint): string {
  const sign = millionths < 0n ? "-" : "";
  const digits = String(millionths < 0n ? -millionths : millionths).padStart(decimals + 1, "0");
  const fraction = digits.slice(-decimals).replace(/0+$/, "");
  return sign + digits.slice(0, -decimals) + (fraction === "" ? "" : `.${fraction}`);
}
