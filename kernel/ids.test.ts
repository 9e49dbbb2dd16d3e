import { expect, test } from "vitest";

import { dayOf } from "./clock.ts";
import { isSlug, longestSlug } from "./ids.ts";

test.each([
  ["seoul", true],
  ["east-asia-clean-air-cities", true],
  ["c40", true],
  ["", false],
  ["Seoul", false],
  ["-seoul", false],
  ["seoul--gu", false],
  ["서울", false],
  ["a".repeat(longestSlug), true],
  ["a".repeat(longestSlug + 1), false],
])("%s is an id: %s", (text, expected) => {
  expect(isSlug(text)).toBe(expected);
});

test("the day of an instant is its day in UTC", () => {
  expect(dayOf(new Date("2026-11-22T23:59:59+09:00"))).toBe("2026-11-22");
  expect(dayOf(new Date("2026-11-23T08:59:59+09:00"))).toBe("2026-11-22");
});
