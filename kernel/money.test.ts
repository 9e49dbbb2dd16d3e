import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMoney, compareMoney, parseMoney, subtractMoney, sumByCurrency } from "./money.ts";
import { orThrow } from "./result.ts";

const won = (amount: string) => orThrow(parseMoney(amount, "KRW"));
const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const ofCents = (n: bigint) => {
  const digits = String(n < 0n ? -n : n).padStart(3, "0");
  return orThrow(
    parseMoney(`${n < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`, "EUR"),
  );
};

describe("reading", () => {
  it.each([
    ["6210", "6210"],
    ["006210.500", "6210.5"],
    ["-0", "0"],
    ["-0.10", "-0.1"],
    ["123456789012345678.123456", "123456789012345678.123456"],
  ])("reads %s as %s", (amount, canonical) => {
    expect(parseMoney(amount, "EUR")).toEqual({
      ok: true,
      value: { amount: canonical, currency: "EUR" },
    });
  });

  it.each(["", "1,000", "1e3", ".5", "1.", "NaN", "1.1234567", "1234567890123456789"])(
    "refuses the amount %j",
    (amount) => {
      expect(parseMoney(amount, "EUR")).toEqual({
        ok: false,
        error: { kind: "not-an-amount", amount },
      });
    },
  );

  it.each(["", "eur", "EURO", "₩"])("refuses the currency %j", (currency) => {
    expect(parseMoney("1", currency)).toEqual({
      ok: false,
      error: { kind: "not-a-currency", currency },
    });
  });
});

describe("sums", () => {
  it("adds tenths exactly", () => {
    expect(addMoney(won("0.1"), won("0.2"))).toEqual({ ok: true, value: won("0.3") });
  });

  it("never adds two currencies", () => {
    const error = { kind: "two-currencies", one: "KRW", other: "EUR" };
    expect(addMoney(won("1"), ofCents(1n))).toEqual({ ok: false, error });
    expect(compareMoney(won("1"), ofCents(1n))).toEqual({ ok: false, error });
  });

  it("equals whole-number arithmetic, in any order", () => {
    fc.assert(
      fc.property(fc.array(cents), (amounts) => {
        const total = amounts.reduce((sum, n) => sum + n, 0n);
        const expected = amounts.length === 0 ? [] : [ofCents(total)];
        expect(sumByCurrency(amounts.map(ofCents))).toEqual(expected);
        expect(sumByCurrency(amounts.map(ofCents).toReversed())).toEqual(expected);
      }),
      { seed: 5 },
    );
  });

  it("keeps currencies apart, in order of their codes", () => {
    expect(sumByCurrency([won("5"), ofCents(150n), won("7")])).toEqual([
      { amount: "1.5", currency: "EUR" },
      { amount: "12", currency: "KRW" },
    ]);
  });

  it.each([
    ["2", "10", -1],
    ["10", "10.0", 0],
    ["-1", "-2", 1],
  ])("compares %s with %s: %i", (one, other, expected) => {
    expect(compareMoney(won(one), won(other))).toEqual({ ok: true, value: expected });
  });
});

describe("what is left", () => {
  it("is what brings the sum back", () => {
    fc.assert(
      fc.property(cents, cents, (one, other) => {
        const left = orThrow(subtractMoney(ofCents(one), ofCents(other)));
        expect(addMoney(left, ofCents(other))).toEqual({ ok: true, value: ofCents(one) });
      }),
    );
  });
});
