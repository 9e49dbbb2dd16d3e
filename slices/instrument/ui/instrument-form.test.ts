import { expect, test } from "vitest";

import { fourSteps, yesNo } from "#engines/instruments/index.ts";
import { both } from "#kernel/local-text.ts";
import type { Instrument } from "../model.ts";
import { blankDimension, slugOf, typedOf, wishFromForm } from "./instrument-form.ts";

const before: Instrument = {
  id: "trust",
  revision: 1,
  name: both("신뢰", "Trust"),
  author: both("부서", "The office"),
  year: 2026,
  yearNote: null,
  type: "checklist",
  isOrdered: false,
  scale: fourSteps,
  dimensions: [
    {
      id: "one",
      name: both("하나", "One"),
      meaning: both("뜻", "meaning"),
      appliesTo: ["forum"],
      listedIn: ["6.1"],
    },
  ],
  note: both("덧붙임", "note"),
  history: [],
  risks: [],
  section: null,
  works: [{ footnote: 3, citation: both("책", "book"), pages: null }],
  slips: [],
  origin: "office",
};

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test("a revision keeps what the form does not ask: scale, works, places, the other language", () => {
  const fields = { nameKo: "신뢰", nameEn: "Trust", author: "부서", year: "2026", note: "덧붙임" };
  const wish = wishFromForm(
    formOf({ ...fields, type: "checklist", scale: "keep" }),
    before.dimensions.map(typedOf),
    before,
  );
  const { name, author, year, type, isOrdered, scale, dimensions, note, works } = before;
  expect(wish).toEqual({ name, author, year, type, isOrdered, scale, dimensions, note, works });
});

test("a dimension added to a revision is asked of what the others are asked of, under an id of its own", () => {
  const added = { ...blankDimension("new"), nameKo: "하나 더", nameEn: "One" };
  const typed = [...before.dimensions.map(typedOf), added];
  const wish = wishFromForm(formOf({ scale: "yes-no" }), typed, before);
  expect(wish.scale).toEqual(yesNo);
  expect(wish.dimensions[1]).toEqual({
    id: "one-2",
    name: both("하나 더", "One"),
    meaning: { ko: null, en: null },
    appliesTo: ["forum"],
  });
});

test("a text missing in one language is missing, not empty", () => {
  const wish = wishFromForm(formOf({ nameKo: " 신뢰 ", appliesTo: "actor" }), [], null);
  expect(wish.name).toEqual({ ko: "신뢰", en: null });
});

test.each([
  ["Clean air & climate", "clean-air-climate"],
  ["  Trust! ", "trust"],
  ["신뢰", ""],
])("%j becomes the id %j", (name, id) => {
  expect(slugOf(name)).toBe(id);
});
