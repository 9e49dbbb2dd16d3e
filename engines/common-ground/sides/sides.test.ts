import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaBelow, betaQuantile, logGamma } from "./beta.ts";
import { areaUnderCurve, checkCleavage } from "./cleavage.ts";
import { sharedBy } from "./common-ground.ts";
import { rollOf } from "./side-roll.ts";
import { type SideView, viewOf, withheld } from "./side-view.ts";

const view = (agree: number, disagree: number): SideView =>
  viewOf({ agree, disagree, pass: 0 }, new Map());

describe("beta distribution", () => {
  test.each([
    [0.5, Math.log(Math.sqrt(Math.PI))],
    [1, 0],
    [5, Math.log(24)],
    [10.5, 13.940625219403763],
  ])("log gamma of %d", (x, value) => {
    expect(logGamma(x)).toBeCloseTo(value, 11);
  });

  test.each([
    ["uniform", [0.3, 1, 1], 0.3],
    ["x² (3 − 2x), Beta(2, 2)", [0.25, 2, 2], 0.15625],
    ["arcsine, Beta(½, ½): 2/π · asin √x", [0.25, 0.5, 0.5], 1 / 3],
  ] as const)("closed form: %s", (_, [x, a, b], value) => {
    expect(betaBelow(x, a, b)).toBeCloseTo(value, 13);
  });

  test("published Jeffreys interval for 0 of 10 at 95 %: upper bound 0.2172 (Brown, Cai and DasGupta 2001)", () => {
    expect(betaQuantile(0.975, 0.5, 10.5)).toBeCloseTo(0.2172, 4);
  });

  test("the quantile undoes the distribution", () => {
    const half = fc.integer({ min: 0, max: 4000 }).map((n) => n + 0.5);
    fc.assert(
      fc.property(half, half, fc.constantFrom(0.1, 0.5, 0.9), (a, b, p) => {
        expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 8);
      }),
      { seed: 4 },
    );
  });
});

describe("view of a side", () => {
  test("more agreement never lowers a bound", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 200 }),
        (agree, disagree) => {
          const [less, more] = [view(agree, disagree), view(agree + 1, disagree)];
          expect(more.interval[0]).toBeGreaterThan(less.interval[0]);
          expect(more.median).toBeGreaterThan(less.median);
        },
      ),
      { seed: 5 },
    );
  });

  test("agreeing and disagreeing are mirror images", () => {
    const [one, other] = [view(13, 4), view(4, 13)];
    expect(one.median).toBeCloseTo(1 - other.median, 12);
    expect(one.interval[0]).toBeCloseTo(1 - other.interval[1], 12);
  });

  test("the cache changes no answer and passes stay their own", () => {
    const cache = new Map<number, SideView>();
    viewOf({ agree: 3, disagree: 2, pass: 9 }, cache);
    expect(viewOf({ agree: 3, disagree: 2, pass: 1 }, cache)).toEqual({ ...view(3, 2), pass: 1 });
  });
});

describe("what the sides share", () => {
  test.each([
    ["both clearly agree", [view(30, 2), view(25, 3)], "common ground"],
    ["both lean to it, one with few votes", [view(30, 2), view(4, 3)], "bridgeable"],
    ["one agrees, the other does not", [view(30, 2), view(3, 25)], "one-sided"],
    ["both clearly disagree", [view(2, 30), view(1, 20)], "shared rejection"],
    ["both lean against it, not clearly", [view(9, 11), view(8, 10)], "unknown"],
    ["one side is withheld", [view(30, 2), withheld], "unknown"],
    ["one party alone", [view(30, 2)], "unknown"],
    ["no party", [], "unknown"],
  ])("%s", (_, parties, state) => {
    expect(sharedBy(parties).state).toBe(state);
  });

  test("common ground is the least lower bound, and unknown is not zero", () => {
    const [a, b] = [view(30, 2), view(20, 9)];
    expect(sharedBy([a, b]).commonGround).toBe(b.interval[0]);
    expect(sharedBy([a, withheld]).commonGround).toBeNull();
  });

  test("ten times as many of one camp keeps the order of the propositions", () => {
    const other = [view(20, 5), view(15, 10), view(12, 13)];
    const order = (times: number): number[] =>
      [view(9 * times, times), view(8 * times, 2 * times), view(7 * times, 3 * times)]
        .map((own, j) => ({ j, ground: sharedBy([own, other[j]!]).commonGround! }))
        .toSorted((x, y) => y.ground - x.ground)
        .map(({ j }) => j);
    expect(order(10)).toEqual(order(1));
  });
});

describe("roll of sides", () => {
  test("mediators and third parties are no party", () => {
    const roll = rollOf(["b", "third", "a", null, "mediator"]);
    expect(roll.names).toEqual(["a", "b", "mediator", "third"]);
    expect(roll.isParty).toEqual([true, true, false, false]);
    expect(Array.from(roll.of)).toEqual([1, 3, 0, -1, 2]);
  });
});

describe("cleavage", () => {
  test("area under the curve: worked example 1 2 3 against 2 3 4", () => {
    expect(areaUnderCurve(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4))).toBeCloseTo(
      7 / 9,
      12,
    );
  });

  test("groups that are the sides, a factor that is noise for one and order for the other", () => {
    const party = Int32Array.of(0, 0, 1, 1, -1);
    const group = Int32Array.of(1, 1, 0, 0, 0);
    const factor = Float64Array.of(0.9, 0.8, -0.5, -0.1, NaN);
    expect(checkCleavage({ party, parties: 2, group, factor })).toEqual({
      adjustedRand: 1,
      auc: 1,
    });
    expect(checkCleavage({ party, parties: 2, group: null, factor: null })).toEqual({
      adjustedRand: null,
      auc: null,
    });
  });
});
