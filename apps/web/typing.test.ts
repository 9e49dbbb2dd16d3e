import { describe, expect, test } from "vitest";

import { follow, typeOn, typingFrom } from "./typing.ts";

const typed = (...texts: readonly string[]) =>
  texts.reduce((typing, text) => typeOn(typing, text, true), typingFrom(""));

describe("a field that its address follows", () => {
  test.each([
    ["one's own first letter comes late", typed("ㅍ", "펴", "평"), ["ㅍ"], "평"],
    ["some of one's own words are skipped", typed("a", "ab", "abc"), ["abc"], "abc"],
    ["all of them come, one by one", typed("a", "ab"), ["a", "ab"], "ab"],
    ["a filter is cleared elsewhere", typed("a", "ab"), ["ab", ""], ""],
    ["another address is opened", typed("a"), ["a", "pyongyang"], "pyongyang"],
    ["what is typed on was not sent", typeOn(typed("2005"), "2005-", false), ["2005"], "2005-"],
  ] as const)("%s", (_, typing, given, shown) => {
    expect(given.reduce(follow, typing).typed).toBe(shown);
  });

  test("nothing new is the very same object, so that nothing is drawn anew", () => {
    const typing = typed("a");
    expect(follow(typing, "")).toBe(typing);
  });
});
