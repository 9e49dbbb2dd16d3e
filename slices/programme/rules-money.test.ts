import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { partialDate } from "#kernel/partial-date.ts";

import { moneyKinds, type MoneyKind, type ProgrammeMoney } from "./model-parts.ts";
import { balancesOf, checkShares, moneyFault, totalsOf } from "./rules-money.ts";

const entry = (
  kind: MoneyKind,
  amount: string,
  currency: string,
  part: Partial<ProgrammeMoney> = {},
): ProgrammeMoney => ({
  id: `${kind} ${amount} ${currency}`,
  programmeId: "p",
  kind,
  money: { amount, currency },
  on: partialDate("2026"),
  rate: null,
  funder: null,
  party: null,
  shareRule: null,
  note: { ko: null, en: null },
  source: { source: "office-entry", locator: null },
  clearance: null,
  ...part,
});
const half = { most: 0.5, of: "planned" as const, rule: { ko: null, en: null } };

describe("totals", () => {
  test("are exact, and what nobody entered is not zero", () => {
    const balances = balancesOf([
      entry("commitment", "0.1", "USD"),
      entry("commitment", "0.2", "USD"),
      entry("disbursement", "1", "KRW"),
    ]);
    expect(balances).toEqual([
      { currency: "KRW", planned: null, committed: null, paid: "1", isOverpaid: true },
      { currency: "USD", planned: null, committed: "0.3", paid: null, isOverpaid: false },
    ]);
  });

  test("never mix currencies or kinds: an entry changes its own total alone", () => {
    const money = fc.record({
      kind: fc.constantFrom(...moneyKinds),
      currency: fc.constantFrom("KRW", "USD", "EUR"),
      cents: fc.integer({ min: 1, max: 1_000_000 }),
    });
    const made = ({
      kind,
      currency,
      cents,
    }: {
      kind: MoneyKind;
      currency: string;
      cents: number;
    }) =>
      entry(kind, `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`, currency);
    fc.assert(
      fc.property(fc.array(money), money, (before, added) => {
        const [one, two] = [totalsOf(before.map(made)), totalsOf([...before, added].map(made))];
        for (const kind of moneyKinds) {
          for (const currency of ["KRW", "USD", "EUR"]) {
            const of = (totals: typeof one) =>
              totals[kind].find((total) => total.currency === currency)?.amount;
            const isOwn = kind === added.kind && currency === added.currency;
            expect(of(one) === of(two)).toBe(!isOwn);
          }
        }
      }),
      { seed: 10 },
    );
  });

  test("a rate changes no total", () => {
    const rate = { rate: "1380", currency: "KRW", on: partialDate("2026"), source: "한국은행" };
    const plain = [entry("planned", "5", "USD")];
    expect(totalsOf([entry("planned", "5", "USD", { rate })])).toEqual(totalsOf(plain));
  });
});

describe("a fund's share", () => {
  const ruled = (amount: string) => entry("planned", amount, "KRW", { shareRule: half });
  test.each([
    ["half is within half", [ruled("5"), entry("planned", "5", "KRW")], "within"],
    ["more is over", [ruled("6"), entry("planned", "4", "KRW")], "over"],
    ["committed money is another whole", [ruled("5"), entry("commitment", "9", "KRW")], "over"],
    ["another currency leaves it open", [ruled("5"), entry("planned", "9", "USD")], "undetermined"],
  ] as const)("%s", (_, entries, verdict) => {
    expect(checkShares(entries).map((check) => check.verdict)).toEqual([verdict]);
  });
});

test.each([
  ["0", "KRW", null, "amount-not-positive"],
  ["1", "KRW", null, undefined],
  ["999999999999999", "KRW", null, undefined],
  ["9999999999999.999", "KRW", null, "amount-too-long"],
  ["1", "KRW", "KRW", "rate-same-currency"],
  ["1", "USD", "KRW", undefined],
])("%s %s with a rate to %s: %s", (amount, currency, rateCurrency, expected) => {
  const rate =
    rateCurrency === null
      ? null
      : { rate: "1", currency: rateCurrency, on: partialDate("2026"), source: "x" };
  expect(moneyFault({ money: { amount, currency }, rate })?.kind).toBe(expected);
});
