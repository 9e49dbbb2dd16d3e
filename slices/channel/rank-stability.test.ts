import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evenWeights, type CriterionValues } from "./model-third-party.ts";
import { drawShares, seededRandom } from "./random.ts";
import { measureStability, rankByScore, scoreOf } from "./rank-stability.ts";

function values(all: number | null, more: Partial<CriterionValues> = {}): CriterionValues {
  return {
    "reach-a": all,
    "reach-b": all,
    balance: all,
    record: all,
    "issue-fit": all,
    convening: all,
    nearness: all,
    ...more,
  };
}

describe("the score", () => {
  it("is the weighted mean with unknowns halfway, and at 0 and at 1", () => {
    const score = scoreOf(values(0.5, { record: null }), evenWeights);
    expect(score.value).toBeCloseTo(0.5, 12);
    expect(score.interval[0]).toBeCloseTo(3 / 7, 12);
    expect(score.interval[1]).toBeCloseTo(4 / 7, 12);
  });

  it("is halfway, and says so by its interval, when nothing is known", () => {
    expect(scoreOf(values(null), evenWeights)).toEqual({ value: 0.5, interval: [0, 1] });
  });
});

describe("stability of the ranking", () => {
  it("is complete for one that is better in everything", () => {
    const [first, second] = measureStability([values(0.9), values(0.1)], evenWeights, 1);
    expect(first).toMatchObject({ holds: 1, first: 1, range: [1, 1] });
    expect(second).toMatchObject({ holds: 1, first: 0, range: [2, 2] });
  });

  it("is even between two that are best in one half of the weights each", () => {
    const [one] = measureStability(
      [values(0.5, { "reach-a": 1, "reach-b": 0 }), values(0.5, { "reach-a": 0, "reach-b": 1 })],
      evenWeights,
      4,
    );
    expect(one!.first).toBeGreaterThan(0.45);
    expect(one!.first).toBeLessThan(0.55);
  });

  it("leaves a criterion of weight 0 out of every draw", () => {
    const weights = { ...evenWeights, convening: 0 };
    const [one] = measureStability(
      [values(0.6, { convening: 0 }), values(0.5, { convening: 1 })],
      weights,
      2,
    );
    expect(one!.holds).toBe(1);
  });

  it("falls when values are unknown", () => {
    const known = measureStability([values(0.7), values(0.5)], evenWeights, 3)[0]!.holds;
    const unknown = measureStability(
      [values(0.7, { record: null, convening: null }), values(0.5)],
      evenWeights,
      3,
    )[0]!.holds;
    expect(known).toBe(1);
    expect(unknown).toBeLessThan(1);
  });

  it("counts every place once", () => {
    const any = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(any, (all) => {
        const ranked = rankByScore(
          all.map((one) => values(one)),
          evenWeights,
        ).map((at) => values(all[at]!));
        const stability = measureStability(ranked, evenWeights, 9);
        expect(stability.reduce((sum, { first }) => sum + first, 0)).toBeCloseTo(1, 9);
      }),
      { seed: 41, numRuns: 20 },
    );
  });
});

describe("drawn shares", () => {
  it("sum to 1, have the mean of their shapes, and repeat with the seed (Dirichlet)", () => {
    const shapes = [0.5, 1, 2.5, 0];
    const draw = () => {
      const random = seededRandom(7);
      return Array.from({ length: 4_000 }, () => drawShares(shapes, random));
    };
    const draws = draw();
    expect(draw()).toEqual(draws);
    for (const shares of draws.slice(0, 50))
      expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    for (const [at, shape] of shapes.entries()) {
      const mean = draws.reduce((sum, shares) => sum + shares[at]!, 0) / draws.length;
      expect(Math.abs(mean - shape / 4)).toBeLessThan(0.02);
    }
  });
});
