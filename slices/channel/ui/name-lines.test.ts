import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameLines, textWidth } from "./name-lines.ts";

describe("nameLines", () => {
  it.each([
    ["모스크바시", 8, ["모스크바시"]],
    ["UN개발계획 서울정책센터", 8, ["UN개발계획", "서울정책센터"]],
    ["서울시국제교류담당부서", 6, ["서울시국제교", "류담당부서"]],
    ["Government of the DPRK", 8, ["Government of", "the DPRK"]],
  ])("breaks %s", (name, ems, lines) => expect(nameLines(name, ems)).toEqual(lines));

  it("never gives more than two lines nor a line that is too wide", () => {
    const name = fc
      .array(fc.constantFrom("서울", "평양시", "UN", "Government", "중앙", "a"), {
        minLength: 1,
        maxLength: 8,
      })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(name, fc.integer({ min: 3, max: 14 }), (text, ems) => {
        const lines = nameLines(text, ems);
        expect(lines.length).toBeLessThanOrEqual(2);
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(ems);
      }),
      { seed: 3 },
    );
  });
});
