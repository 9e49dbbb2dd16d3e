import fc from "fast-check";
import { expect, test } from "vitest";

import {
  foldNames,
  foldText,
  indexTerms,
  initialsOf,
  matchRank,
  namesTest,
  queryTerms,
  quoteTerm,
} from "./search-terms.ts";

const finds = (query: string, ...texts: string[]) => {
  const index = new Set(indexTerms(texts));
  const terms = queryTerms(query);
  return terms.length > 0 && terms.every((term) => index.has(term));
};

test.each([
  ["ㅅㅇ", "서울특별시", true],
  ["ㅍㅇ", "평양직할시", true],
  ["ㅍㅇ", "서울특별시", false],
  ["서울", "서울특별시", true],
  ["seoul", "Seoul Metropolitan Government", true],
  ["C40", "C40 도시기후리더십그룹", true],
  ["c40도시", "C40 도시기후리더십그룹", true],
  ["tuebingen", "Tübingen", false],
  ["tubingen", "Tübingen", true],
  ["ＵＮＤＰ", "UNDP", true],
  ["울", "서울", true],
])("%s finds %s: %s", (query, text, expected) => {
  expect(finds(query, text)).toBe(expected);
});

test.each([
  ["ㅍㅇ", true],
  ["평양", true],
  ["pyong yang", true],
  ["DPRK", true],
  ["ㄱㄴ", false],
  ["성pyong", false],
  ["--", false],
])("names once folded answer %s: %s", (query, expected) => {
  const names = foldNames(["평양직할시", "Pyongyang", null, "DPRK capital"]);
  expect(namesTest(query)(names)).toBe(expected);
});

test("initials of Hangul syllables, other letters kept", () => {
  expect(initialsOf("동아시아ngo")).toBe("ㄷㅇㅅㅇngo");
});

test("a query without letters has no terms", () => {
  expect(queryTerms("  -- ")).toEqual([]);
});

test("equal beats prefix beats inside", () => {
  expect(["서울", "서울연구원", "주서울"].map((name) => matchRank("서울", name))).toEqual([
    3, 2, 1,
  ]);
});

test("every part of a text finds the text", () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 1, unit: "grapheme" }),
      fc.nat(),
      fc.nat(),
      (text, from, length) => {
        const folded = [...foldText(text)];
        if (folded.length === 0) return;
        const start = from % folded.length;
        const part = folded.slice(start, start + 1 + (length % folded.length)).join("");
        expect(finds(part, text)).toBe(true);
      },
    ),
    { seed: 20261123 },
  );
});

test("a quoted term doubles its quotes and backslashes", () => {
  expect(quoteTerm("o'b\\c")).toBe("'o''b\\\\c'");
});
