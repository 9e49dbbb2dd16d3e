import { beforeAll, describe, expect, test } from "vitest";

import { overflowOf, settled, type Look, type WatchedPage } from "./support/browser.ts";
import { emptyMarksOn, unsourcedOn } from "./support/figures.ts";
import { fillOffice, type Filled } from "./support/filled-office.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");
let made: Filled;

beforeAll(async () => {
  made = await fillOffice(journey.naru);
});

/** Screens that show something only once an office has worked. */
const screens: readonly { readonly name: string; path(): string; readonly ready: string }[] = [
  { name: "today", path: () => "", ready: "main h2" },
  { name: "the register", path: () => "/gate/grants", ready: "main table tbody tr" },
  { name: "a letter", path: () => `/gate/grants/${made.grant}`, ready: "main table" },
  { name: "a shipment", path: () => `/gate/shipments/${made.shipment}`, ready: "main ol" },
  { name: "gate, items", path: () => "/gate", ready: "main textarea" },
  { name: "programmes, board", path: () => "/programmes/board", ready: "main section" },
  { name: "clearances", path: () => "/gate/clearances", ready: "main table tbody tr" },
  { name: "a list in force", path: () => "/gate/lists", ready: "main table tbody tr" },
  {
    name: "an assessment with scores",
    path: () => `/programmes/assessments/${made.assessment}`,
    ready: "main table",
  },
  {
    name: "a sheet to answer",
    path: () => `/programmes/assessments/${made.sheet}`,
    ready: "main fieldset",
  },
  {
    name: "an exemption request",
    path: () => `/gate/requests/${made.request}`,
    ready: "main h2",
  },
  {
    name: "a draft of a request",
    path: () => `/gate/requests/${made.draft}`,
    ready: "main table tbody tr",
  },
  { name: "shipping", path: () => `/gate/shipping/${made.programme}`, ready: "main table" },
  {
    name: "a shipment to record",
    path: () => `/gate/shipments/new?programme=${made.programme}`,
    ready: "main table tbody tr",
  },
  { name: "programmes, list", path: () => "/programmes/list", ready: "main table tbody tr" },
  { name: "a programme", path: () => `/programmes/${made.programme}`, ready: "#part-lessons" },
];

const looks: readonly Look[] = [
  { language: "ko", theme: "light", width: 1440 },
  { language: "en", theme: "dark", width: 390 },
];

describe.each(looks)("in $language at $width px", (look) => {
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await journey.enter("officer", undefined, look);
  });

  test.each(screens)("every figure opens its source: $name", async (screen) => {
    const { page } = watched;
    await page.goto(`${journey.naru.url}/${look.language}${screen.path()}`);
    await page.waitForSelector(screen.ready);
    await settled(watched);
    expect(await unsourcedOn(page)).toEqual([]);
    expect(await emptyMarksOn(page)).toEqual([]);
    expect(await overflowOf(watched)).toBe(0);
  });
});
