import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openBrowser, openPage, violationsOf, type Look } from "./support/browser.ts";
import { newDataFolder, removeFolder, startNaru, stopNaru, type Naru } from "./support/naru.ts";
import { administrator, setUpAdministrator } from "./support/session.ts";
import { fillRegister } from "./support/water-programme.ts";

const dataFolder = newDataFolder();
let naru: Naru;
let browser: Browser;
let made: Awaited<ReturnType<typeof fillRegister>>;

beforeAll(async () => {
  naru = await startNaru(dataFolder);
  made = await fillRegister(await setUpAdministrator(naru));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await stopNaru(naru);
  removeFolder(dataFolder);
});

/** Screens of the register with something in them, and what opens over them. */
const screens: readonly {
  readonly name: string;
  path(): string;
  readonly ready: string;
  open?(page: Page): Promise<unknown>;
}[] = [
  { name: "the register", path: () => "/gate/grants", ready: "main table tbody tr" },
  { name: "a letter", path: () => `/gate/grants/${made.grant}`, ready: "main table" },
  {
    name: "a letter's extension",
    path: () => `/gate/grants/${made.grant}`,
    ready: "main table",
    open: (page) => page.getByRole("button", { name: /^(연장 기록|Record an extension)$/ }).click(),
  },
  {
    name: "a letter to record",
    path: () => `/gate/grants/new?programme=${made.programme}`,
    ready: "main form",
    open: (page) => page.getByRole("checkbox").uncheck(),
  },
  { name: "a draft", path: () => `/gate/requests/${made.draft}`, ready: "main textarea" },
  {
    name: "a draft that is sent",
    path: () => `/gate/requests/${made.draft}`,
    ready: "main textarea",
    open: (page) => page.getByRole("button", { name: /^(제출 기록|Record the sending)$/ }).click(),
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
    open: (page) =>
      page
        .getByRole("button", { name: /^(인계 기록|Record a hand-over)$/ })
        .first()
        .click(),
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
      const watched = await openPage(browser, naru.url, look);
      const { page } = watched;
      await watched.context.request.post(`${naru.url}/api/v1/sign-in`, {
        data: administrator,
        headers: { "x-naru-csrf": "1" },
      });
      await page.goto(`${naru.url}/${look.language}${screen.path()}`);
      await page.waitForSelector(screen.ready, { timeout: 60_000 });
      await screen.open?.(page);
      await page.waitForLoadState("networkidle");
      expect(await violationsOf(page)).toEqual([]);
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
      expect(watched.faults).toEqual([]);
      await watched.context.close();
    },
  );
});

test("a shipment's trail prints on paper without its buttons", async () => {
  const watched = await openPage(browser, naru.url, looks[0]!);
  const { page } = watched;
  await watched.context.request.post(`${naru.url}/api/v1/sign-in`, {
    data: administrator,
    headers: { "x-naru-csrf": "1" },
  });
  await page.goto(`${naru.url}/ko/gate/shipments/${made.shipment}`);
  await page.getByText("인수증 12").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(sheet.match(/\/Type \/Page\b(?!s)/g)?.length).toBe(1);
  await watched.context.close();
});
