import { describe, expect, it } from "vitest";
import { intervalText, shareText } from "./share-text.ts";

describe("shareText", () => {
  it.each([
    [0, ".00"],
    [0.001, "<.01"],
    [0.714, ".71"],
    [0.98, ".98"],
    [0.9983, ".99+"],
    [1, "1.00"],
  ])("writes %d as %s", (share, text) => expect(shareText(share)).toBe(text));

  it("writes an interval", () => expect(intervalText([0.553, 0.671])).toBe("[.55–.67]"));
});
