import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { DraftActor } from "../model.ts";
import { editDistance, lettersOf } from "./edit-distance.ts";
import { compareDraft, matchDraft } from "./match.ts";
import type { RegisterActor } from "./model.ts";
import { compareName, splitNames } from "./names.ts";
import { RegisterIndex } from "./register-index.ts";
import { evidenceText } from "./weights.ts";

const actor = (
  id: string,
  names: readonly string[],
  more: Partial<RegisterActor> = {},
): RegisterActor => ({
  id,
  kind: "gov-foreign-local",
  name: { ko: names[0] ?? null, en: names[1] ?? null },
  abbr: null,
  aliases: names.slice(2),
  territory: null,
  city: null,
  lat: null,
  lon: null,
  wikidata: null,
  parentId: null,
  side: "none",
  ...more,
});

const register = new RegisterIndex([
  actor("seoul", ["서울특별시", "Seoul Metropolitan Government", "Seoul"], {
    territory: "KR",
    kind: "gov-domestic-local",
    abbr: "SMG",
    lat: 37.57,
    lon: 126.98,
  }),
  actor("nagasaki", ["나가사키시", "Nagasaki"], { territory: "JP", lat: 32.75, lon: 129.88 }),
  actor("beijing", ["베이징시", "Beijing"], { territory: "CN", wikidata: "Q956" }),
  actor("leon", ["레온시", "León"], { territory: "NI", lat: 12.44, lon: -86.88 }),
  actor("jilin", ["지린성", "Jilin Province"], { territory: "CN" }),
  actor("springfield-il", ["스프링필드", "Springfield"], {
    territory: "US",
    lat: 39.8,
    lon: -89.65,
  }),
  actor("springfield-ma", ["스프링필드", "Springfield"], {
    territory: "US",
    lat: 42.1,
    lon: -72.59,
  }),
  actor("citynet", ["시티넷", "CityNet"], { kind: "igo-local" }),
]);

const draft = (written: string, more: Partial<DraftActor> = {}): DraftActor => ({
  at: "A2",
  key: null,
  names: { ko: null, en: null },
  written: splitNames(written),
  abbr: null,
  territory: null,
  city: null,
  lat: null,
  lon: null,
  wikidata: null,
  kind: null,
  population: null,
  own: null,
  ...more,
});

const decide = (written: string, more: Partial<DraftActor> = {}) => {
  const match = matchDraft(compareDraft(draft(written, more), true), register);
  return [match.band, match.candidates[0]?.actor.id ?? null];
};

describe("who an officer would say it is", () => {
  test.each([
    ["서울", {}, "matched", "seoul"],
    ["서울시", { territory: "KR" }, "matched", "seoul"],
    ["首爾", {}, "matched", "seoul"],
    ["漢城", { territory: "KR" }, "matched", "seoul"],
    ["SMG", {}, "ask", "seoul"],
    ["長崎", { territory: "JP" }, "matched", "nagasaki"],
    ["나가사키(長崎)", {}, "matched", "nagasaki"],
    ["나가시키", { territory: "JP" }, "ask", "nagasaki"],
    ["Nagasaki Prefecture", { territory: "JP" }, "ask", "nagasaki"],
    ["Nagasaki", { territory: "JP", lat: 32.74, lon: 129.87 }, "matched", "nagasaki"],
    ["北京市", { territory: "CN" }, "matched", "beijing"],
    ["Peking", { territory: "CN" }, "ask", "beijing"],
    ["Beijing", { wikidata: "Q999999" }, "new", null],
    ["anything", { wikidata: "Q956" }, "matched", "beijing"],
    ["León", { territory: "ES", lat: 42.6, lon: -5.57 }, "new", null],
    ["Leon", { territory: "NI" }, "matched", "leon"],
    ["Jilin City", { territory: "CN" }, "ask", "jilin"],
    ["Springfield", { territory: "US" }, "ask", "springfield-il"],
    ["Springfield", { territory: "US", lat: 42.1, lon: -72.6 }, "matched", "springfield-ma"],
    ["Atlantis", {}, "new", null],
  ] as const)("%s %j: %s %s", (written, more, band, id) =>
    expect(decide(written, more)).toEqual([band, id]),
  );

  test("every piece of evidence has its reason in both languages", () => {
    const match = matchDraft(compareDraft(draft("나가시키", { territory: "JP" }), true), register);
    for (const reason of match.candidates[0]!.evidence.map(evidenceText)) {
      expect(reason.ko).toMatch(/[가-힣]/);
      expect(reason.en).toMatch(/[A-Za-z]/);
    }
  });
});

test.each([
  ["나가사키(長崎)", ["나가사키", "長崎"]],
  ["Nagasaki / 長崎", ["Nagasaki", "長崎"]],
  ["베이징 Beijing", ["베이징", "Beijing"]],
  ["충칭 (重慶)", ["충칭", "重慶"]],
  ["New York City", ["New York City"]],
  ["로스앤젤레스\nLos Angeles", ["로스앤젤레스", "Los Angeles"]],
  ["()", []],
])("the names in '%s'", (cell, names) => expect(splitNames(cell)).toEqual(names));

test.each([
  ["서울특별시", "서울", "city"],
  ["산둥성", "산둥", "region"],
  ["도쿄도", "도쿄", "any"],
  ["Gyeonggi Province", "gyeonggi", "region"],
  ["City of Manchester", "manchester", "city"],
  ["제주", "제주", "any"],
  ["하노이", "하노이", "any"],
])("%s without its unit is %s, a %s", (name, stem, level) =>
  expect(compareName(name)).toMatchObject({ stem, level }),
);

test("the bounded distance is the naive one wherever it is within its bound", () => {
  const letters = fc.array(fc.constantFrom(1, 2, 3, 4), { maxLength: 7 });
  fc.assert(
    fc.property(letters, letters, (one, other) => {
      const whole = naiveDistance(one, other);
      expect(editDistance(one, other, 3)).toBe(Math.min(whole, 4));
    }),
    { seed: 3, numRuns: 2_000 },
  );
  expect(editDistance(lettersOf("나가시키"), lettersOf("나가사키"), 2)).toBe(1);
});

/** The recurrence written down as it is defined, without rows or bounds. */
function naiveDistance(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length;
  const [a, b] = [one.slice(0, -1), other.slice(0, -1)];
  const replace = naiveDistance(a, b) + (one.at(-1) === other.at(-1) ? 0 : 1);
  const isSwap =
    one.length > 1 &&
    other.length > 1 &&
    one.at(-1) === other.at(-2) &&
    one.at(-2) === other.at(-1);
  const swap = isSwap ? naiveDistance(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity;
  return Math.min(naiveDistance(a, other) + 1, naiveDistance(one, b) + 1, replace, swap);
}
