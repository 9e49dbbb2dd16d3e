import { describe, expect, test } from "vitest";
import { groupAwareConsensus, routingPriority } from "./consensus.ts";
import { representatives } from "./representativeness.ts";
import { shareTest, twoShareTest } from "./significance.ts";
import type { Tally } from "../votes/tallies.ts";

const tally = (agree: number, disagree: number, pass = 0): Tally => ({
  agree,
  disagree,
  pass,
  seen: agree + disagree + pass,
});

describe("significance", () => {
  test.each([
    ["14 of 15: 3.5, as published for a group of a conversation of 160", 14, 15, 3.5],
    ["10 of 10: √11", 10, 10, Math.sqrt(11)],
    ["50 of 53: 6.531972647421808, published", 50, 53, 6.531972647421808],
  ])("share above one half: %s", (_, s, n, z) => {
    expect(shareTest(s, n)).toBeCloseTo(z, 12);
  });

  test("two equal shares differ by nothing, swapped ones by the opposite", () => {
    const [a, b] = [
      { successes: 3, trials: 9 },
      { successes: 7, trials: 11 },
    ];
    expect(twoShareTest(a, a)).toBe(0);
    expect(twoShareTest(a, b)).toBeCloseTo(-twoShareTest(b, a), 12);
  });

  test("everybody agreeing everywhere is no difference, not a division by zero", () => {
    const unanimous = { successes: 5, trials: 5 };
    expect(twoShareTest(unanimous, unanimous)).toBe(0);
  });
});

describe("consensus and priority", () => {
  test("nobody has voted: one half a group", () => {
    expect(groupAwareConsensus([tally(0, 0), tally(0, 0), tally(0, 0)])).toBe(0.125);
  });

  test("two groups worked by hand: 9/10 · 3/7", () => {
    expect(groupAwareConsensus([tally(8, 0), tally(2, 3)])).toBeCloseTo((9 / 10) * (3 / 7), 15);
  });

  test("a new proposition: ((1 − ½)(E + 1) · ½ · 9)²", () => {
    expect(routingPriority(tally(0, 0), 1)).toBeCloseTo((0.5 * 2 * 0.5 * 9) ** 2, 12);
  });

  test("priorities of different tallies differ, the fault that once made all of them 49", () => {
    const all = [tally(5, 1), tally(1, 5), tally(2, 2, 8)].map((t) => routingPriority(t, 0.5));
    expect(new Set(all).size).toBe(3);
  });
});

describe("representatives", () => {
  test("the clearest agreement leads, disagreements come last, at most five", () => {
    const own = [
      tally(9, 1),
      tally(0, 10),
      tally(8, 2),
      tally(10, 0),
      tally(7, 1),
      tally(9, 0),
      tally(5, 5),
    ];
    const others = own.map((_, j) => (j === 1 ? tally(10, 0) : tally(1, 9)));
    const chosen = representatives(own, others, new Set());
    expect(chosen).toHaveLength(5);
    expect(chosen[0]).toMatchObject({ proposition: 3, answer: "agree", bestAgree: 10 });
    const answers = chosen.map((r) => r.answer);
    expect(answers).toEqual(answers.toSorted());
  });

  test("a group that stands out in nothing still has one proposition", () => {
    const same = [tally(3, 3), tally(2, 2)];
    expect(representatives(same, same, new Set())).toHaveLength(1);
  });

  test("moderated propositions are never chosen", () => {
    const own = [tally(9, 0), tally(8, 0)];
    const others = [tally(0, 9), tally(0, 9)];
    expect(representatives(own, others, new Set([0])).map((r) => r.proposition)).toEqual([1]);
  });
});
