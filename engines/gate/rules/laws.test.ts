import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { judge } from "./judge.ts";
import type { ItemLine } from "./line.ts";
import { marks, readRegime, type Exception, type Provision, type Regime } from "./provision.ts";
import { nothingEased } from "./scenario.ts";
import { shippedRegimes } from "./shipped-regimes.ts";
import { effects, verdicts, type Verdict } from "./verdict.ts";

const seed = 20261123;
const words = ["humanitarian", "luxury", "livelihood"];
const prefixes = ["", "01", "0101", "72", "7208", "720810", "84", "8413", "841370", "27", "2710"];
const days = ["2006-10-14", "2016-03-02", "2017-12-22", "2022-12-09"];

const condition = fc.oneof(
  fc.record({ kind: fc.constant("declared" as const), is: fc.constantFrom(...words) }),
  fc.record({
    kind: fc.constant("unit-value-above" as const),
    amount: fc.constantFrom(1, 100),
    currency: fc.constant("USD"),
  }),
);
const exception: fc.Arbitrary<Exception> = fc.record({
  id: fc.uuid(),
  paragraph: fc.constant(null),
  when: fc.array(condition, { minLength: 1, maxLength: 2 }),
  effect: fc.constantFrom("free" as const, ...effects),
  text: fc.constant({ ko: "예외", en: "exception" }),
  from: fc.constantFrom(null, ...days),
  until: fc.constant(null),
  mark: fc.constantFrom(...marks),
});
const provision: fc.Arbitrary<Provision> = fc.record({
  id: fc.uuid(),
  instrument: fc.constant("instrument"),
  paragraph: fc.constant("1"),
  title: fc.constant({ ko: "조항", en: "provision" }),
  direction: fc.constantFrom("to" as const, "from" as const, "any" as const),
  touches: fc.record({
    hs: fc.array(fc.constantFrom(...prefixes), { minLength: 1, maxLength: 3 }),
  }),
  effect: fc.constantFrom(...effects),
  when: fc.array(condition, { maxLength: 1 }),
  exceptions: fc.array(exception, { maxLength: 2 }),
  from: fc.constantFrom(...days),
  until: fc.constantFrom(null, "2023-01-01"),
  mark: fc.constantFrom(...marks),
  source: fc.constant("source"),
});
const line: fc.Arbitrary<ItemLine> = fc.record({
  line: fc.uuid(),
  hs: fc.constantFrom(
    "010121",
    "7208",
    "720810",
    "841370",
    "8413",
    "2710",
    "100630",
    "",
    "84",
    "8499",
    "x",
  ),
  description: fc.constant(""),
  quantity: fc.constantFrom(null, 0, 1, 10),
  unit: fc.constant("ea"),
  value: fc.constantFrom(null, 5, 500),
  currency: fc.constantFrom("USD", "EUR", ""),
  origin: fc.constant("KR"),
  declared: fc.subarray(words),
  endUser: fc.constantFrom(null, "", "clinic"),
});
const provisions = fc.array(provision, { maxLength: 5 });
const asOf = fc.constantFrom("2006-10-13", "2016-03-02", "2017-12-21", "2020-01-01", "2026-11-22");

const dprk = orThrow(readRegime(shippedRegimes["dprk"]));

function verdictUnder(
  lines: readonly ItemLine[],
  held: readonly Provision[],
  day: string,
): Verdict {
  return judgement(lines, held, day).verdict;
}

function judgement(
  lines: readonly ItemLine[],
  held: readonly Provision[],
  day: string,
): ReturnType<typeof judge> {
  const regime: Regime = { ...dprk, provisions: [...held] };
  return judge(
    lines,
    { regimes: [regime], direction: "to", asOf: day, scenario: nothingEased },
    { nomenclature: null, listGenerated: null },
  );
}

const rank = (verdict: Verdict): number => verdicts.indexOf(verdict);

/** One way of making a provision stricter. */
const tightenings: readonly ((one: Provision) => Provision)[] = [
  (one) => ({
    ...one,
    effect: effects[Math.min(effects.length - 1, effects.indexOf(one.effect) + 1)] ?? "never",
  }),
  (one) => ({ ...one, touches: { ...one.touches, hs: [...(one.touches.hs ?? []), ""] } }),
  (one) => ({ ...one, direction: "any" }),
  (one) => ({ ...one, from: "2006-10-14" }),
  (one) => ({ ...one, until: null }),
  (one) => ({ ...one, exceptions: one.exceptions.slice(1) }),
  (one) => ({ ...one, when: [] }),
];

describe("laws of the gate", () => {
  it("tightening a provision frees no line and makes none milder; a doubt may only turn into a certain bite", () => {
    fc.assert(
      fc.property(
        line,
        provisions,
        fc.tuple(fc.nat(), fc.constantFrom(...tightenings)),
        asOf,
        (item, held, [at, tighten], day) => {
          const changed = held.map((one, index) =>
            index === at % Math.max(1, held.length) ? tighten(one) : one,
          );
          const [before, after] = [
            verdictUnder([item], held, day),
            verdictUnder([item], changed, day),
          ];
          expect(after === "free" && before !== "free").toBe(false);
          expect(before === "undetermined" || rank(after) >= rank(before)).toBe(true);
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it("adding a provision never makes a line milder", () => {
    fc.assert(
      fc.property(line, provisions, provision, asOf, (item, held, more, day) => {
        expect(rank(verdictUnder([item], [...held, more], day))).toBeGreaterThanOrEqual(
          rank(verdictUnder([item], held, day)),
        );
      }),
      { seed, numRuns: 1000 },
    );
  });

  it("adding an exception never makes a line harder", () => {
    fc.assert(
      fc.property(line, provisions, exception, asOf, (item, held, more, day) => {
        const eased = held.map((one) => ({ ...one, exceptions: [...one.exceptions, more] }));
        expect(rank(verdictUnder([item], eased, day))).toBeLessThanOrEqual(
          rank(verdictUnder([item], held, day)),
        );
      }),
      { seed, numRuns: 2000 },
    );
  });

  it("a list is as hard as its worst line, in any order, and names those lines", () => {
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        provisions,
        asOf,
        (items, held, day) => {
          const whole = judgement(items, held, day);
          const each = items.map((item) => verdictUnder([item], held, day));
          expect(rank(whole.verdict)).toBe(Math.max(...each.map(rank)));
          expect(judgement(items.toReversed(), held, day).verdict).toBe(whole.verdict);
          expect(whole.worstLines).toEqual(
            items.filter((_, at) => each[at] === whole.verdict).map((item) => item.line),
          );
        },
      ),
      { seed, numRuns: 500 },
    );
  });

  it("easing provisions in a scenario never makes a line of the real regimes harder", () => {
    const regimes = Object.values(shippedRegimes);
    const ids = regimes.flatMap((regime) => regime.provisions.map(({ id }) => id));
    fc.assert(
      fc.property(line, fc.subarray(ids), asOf, (item, eased, day) => {
        const law = { regimes, direction: "to", asOf: day } as const;
        const lists = { nomenclature: null, listGenerated: null };
        const before = judge([item], { ...law, scenario: nothingEased }, lists).verdict;
        const scenario = { eased: eased.map((id) => ({ provision: id, from: day, until: null })) };
        expect(rank(judge([item], { ...law, scenario }, lists).verdict)).toBeLessThanOrEqual(
          rank(before),
        );
      }),
      { seed, numRuns: 500 },
    );
  });
});
