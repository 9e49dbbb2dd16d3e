import { describe, expect, it } from "vitest";

import { wilsonInterval } from "./interval.ts";

describe("wilsonInterval", () => {
  // Newcombe 1998, table I, method 3 (score method), printed to four digits.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i", (successes, trials, low, high) => {
    const [l, h] = wilsonInterval(successes, trials);
    expect(l).toBeCloseTo(low, 4);
    expect(h).toBeCloseTo(high, 4);
  });

  it("says nothing without trials and keeps a width at all successes", () => {
    expect(wilsonInterval(0, 0)).toEqual([0, 1]);
    const [low, high] = wilsonInterval(50, 50);
    expect(high).toBe(1);
    expect(low).toBeCloseTo(50 / (50 + 1.959964 ** 2), 6);
  });
});
