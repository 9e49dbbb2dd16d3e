import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { countBits, fateState, fateWord, trialsOfWord } from "./fates.ts";

const words = 4_000;

/** Trials that work, over many words. */
function countWorking(part: number, p: number): number {
  let count = 0;
  for (let word = 0; word < words; word++)
    count += countBits(fateWord(fateState(7, part, word), p));
  return count;
}

describe("fateWord", () => {
  it.each([0.001, 0.05, 1 / 3, 0.5, 0.9, 0.999])("works with probability %d", (p) => {
    const trials = 32 * words;
    const error = 4 * Math.sqrt((p * (1 - p)) / trials);
    for (const part of [0, 1, 999])
      expect(Math.abs(countWorking(part, p) / trials - p)).toBeLessThan(error);
  });

  it("is certain at 0 and 1", () => {
    expect(fateWord(fateState(1, 2, 3), 0)).toBe(0);
    expect(fateWord(fateState(1, 2, 3), 1)).toBe(-1);
  });

  it("works in more trials, never in others, when p is greater", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(), fc.nat(), fc.nat(), (state, p, q, scale) => {
        const [low, high] = [Math.min(p, q), Math.max(p, q)].map((x) => x / (2 ** 31 + scale));
        expect(fateWord(state, low!) & ~fateWord(state, high!)).toBe(0);
      }),
      { seed: 111, numRuns: 1_000 },
    );
  });

  it("draws neighbouring parts, words and bits independently", () => {
    const agreeing = (x: (word: number) => number, y: (word: number) => number) => {
      let count = 0;
      for (let word = 0; word < words; word++) count += countBits(~(x(word) ^ y(word)));
      return count / (32 * words);
    };
    const fate = (part: number) => (word: number) => fateWord(fateState(3, part, word), 0.5);
    const error = 4 * Math.sqrt(0.25 / (32 * words));
    expect(Math.abs(agreeing(fate(4), fate(5)) - 0.5)).toBeLessThan(error);
    expect(Math.abs(agreeing(fate(4), (word) => fate(4)(word + 1)) - 0.5)).toBeLessThan(error);
    expect(Math.abs(agreeing(fate(4), (word) => fate(4)(word) >>> 1) - 0.5)).toBeLessThan(error);
  });
});

describe("words of trials", () => {
  it.each([
    [0, 0],
    [-1, 32],
    [5, 2],
    [-2147483648, 1],
  ])("%i has %i bits", (word, bits) => {
    expect(countBits(word)).toBe(bits);
  });

  it("masks the last word", () => {
    expect([0, 1].map((word) => countBits(trialsOfWord(word, 40)))).toEqual([32, 8]);
    expect(trialsOfWord(0, 32)).toBe(-1);
  });
});
