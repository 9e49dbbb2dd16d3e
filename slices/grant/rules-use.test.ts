import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Money } from "#kernel/money.ts";

import type { GrantUse } from "./model-use.ts";
import type { GrantLetter } from "./model.ts";
import { grantsForUse, leftOfCeiling, type UseAsked } from "./rules-use.ts";

const none = { ko: null, en: null };
const usd = (amount: string): Money => ({ amount, currency: "USD" });

const letter = (part: Partial<GrantLetter> = {}): GrantLetter => ({
  id: "one",
  programmeId: "water",
  requestId: null,
  reference: "S/AC.49/2026/1",
  issuer: none,
  holder: none,
  regime: "dprk",
  allows: "exemption",
  scope: none,
  issuedOn: null,
  validFrom: "2026-01-01",
  validUntil: "2026-12-31",
  shipmentsAllowed: null,
  itemKinds: null,
  coversAll: false,
  activities: ["grant"],
  partyId: null,
  value: usd("1000"),
  extendsId: null,
  state: "open",
  closedOn: null,
  closedWhy: null,
  isExample: false,
  sources: [],
  mark: "verified",
  note: none,
  ...part,
});

const paid = (amount: string, id = amount): GrantUse => ({
  id,
  grantId: "one",
  clearanceId: id,
  programmeId: "water",
  kind: "payment",
  moneyId: id,
  partyId: "pyongyang",
  money: usd(amount),
  on: "2026-03-01",
});

const asked = (part: Partial<UseAsked> = {}): UseAsked => ({
  programmeId: "water",
  letters: ["one"],
  partyId: "pyongyang",
  money: usd("400"),
  ...part,
});

describe("a letter that is named", () => {
  test.each<[string, Partial<GrantLetter>, readonly GrantUse[], string]>([
    ["is not there", { id: "two" }, [], "grant-unknown"],
    ["is somebody else's precedent", { isExample: true }, [], "grant-is-example"],
    ["is closed", { state: "closed" }, [], "grant-closed"],
    ["is of another programme", { programmeId: "air" }, [], "grant-of-another-programme"],
    ["speaks of goods alone", { activities: [] }, [], "grant-of-goods"],
    ["prolongs another", { extendsId: "zero" }, [], "grant-of-goods"],
    ["is about somebody else", { partyId: "kaesong" }, [], "grant-of-another-party"],
    [
      "counts in another currency",
      { value: { amount: "9", currency: "KRW" } },
      [],
      "grant-other-currency",
    ],
    ["has too little left", {}, [paid("601")], "grant-ceiling"],
  ])("%s: refused", (_, part, uses, kind) => {
    expect(grantsForUse(asked(), { letters: [letter(part)], uses })).toMatchObject({
      ok: false,
      error: { kind },
    });
  });

  test("serves for its activities and its party, with what is left and every extension", () => {
    const letters = [
      letter({ partyId: "pyongyang", activities: ["grant", "contact"] }),
      letter({ id: "two", extendsId: "one", activities: [], validUntil: "2027-06-30" }),
    ];
    expect(grantsForUse(asked(), { letters, uses: [paid("600")] })).toMatchObject({
      ok: true,
      value: [
        {
          id: "one",
          validUntil: "2027-06-30",
          lines: { grant: 400, contact: 400, pyongyang: 400 },
        },
      ],
    });
  });

  test("without a ceiling it leaves every amount open", () => {
    const found = grantsForUse(asked({ money: usd("999999") }), {
      letters: [letter({ value: null })],
      uses: [],
    });
    expect(found).toMatchObject({ ok: true, value: [{ lines: { grant: null } }] });
  });
});

test("what is left and what was paid are the ceiling, in any order", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 10_000 }), { maxLength: 12 });
  fc.assert(
    fc.property(amounts, (all) => {
      const uses = all.map((amount, at) => paid(String(amount), String(at)));
      const left = leftOfCeiling(letter(), uses)!;
      const sum = all.reduce((total, amount) => total + amount, 0);
      expect(Number(left.amount) + sum).toBe(1000);
      expect(leftOfCeiling(letter(), uses.toReversed())).toEqual(left);
    }),
  );
});
