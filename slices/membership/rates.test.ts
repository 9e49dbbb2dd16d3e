import { describe, expect, it } from "vitest";
import { partialDate } from "#kernel/partial-date.ts";
import { inWon, isRate, latestRates } from "./rates.ts";

const rate = (currency: string, value: string) => ({
  currency,
  rate: value,
  asOf: partialDate("2026-11-20"),
});

describe("rates", () => {
  it("converts exactly, and only at rates that were entered", () => {
    const totals = [
      { amount: "38615", currency: "EUR" },
      { amount: "17000000", currency: "KRW" },
      { amount: "20500", currency: "USD" },
    ];
    expect(inWon(totals, [rate("EUR", "1600.5")])).toEqual({
      won: (38_615n * 16_005n) / 10n + 17_000_000n + 1n,
      used: [rate("EUR", "1600.5")],
      lacking: ["USD"],
    });
    expect(inWon(totals, []).won).toBe(17_000_000n);
  });

  it("takes the latest rate of a currency and passes over what is no rate", () => {
    const claims = [
      { subject: "USD", value: "oops", asOf: partialDate("2026-12-01") },
      { subject: "USD", value: "1400", asOf: partialDate("2026-11-20") },
      { subject: "USD", value: "1300", asOf: partialDate("2025-01-01") },
      { subject: "EUR", value: "1600", asOf: null },
    ];
    expect(latestRates(claims)).toEqual([rate("USD", "1400")]);
  });

  it.each(["0", "-1", "1e3", "1,400", "", 1400])("%s is not a rate", (value) => {
    expect(isRate(value)).toBe(false);
  });
});
