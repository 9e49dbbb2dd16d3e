import { describe, expect, test } from "vitest";
import { part as cases } from "./cases.ts";
import { part as diagnosis } from "./diagnosis.ts";
import { part as history } from "./history.ts";
import { part as instruments } from "./instruments.ts";
import { countRecords, readPart, type Part } from "./part.ts";
import { part as strategy } from "./strategy.ts";
import { contentOf, copyOfList, visit, type Fields } from "./read-seoul.testing.ts";

const parts: readonly Part<unknown>[] = [history, diagnosis, strategy, instruments, cases];
const expected = new Map([
  ["seoul/history.json", 79],
  ["seoul/diagnosis.json", 48],
  ["seoul/strategy.json", 73],
  ["seoul/instruments.json", 56],
  ["seoul/cases.json", 26],
]);

/** Texts that a citation of a work may give alike in both languages. */
const isCitation = (node: Readonly<Record<string, unknown>>) => "citation" in node;

describe.each(parts.map((part) => ({ part, file: part.file })))("$file", ({ part, file }) => {
  const content = contentOf(file);

  test("reads, with every record it should hold", () => {
    expect(readPart(part, content).ok).toBe(true);
    expect(countRecords(content)).toBe(expected.get(file));
    expect([part.bounds.min, part.bounds.max]).toEqual([expected.get(file), expected.get(file)]);
  });

  test("gives every public text in both languages, never one for the other", () => {
    const cited = new Set<unknown>();
    visit(content, (node) => isCitation(node) && cited.add(node["citation"]));
    const copied: unknown[] = [];
    visit(content, (node) => {
      if ("ko" in node && node["ko"] === node["en"] && !cited.has(node)) copied.push(node);
    });
    expect(copied).toEqual([]);
  });

  test("says in which section each record with slips stands", () => {
    const unplaced: unknown[] = [];
    visit(content, (node) => "slips" in node && !("section" in node) && unplaced.push(node["id"]));
    expect(unplaced).toEqual([]);
  });
});

const broken = [
  [cases, "map", (record: Fields) => delete record["story"], "story"],
  [cases, "c40", (record: Fields) => (record["actors"] = ["C 40"]), "actors.0"],
  [strategy, "S31", (record: Fields) => (record["horizon"] = "someday"), "horizon"],
  [strategy, "S05", (record: Fields) => (record["slips"] = ["SI-60"]), "slips.0"],
  [strategy, "S01", (record: Fields) => (record["what"] = { ko: "평화", en: "평화" }), "what.en"],
  [
    instruments,
    "galtung-peace",
    (record: Fields) => (record["name"] = { ko: "Galtung", en: "Galtung" }),
    "name.ko",
  ],
  [instruments, "burton-human-needs", (record: Fields) => (record["score"] = 1), ""],
] as const;

describe("a malformed record is refused by file, record and field", () => {
  test.each(broken.map(([part, id, spoil, field]) => ({ part, id, spoil, field })))(
    "$part.file $id $field",
    ({ part, id, spoil, field }) => {
      const content = copyOfList(contentOf(part.file));
      for (const record of content) if (record["id"] === id) spoil(record);
      const read = readPart<unknown>(part, content);
      expect(read).toMatchObject({
        ok: false,
        error: { kind: "malformed-record", file: part.file, record: id, field },
      });
    },
  );

  test("a record inside a record is named by its own id", () => {
    const content = copyOfList(contentOf(cases.file));
    visit(content, (node) => {
      if (node["id"] === "mayors-for-peace--member-cities") node["asOf"] = "2020-13";
    });
    expect(readPart(cases, content)).toMatchObject({
      ok: false,
      error: { record: "mayors-for-peace--member-cities", field: "asOf" },
    });
  });

  test("a dropped record is refused", () => {
    const content = copyOfList(contentOf(strategy.file));
    expect(readPart(strategy, content.slice(1))).toMatchObject({
      ok: false,
      error: { kind: "malformed-record", file: strategy.file, record: null },
    });
  });

  test("a record given twice is refused", () => {
    const content = copyOfList(contentOf(cases.file));
    expect(readPart(cases, [...content.slice(1), content[1]])).toMatchObject({
      ok: false,
      error: { record: expect.any(String), field: "id" },
    });
  });
});

test("a count out of bounds is refused with the bounds and their reason", () => {
  const loose: Part<unknown> = { ...cases, bounds: { ...cases.bounds, min: 27, max: 30 } };
  expect(readPart(loose, contentOf(cases.file))).toMatchObject({
    ok: false,
    error: { kind: "count-out-of-bounds", file: cases.file, count: 26, bounds: { min: 27 } },
  });
});
