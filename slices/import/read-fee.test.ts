import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { feeUnitOf, readFee, type FeeSetting } from "./read-fee.ts";

const setting: FeeSetting = { currencies: {}, point: null, unit: null };
const stated = (amount: string, currency: string) => ({
  kind: "fee",
  fee: { status: "stated", yearly: { amount, currency } },
});
const missing = { kind: "fee", fee: { status: "missing-in-source" } };
const noFee = { kind: "fee", fee: { status: "no-fee" } };

describe("a yearly fee as offices write it", () => {
  test.each([
    ["1,200만원", "", stated("12000000", "KRW")],
    ["1,200만 원", "", stated("12000000", "KRW")],
    ["1억 2,000만원", "", stated("120000000", "KRW")],
    ["3천5백만원", "", stated("35000000", "KRW")],
    ["12백만원", "", stated("12000000", "KRW")],
    ["1,200천원", "", stated("1200000", "KRW")],
    ["12.5만원", "", stated("125000", "KRW")],
    ["₩3,000,000", "", stated("3000000", "KRW")],
    ["연 5,000유로", "", stated("5000", "EUR")],
    ["USD 5,000", "", stated("5000", "USD")],
    ["5,000 US$", "", stated("5000", "USD")],
    ["US$ 6,210.50", "", stated("6210.5", "USD")],
    ["€3.000", "", stated("3000", "EUR")],
    ["3.000,50 €", "", stated("3000.5", "EUR")],
    ["CHF 1'200", "", stated("1200", "CHF")],
    ["1만 미국달러", "", stated("10000", "USD")],
    ["2,000 / year", "GBP", stated("2000", "GBP")],
    ["5000", "일본 엔", stated("5000", "JPY")],
    ["$5,000", "CAD", stated("5000", "CAD")],
    ["0", "USD", stated("0", "USD")],
    ["없음", "", noFee],
    ["면제", "USD", noFee],
    ["-", "", missing],
    ["미상", "", missing],
    ["", "USD", missing],
  ])("%s %s", (text, currency, read) => expect(readFee(text, currency, setting)).toEqual(read));

  test.each([
    ["1,000~2,000달러", ""],
    ["협의", ""],
    ["-5,000원", ""],
    ["1,2,3원", ""],
    ["만원", ""],
    ["1만 2억원", ""],
    ["월 10만원", ""],
    ["=SUM(A1)", ""],
    [`${"9".repeat(40)}원`, ""],
    ["5,000 코인", ""],
  ])("%s is no fee", (text, currency) =>
    expect(readFee(text, currency, setting)).toEqual({ kind: "unreadable" }),
  );
});

describe("what is ambiguous is asked", () => {
  test.each([
    ["$5,000", "$", "USD"],
    ["5,000달러", "달러", "USD"],
    ["¥5,000", "¥", "JPY"],
    ["5,000", "", "KRW"],
  ])("%s: which currency", (text, sign, first) => {
    const read = readFee(text, "", setting);
    expect(read).toMatchObject({ kind: "currency-asked", sign });
    expect(read).toHaveProperty(["readings", 0], first);
    expect(readFee(text, "", { ...setting, currencies: { [sign]: "AUD" } })).toEqual(
      stated("5000", "AUD"),
    );
  });

  test("a point before three digits, outside the euro", () => {
    expect(readFee("USD 5.000", "", setting)).toEqual({ kind: "point-asked" });
    const point = (meaning: "thousands" | "decimals") =>
      readFee("USD 5.000", "", { ...setting, point: meaning });
    expect(point("thousands")).toEqual(stated("5000", "USD"));
    expect(point("decimals")).toEqual(stated("5", "USD"));
  });

  test("two currencies that contradict each other, and one that nobody knows", () => {
    expect(readFee("USD 5,000", "EUR", setting)).toEqual({ kind: "two-currencies" });
    expect(readFee("5,000", "도토리", setting)).toEqual({ kind: "currency-unknown" });
  });
});

describe("the head of the column", () => {
  test.each([
    ["연회비(천원)", { currency: "KRW", times: "천" }],
    ["회비 (단위: 백만원)", { currency: "KRW", times: "백만" }],
    ["Fee [USD]", { currency: "USD", times: "" }],
    ["Fee ($)", null],
    ["연회비(2024)", null],
    ["회비", null],
  ])("%s", (header, unit) => expect(feeUnitOf(header)).toEqual(unit));

  test("counts for bare numbers alone", () => {
    const unit = { currency: "KRW", times: "천" };
    expect(readFee("1,200", "", { ...setting, unit })).toEqual(stated("1200000", "KRW"));
    expect(readFee("USD 1,200", "", { ...setting, unit })).toEqual(stated("1200", "USD"));
    expect(readFee("1,200만원", "", { ...setting, unit })).toEqual(stated("12000000", "KRW"));
  });
});

describe("laws", () => {
  test("any whole amount, grouped as a Korean writes it, comes back as it is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (amount) => {
        const grouped = amount.toLocaleString("ko");
        expect(readFee(`${grouped}원`, "", setting)).toEqual(stated(String(amount), "KRW"));
        expect(readFee(`USD ${amount}`, "", setting)).toEqual(stated(String(amount), "USD"));
      }),
    );
  });

  test("any amount in units of ten thousand is that many times ten thousand", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (amount) => {
        expect(readFee(`${amount}만원`, "", setting)).toEqual(stated(`${amount}0000`, "KRW"));
      }),
    );
  });

  test("no text whatever throws, and what is stated is money", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string(), (text, currency) => {
        const read = readFee(text, currency, setting);
        if (read.kind === "fee" && read.fee.status === "stated") {
          expect(read.fee.yearly.amount).toMatch(/^\d{1,18}(\.\d{1,6})?$/);
          expect(read.fee.yearly.currency).toMatch(/^[A-Z]{3}$/);
        }
      }),
    );
  });
});
