import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";

import { violationsOf, type WatchedPage } from "./support/browser.ts";
import { emptyMarksOn, unsourcedOn } from "./support/figures.ts";
import { newJourney } from "./support/journey.ts";
import { screens } from "./support/screens.ts";

const journey = newJourney("demo");

const inside = screens.filter((screen) => !("isOpen" in screen));

describe.each(["ko", "en"] as const)("in %s", (language) => {
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    watched = await journey.enter("administrator", undefined, {
      language,
      theme: "light",
      width: 1440,
    });
    page = watched.page;
  });

  const come = async (path: string, ready: string) => {
    await page.goto(`${journey.naru.url}/${language}${path}`);
    await page.waitForSelector(ready);
    await page.waitForLoadState("networkidle");
  };

  test.each(inside)("every figure opens its source: $name", async (screen) => {
    await come(screen.path, screen.ready);
    expect(await unsourcedOn(page)).toEqual([]);
  });

  test.each(inside)("every mark says where its figure comes from: $name", async (screen) => {
    await come(screen.path, screen.ready);
    expect(await emptyMarksOn(page)).toEqual([]);
  });

  test("a number that is put on a screen without its source is found", async () => {
    await come("/network/memberships", "main table tbody tr");
    await page.locator("main h1").evaluate((title) => {
      const line = document.createElement("p");
      line.textContent = "42";
      title.after(line);
    });
    expect(await unsourcedOn(page)).toEqual([expect.stringMatching(/^42 in p/)]);
  });

  test("a mark is pressed by the keyboard, says whose source it opens, and gives the focus back", async () => {
    await come("/network/memberships", "main table tbody tr");
    const mark = page.locator("main [data-source-mark]").last();
    const name = (await mark.getAttribute("aria-label")) ?? "";
    expect(name.length).toBeGreaterThan(3);
    await mark.press("Enter");
    const card = page.getByRole("dialog", { name, exact: true });
    await card.locator(":focus").waitFor();
    // The card lies over links, which axe takes for too small a target; without the card `screens.test.ts` measures them.
    const violations = await violationsOf(watched);
    expect(violations.filter((one) => !one.startsWith("target-size"))).toEqual([]);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
    await page.waitForFunction(
      (label) => document.activeElement?.getAttribute("aria-label") === label,
      name,
    );
  });
});

/** The screens that an office opens every day; a name that no screen has stops the file. */
const everyDay = [
  "today",
  "network, surroundings",
  "actors",
  "actor",
  "channels",
  "memberships",
  "gate, items",
  "grants",
  "coverage matrix",
  "instruments",
].map((name) => {
  const screen = inside.find((one) => one.name === name);
  if (screen === undefined) throw new Error(`no screen is called "${name}"`);
  return screen;
});

describe("on the phone", () => {
  let watched: WatchedPage;

  beforeAll(async () => {
    watched = await journey.enter("administrator", undefined, {
      language: "ko",
      theme: "light",
      width: 390,
    });
  });

  test.each(everyDay)("every figure opens its source: $name", async ({ path, ready }) => {
    const { page } = watched;
    await page.goto(`${journey.naru.url}/ko${path}`);
    await page.waitForSelector(ready);
    await page.waitForLoadState("networkidle");
    expect(await unsourcedOn(page)).toEqual([]);
  });
});
