import { describe, expect, it } from "vitest";
import { intervalText, shareText } from "./share-text.ts";

describe("shareText", () => {
  it.each([
    [0, "0%"],
    [0.001, "<1%"],
    [0.714, "71%"],
    [0.98, "98%"],
    [0.9983, "99+%"],
    [1, "100%"],
  ])("writes %d as %s", (share, text) => expect(shareText(share)).toBe(text));

  it.each([
    [[0.553, 0.671], "[55–67%]"],
    [[0.112, 0.9983], "[11–99+%]"],
    [[0.112, 1], "[11–99+%]"],
  ] as const)("writes the interval %o as %s", (interval, text) =>
    expect(intervalText(interval)).toBe(text),
  );
});
