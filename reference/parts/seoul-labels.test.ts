import { expect, test } from "vitest";
import { startingScale } from "#engines/instruments/index.ts";
import { bothTexts } from "./shapes.ts";
import { caseTypeLabels, figureUnitLabels } from "./cases.ts";
import { findingKindLabels } from "./diagnosis.ts";
import { disruptionEffectLabels, milestoneCategoryLabels } from "./history.ts";
import { instrumentTypeLabels, instrumentTypes, subjectKindLabels } from "./instruments.ts";
import { horizonLabels, strategyGroupLabels } from "./strategy.ts";

const tables = {
  caseTypeLabels,
  findingKindLabels,
  disruptionEffectLabels,
  milestoneCategoryLabels,
  instrumentTypeLabels,
  subjectKindLabels,
  horizonLabels,
  strategyGroupLabels,
};

test.each(Object.entries(tables))("%s carry both languages, no label twice", (_name, labels) => {
  const texts = Object.values(labels).map((label) => bothTexts.parse(label));
  expect(new Set(texts.map(({ ko }) => ko)).size).toBe(texts.length);
  expect(new Set(texts.map(({ en }) => en)).size).toBe(texts.length);
});

test("units carry a label each", () => {
  expect(Object.values(figureUnitLabels).every(({ ko, en }) => ko !== "" && en !== "")).toBe(true);
});

test("every type of instrument has a scale to start with", () => {
  expect(Object.keys(startingScale).toSorted()).toEqual([...instrumentTypes].toSorted());
});
