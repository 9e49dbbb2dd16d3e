import { compareMoney, sumByCurrency, type Money } from "#kernel/money.ts";
import { orThrow } from "#kernel/result.ts";

import { moneyKinds, type MoneyKind, type ProgrammeMoney } from "./model-parts.ts";

/** Exact totals of each kind, one a currency. Kinds and currencies are never added to one another. */
export type MoneyTotals = Readonly<Record<MoneyKind, readonly Money[]>>;

export function totalsOf(entries: readonly ProgrammeMoney[]): MoneyTotals {
  const of = (kind: MoneyKind) =>
    sumByCurrency(entries.filter((entry) => entry.kind === kind).map(({ money }) => money));
  return { planned: of("planned"), commitment: of("commitment"), disbursement: of("disbursement") };
}

/** What a promise still leaves to pay, by currency; payments in a currency nobody promised stand by themselves. */
export interface CurrencyBalance {
  readonly currency: string;
  readonly planned: string | null;
  readonly committed: string | null;
  readonly paid: string | null;
  /** Whether more was paid than promised in this currency. */
  readonly isOverpaid: boolean;
}

export function balancesOf(entries: readonly ProgrammeMoney[]): readonly CurrencyBalance[] {
  const totals = totalsOf(entries);
  const currencies = [
    ...new Set(moneyKinds.flatMap((kind) => totals[kind].map(({ currency }) => currency))),
  ].toSorted();
  const of = (kind: MoneyKind, currency: string) =>
    totals[kind].find((total) => total.currency === currency) ?? null;
  return currencies.map((currency) => {
    const committed = of("commitment", currency);
    const paid = of("disbursement", currency);
    const promised = committed ?? { amount: "0", currency };
    return {
      currency,
      planned: of("planned", currency)?.amount ?? null,
      committed: committed?.amount ?? null,
      paid: paid?.amount ?? null,
      isOverpaid: paid !== null && orThrow(compareMoney(paid, promised)) > 0,
    };
  });
}

/** How a fund's part stands to its rule; `undetermined` where other currencies stand beside it, which no rate joins. */
export interface ShareCheck {
  readonly entryId: string;
  readonly verdict: "within" | "over" | "undetermined";
  /** The part it has, 0–1; `null` where it cannot be told. */
  readonly share: number | null;
  readonly most: number;
}

export function checkShares(entries: readonly ProgrammeMoney[]): readonly ShareCheck[] {
  return entries.flatMap((entry): ShareCheck[] => {
    const { shareRule, money, id } = entry;
    if (shareRule === null) return [];
    const totals = totalsOf(entries)[shareRule.of];
    const total = totals.find(({ currency }) => currency === money.currency);
    const most = shareRule.most;
    if (totals.length !== 1 || total === undefined || Number(total.amount) <= 0)
      return [{ entryId: id, verdict: "undetermined", share: null, most }];
    const share = Number(money.amount) / Number(total.amount);
    return [{ entryId: id, verdict: share > most ? "over" : "within", share, most }];
  });
}

/** Why an entry of money was not written. */
export type MoneyRefusal =
  | { readonly kind: "money-unknown"; readonly id: string }
  | { readonly kind: "amount-not-positive"; readonly amount: string }
  | { readonly kind: "amount-too-long"; readonly amount: string }
  | { readonly kind: "rate-same-currency"; readonly currency: string }
  | { readonly kind: "payment-not-edited"; readonly id: string }
  | { readonly kind: "payment-not-running"; readonly stage: string };

/** Most digits of an amount: what a double holds exactly, far above any budget of a city. */
export const mostDigits = 15;

/** Reads an entry's money: positive, of 15 digits or fewer, its rate to another currency. */
export function moneyFault(entry: Pick<ProgrammeMoney, "money" | "rate">): MoneyRefusal | null {
  const { amount, currency } = entry.money;
  if (Number(amount) <= 0) return { kind: "amount-not-positive", amount };
  if (amount.replace(/\D/g, "").length > mostDigits) return { kind: "amount-too-long", amount };
  if (entry.rate !== null && entry.rate.currency === currency)
    return { kind: "rate-same-currency", currency };
  return null;
}
