import { describe, expect, test } from "vitest";
import { both } from "#kernel/local-text.ts";
import { checkScale, isOnScale, isPresentAt, type Scale } from "./scale.ts";
import { fourSteps, sixDegrees, yesNo } from "./standard-scales.ts";

const word = both("말", "Word");
const fuzzyAt = (...at: readonly number[]): Scale => ({
  kind: "fuzzy",
  anchors: at.map((degree) => ({ at: degree, meaning: word })),
});

describe("scales", () => {
  test.each([yesNo, fourSteps, sixDegrees])("$kind: the standard one is usable", (scale) => {
    expect(checkScale(scale).ok).toBe(true);
  });

  test.each([
    [
      { kind: "ordinal", anchors: [word] },
      { kind: "too-few-anchors", count: 1 },
    ],
    [fuzzyAt(), { kind: "too-few-anchors", count: 0 }],
    [fuzzyAt(0, 0.5), { kind: "anchors-not-rising", at: [0, 0.5] }],
    [fuzzyAt(0, 0.5, 0.5, 1), { kind: "anchors-not-rising", at: [0, 0.5, 0.5, 1] }],
    [fuzzyAt(0, Number.NaN, 1), { kind: "anchors-not-rising", at: [0, Number.NaN, 1] }],
  ] as const)("%j is refused", (scale, error) => {
    expect(checkScale(scale)).toEqual({ ok: false, error });
  });

  test.each([
    ["yes-no", yesNo, [0, 1], [-1, 0.5, 2, Number.NaN]],
    ["ordinal", fourSteps, [0, 1, 2, 3], [-1, 4, 1.5, Number.NaN, Infinity]],
    ["fuzzy", sixDegrees, [0, 0.33, 0.5, 1], [-0.01, 1.01, Number.NaN, Infinity]],
  ] as const)("%s takes its own values and no others", (_kind, scale, on, off) => {
    expect(on.every((value) => isOnScale(scale, value))).toBe(true);
    expect(off.some((value) => isOnScale(scale, value))).toBe(false);
  });

  test.each([
    [yesNo, 0, false],
    [yesNo, 1, true],
    [fourSteps, 0, false],
    [fourSteps, 1, true],
    [sixDegrees, 0.4, false],
    [sixDegrees, 0.5, null],
    [sixDegrees, 0.6, true],
  ] as const)("presence on %j at %f: %s", (scale, value, expected) => {
    expect(isPresentAt(scale, value)).toBe(expected);
  });
});
