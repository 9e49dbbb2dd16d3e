import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openBrowser, openPage, signInAs } from "./support/browser.ts";
import { newDataFolder, removeFolder, startNaru, stopNaru, type Naru } from "./support/naru.ts";

const dataFolder = newDataFolder();
let naru: Naru;
let browser: Browser;

beforeAll(async () => {
  naru = await startNaru(dataFolder, ["--demo"]);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await stopNaru(naru);
  removeFolder(dataFolder);
});

/** Pages of A4 that the report of one question may take: the picture, the table, what to do next. */
const mostPages = 4;

test.each(["light", "dark"] as const)(
  "the channels room prints as a few sheets of A4, seen in %s",
  async (theme) => {
    const watched = await openPage(browser, naru.url, { language: "ko", theme, width: 1440 });
    const { page } = watched;
    await signInAs(watched, naru.url, "viewer");
    await page.goto(`${naru.url}/ko/network/channels?from=seoul&to=pyongyang&issue=air-quality`);
    await page.getByRole("table", { name: "통로 목록" }).waitFor();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
    expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
    await page.getByText("서울특별시 → 평양시", { exact: false }).first().waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      "rgb(255, 255, 255)",
    );
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(new Set(sheet.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(
      new Set(["/MediaBox [0 0 594.95996 841.91998]"]),
    );
    expect(sheet.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(mostPages);
    expect(watched.faults).toEqual([]);
    await watched.context.close();
  },
);
