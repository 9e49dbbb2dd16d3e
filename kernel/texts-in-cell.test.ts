import fc from "fast-check";
import { expect, test } from "vitest";

import { citationsIn, joinCitations, joinTexts, textsIn } from "./texts-in-cell.ts";

const text = fc
  .array(fc.oneof(fc.constantFrom(";", "|", "\\", "(", ")", " ", "서울"), fc.string()))
  .map((parts) => parts.join("").trim())
  .filter((joined) => joined !== "");

test.each([";", "|"] as const)("texts between %s come back as they went in", (separator) => {
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(textsIn(joinTexts(texts, separator) ?? "", separator)).toEqual(texts);
    }),
  );
});

test("citations come back with their places, whatever stands in them", () => {
  const source = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const locator = fc.option(text);
  fc.assert(
    fc.property(fc.array(fc.record({ source, locator })), (citations) => {
      expect(citationsIn(joinCitations(citations) ?? "")).toEqual(citations);
    }),
  );
});

test("a cell reads as a person would write it", () => {
  expect(joinCitations([{ source: "report", locator: "5.1.1" }])).toBe("report (5.1.1)");
  expect(joinTexts(["2.3", "3.1"], ";")).toBe("2.3; 3.1");
  expect(joinTexts(["서울", "Seoul"], "|")).toBe("서울 | Seoul");
  expect(joinTexts([], ";")).toBeNull();
});
