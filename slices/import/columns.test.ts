import { expect, test } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { proposeMapping } from "./columns.ts";
import { fieldOf } from "./header-words.ts";
import { readSource } from "./read-source.ts";

test.each([
  ["도시명", "name"],
  ["자매도시", "name"],
  ["City", "name"],
  ["국가", "territory"],
  ["국 가", "territory"],
  ["Country", "territory"],
  ["체결일", "since"],
  ["체결연도", "since"],
  ["Year", "since"],
  ["협정유형", "agreement"],
  ["구분", "agreement"],
  ["상태", "status"],
  ["비고", "note"],
  ["최근교류일", "last-evidence"],
  ["위도", "lat"],
  ["도시명(영문)", "name-en"],
  ["한자명", "name-han"],
  ["인구(명)", "population"],
  ["기구명", "body"],
  ["연회비(천원)", "fee"],
  ["통화", "fee-currency"],
  ["역할", "role"],
  ["가입연도", "joined"],
  ["갱신일", "renewal"],
  ["담당 부서", "owner"],
  ["연번", null],
  ["담당자", null],
  ["", null],
])("%s: %s", (header, field) =>
  expect(fieldOf(header) === "wikidata" ? "name" : fieldOf(header)).toBe(field),
);

const propose = (text: string) =>
  proposeMapping(orThrow(readSource(new TextEncoder().encode(text)))).mapping;

test("a list of cities with dates is ties with the office's own actor", () => {
  expect(propose("City,Country,Year\nHanoi,Vietnam,1996\n")).toMatchObject({
    columns: { A: "name", B: "territory", C: "since" },
    ties: "with-principal",
  });
});

test("two ends make ties between them, and a list without dates makes none", () => {
  expect(propose("from,to,kind\na,b,partner\n")).toMatchObject({
    columns: { A: "from", B: "to", C: "tie-kind" },
    ties: "between",
    tieKind: "partner",
  });
  expect(propose("도시,국가\n하노이,베트남\n")).toMatchObject({ ties: "none" });
});

test("a file without a header is mapped by its values", () => {
  expect(propose("1,2\n2,3\n")).toMatchObject({ header: null, columns: { A: "from", B: "to" } });
});

test("a Wikidata answer on twin cities is ties between entities", () => {
  const cell = (value: string) => ({ type: "literal", value });
  const binding = {
    city: cell("http://www.wikidata.org/entity/Q8684"),
    cityLabel: cell("Seoul"),
    twin: cell("http://www.wikidata.org/entity/Q649"),
    twinLabel: cell("Moscow"),
    coord: cell("Point(127 37.5)"),
  };
  const answer = JSON.stringify({
    head: { vars: Object.keys(binding) },
    results: { bindings: [binding] },
  });
  expect(propose(answer)).toMatchObject({
    columns: { A: "wikidata", B: "name", C: "to", D: "to-name", E: "point" },
    ties: "between",
    tieKind: "sister-city",
  });
});
