import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";

import { overflowOf, sheetsOf, violationsOf, type Look } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";
import { setUpAdministrator } from "./support/session.ts";
import { dayFromNow, fillRegister } from "./support/water-programme.ts";

const journey = newJourney("own");
let made: Awaited<ReturnType<typeof fillRegister>>;

beforeAll(async () => {
  made = await fillRegister(await setUpAdministrator(journey.naru));
});

const press = (name: RegExp) => ({
  press: (page: Page) => page.getByRole("button", { name }).first().click(),
  shows: "[role=dialog] form",
});

/** Screens of the register with something in them, and what opens over them. */
const screens: readonly {
  readonly name: string;
  path(): string;
  readonly ready: string;
  /** What is pressed before the screen is looked at, and what that brings. */
  readonly open?: { press(page: Page): Promise<unknown>; readonly shows: string };
}[] = [
  { name: "the register", path: () => "/gate/grants", ready: "main table tbody tr" },
  { name: "a letter", path: () => `/gate/grants/${made.grant}`, ready: "main table" },
  {
    name: "a letter's extension",
    path: () => `/gate/grants/${made.grant}`,
    ready: "main table",
    open: press(/^(연장 기록|Record an extension)$/),
  },
  {
    name: "a letter's extension that is put right",
    path: () => `/gate/grants/${made.grant}`,
    ready: "main table",
    open: press(/^(바로잡기|Put right): S\/AC.49\/2026\/OC.31$/),
  },
  {
    name: "a letter to record",
    path: () => `/gate/grants/new?programme=${made.programme}`,
    ready: "main form",
    open: { press: (page) => page.getByRole("checkbox").uncheck(), shows: "main form table" },
  },
  { name: "a draft", path: () => `/gate/requests/${made.draft}`, ready: "main textarea" },
  {
    name: "a draft that is sent",
    path: () => `/gate/requests/${made.draft}`,
    ready: "main textarea",
    open: press(/^(제출 기록|Record the sending)$/),
  },
  {
    name: "an answered request",
    path: () => `/gate/requests/${made.request}`,
    ready: "main table",
  },
  { name: "shipping", path: () => `/gate/shipping/${made.programme}`, ready: "main table" },
  {
    name: "a shipment to make",
    path: () => `/gate/shipments/new?programme=${made.programme}`,
    ready: "main table input",
  },
  { name: "a shipment", path: () => `/gate/shipments/${made.shipment}`, ready: "main ol" },
  {
    name: "a hand-over",
    path: () => `/gate/shipments/${made.shipment}`,
    ready: "main ol",
    open: press(/^(인계 기록|Record a hand-over)$/),
  },
];

const looks: readonly Look[] = [
  { language: "ko", theme: "light", width: 1440 },
  { language: "en", theme: "dark", width: 1440 },
  { language: "en", theme: "light", width: 390 },
];

describe.each(looks)("in $language, $theme, at $width px", (look) => {
  test.each(screens)(
    "$name has no WCAG 2.2 A/AA violation and stays in its window",
    async (screen) => {
      const watched = await journey.enter("administrator", screen.path(), look);
      const { page } = watched;
      await page.waitForSelector(screen.ready);
      if (screen.open !== undefined) {
        await screen.open.press(page);
        await page.waitForSelector(screen.open.shows);
      }
      expect(await violationsOf(watched)).toEqual([]);
      expect(await overflowOf(watched)).toBe(0);
      expect(watched.faults).toEqual([]);
    },
  );
});

test("a shipment's trail prints on paper without its buttons", async () => {
  const watched = await journey.enter("administrator", `/gate/shipments/${made.shipment}`);
  const { page } = watched;
  await page.getByText("인수증 12").waitFor();
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  expect(await sheetsOf(watched)).toBe(1);
});

test("an extension's day is put right on the letter's page, and what it said stays readable", async () => {
  const { page } = await journey.enter("administrator", `/gate/grants/${made.grant}`);
  await page.getByRole("button", { name: "바로잡기: S/AC.49/2026/OC.31" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("유효 종료일").fill(dayFromNow(90));
  await form.getByLabel("이유").fill("날짜를 잘못 옮김");
  await form.getByRole("button", { name: "바로잡기" }).click();
  await page.getByText(`S/AC.49/2026/OC.31: ${dayFromNow(90)}까지`).waitFor();
  const corrections = page.getByRole("region", { name: "바로잡은 기록" });
  await corrections.getByText("날짜를 잘못 옮김").waitFor();
  await corrections.getByText(dayFromNow(80)).waitFor();
});
