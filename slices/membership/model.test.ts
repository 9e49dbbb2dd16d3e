import { describe, expect, it } from "vitest";
import { both } from "#kernel/local-text.ts";
import { partialDate } from "#kernel/partial-date.ts";
import { feeTotals, missingCells, type Fee, type Membership } from "./model.ts";

const membership = (fee: Fee, more: Partial<Membership> = {}): Membership => ({
  id: "seoul--luci",
  member: "seoul",
  body: "luci",
  tie: "seoul--member-of--luci",
  fee,
  joined: partialDate("2007"),
  role: both("의장도시", "chair city"),
  owner: both("도시빛정책과", "Urban Lighting Policy Division"),
  ownerId: null,
  size: {
    text: both("39개국 71개 도시", "71 cities in 39 states"),
    territories: 39,
    cities: 71,
    members: null,
  },
  purpose: both("도시 조명 정책 교류", "Exchange of lighting policy"),
  activity: "active",
  asOf: partialDate("2019-12"),
  sources: [],
  slips: [],
  ...more,
});
const stated = (amount: string, currency: string): Fee => ({
  status: "stated",
  yearly: { amount, currency },
});

describe("fees", () => {
  it("totals each currency and counts what is not known", () => {
    const answer = feeTotals([
      membership(stated("6210", "EUR")),
      membership(stated("5985", "EUR")),
      membership(stated("5000000", "KRW")),
      membership({ status: "no-fee" }),
      membership({ status: "missing-in-source" }),
    ]);
    expect(answer).toEqual({
      totals: [
        { amount: "12195", currency: "EUR" },
        { amount: "5000000", currency: "KRW" },
      ],
      unknownCount: 1,
    });
  });
});

describe("missing cells", () => {
  it("does not take a free membership for an unknown fee", () => {
    expect(missingCells(membership({ status: "no-fee" }))).toEqual([]);
  });

  it("names every empty cell in order", () => {
    const empty = membership(
      { status: "missing-in-source" },
      {
        joined: null,
        role: null,
        size: { text: null, territories: null, cities: null, members: null },
      },
    );
    expect(missingCells(empty)).toEqual(["fee", "joined", "role", "size"]);
  });
});
