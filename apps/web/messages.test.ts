import { describe, expect, it } from "vitest";
import { framePhrases } from "./phrases.ts";

describe("places of the report in words", () => {
  it.each([
    ["6.2.2", "6.2.2절", "section 6.2.2"],
    ["appendix", "부록", "appendix"],
    ["3.1, 3.2", "3.1절, 3.2절", "section 3.1, section 3.2"],
    ["5.1.2, appendix", "5.1.2절, 부록", "section 5.1.2, appendix"],
    ["summary, 4.5", "요약, 4.5절", "summary, section 4.5"],
    ["조사 보고 2026, 4쪽", "조사 보고 2026, 4쪽", "조사 보고 2026, 4쪽"],
  ])("%s", (sections, ko, en) => {
    expect(framePhrases.ko.sectionNumber(sections)).toBe(ko);
    expect(framePhrases.en.sectionNumber(sections)).toBe(en);
  });
});
