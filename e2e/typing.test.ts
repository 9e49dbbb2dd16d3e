import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { hasFocus, openPalette, settled, type WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  watched = await journey.enter("officer");
  page = watched.page;
});

/** Filters that the address keeps; it follows a letter later than the field shows it. */
const filters: readonly (readonly [path: string, field: string])[] = [
  ["/network?view=list", "이름으로 찾기"],
  ["/programmes/list", "이름으로 찾기"],
  ["/programmes/instruments", "이름"],
  ["/network/sister-cities", "도시 이름"],
];

async function openFilter(path: string, name: string) {
  await page.goto(`${journey.naru.url}/ko${path}`);
  const field = page.getByRole("searchbox", { name });
  await field.focus();
  await settled(watched);
  return field;
}

test.each(filters)("fast typing at %s loses no letter", async (path, name) => {
  const field = await openFilter(path, name);
  await page.keyboard.type("pyongyang");
  await page.waitForURL(/q=pyongyang/);
  expect(await field.inputValue()).toBe("pyongyang");
});

test.each(filters)(
  "a syllable put together by an input method at %s stays whole",
  async (path, name) => {
    const field = await openFilter(path, name);
    const method = await watched.context.newCDPSession(page);
    for (const text of ["ㅍ", "펴", "평"])
      await method.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
    await method.send("Input.insertText", { text: "평" });
    for (const text of ["ㅇ", "야", "양"])
      await method.send("Input.imeSetComposition", { text, selectionStart: 1, selectionEnd: 1 });
    await method.send("Input.insertText", { text: "양" });
    await page.waitForURL((url) => url.searchParams.get("q") === "평양");
    expect(await field.inputValue()).toBe("평양");
  },
);

test("a date typed on past its year is not put back to the year", async () => {
  await page.goto(`${journey.naru.url}/ko/network?view=list`);
  const field = page.getByRole("textbox", { name: "기준일" });
  await field.focus();
  await settled(watched);
  await page.keyboard.type("2005-03-01");
  await page.waitForURL(/asOf=2005-03-01/);
  expect(await field.inputValue()).toBe("2005-03-01");
});

test("while the actors of a question are still coming, no id stands for their names", async () => {
  const hold = Promise.withResolvers<void>();
  const late = /\/api\/v1\/actors\/(seoul|pyongyang)$/;
  await page.route(late, async (route) => {
    await hold.promise;
    await route.continue();
  });
  await page.goto(`${journey.naru.url}/ko/network/channels?from=seoul&to=pyongyang`);
  const to = page.getByRole("combobox", { name: "누구에게" });
  await to.waitFor();
  expect([await to.inputValue(), await to.getAttribute("placeholder")]).toEqual([
    "",
    "불러오는 중",
  ]);
  hold.resolve();
  await expect.poll(() => to.inputValue()).toBe("평양시");
  await page.unroute(late);
});

test("what is cleared by its button is cleared in the field, too", async () => {
  const field = await openFilter("/network?view=list", "이름으로 찾기");
  await page.keyboard.type("pyong");
  await page.waitForURL(/q=pyong/);
  await page.getByRole("button", { name: "조건 지우기" }).click();
  await expect.poll(() => field.inputValue()).toBe("");
});

/** Lets the search for some words answer only when told. */
async function holdSearch(words: string): Promise<() => void> {
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  await page.route(
    (url) => url.pathname.endsWith("/search") && url.searchParams.get("q") === words,
    async (route) => {
      await released;
      await route.continue();
    },
  );
  return release;
}

test("Enter chooses nothing that answers other words than those typed", async () => {
  await page.goto(`${journey.naru.url}/ko/network/channels`);
  const release = await holdSearch("베이징");
  const field = page.getByRole("combobox", { name: "누구에게" });
  await field.fill("자카르타");
  await page
    .getByRole("option", { name: /자카르타/ })
    .first()
    .waitFor();
  await field.fill("베이징");
  await page.keyboard.press("Enter");
  release();
  await page
    .getByRole("option", { name: /베이징/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => field.inputValue()).toMatch(/베이징/);
  expect(page.url()).not.toContain("to=");
});

test("the palette goes to no record that answers other words than those typed", async () => {
  await page.goto(`${journey.naru.url}/ko/account`);
  await settled(watched);
  const release = await holdSearch("모스크바");
  const field = await openPalette(page);
  await field.fill("자카르타");
  await page
    .getByRole("option", { name: /자카르타/ })
    .first()
    .waitFor();
  await field.fill("모스크바");
  await page.keyboard.press("Enter");
  release();
  await page
    .getByRole("option", { name: /모스크바/ })
    .first()
    .waitFor();
  expect(new URL(page.url()).pathname).toBe("/ko/account");
  await page.keyboard.press("Enter");
  await page.waitForURL(/network\/actors\/.*mos/);
});

/** Presses a field and gives it the focus a moment after it is drawn, while the page is still about to take it. */
function enterFieldWhenDrawn(selector: string): void {
  const watch = new MutationObserver(() => {
    const field = document.querySelector<HTMLElement>(selector);
    if (field === null) return;
    watch.disconnect();
    setTimeout(() => {
      field.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
      field.focus();
    }, 20);
  });
  watch.observe(document, { childList: true, subtree: true });
}

test("whoever goes on at once after arriving keeps the focus where it was put", async () => {
  await page.clock.install();
  await page.goto(`${journey.naru.url}/ko/account`);
  await settled(watched);
  await page.evaluate(enterFieldWhenDrawn, "main input[type=search]");
  await page
    .getByRole("navigation")
    .first()
    .getByRole("link", { name: "네트워크" })
    .first()
    .click();
  const field = page.getByRole("searchbox", { name: "이름으로 찾기" });
  await field.waitFor();
  await expect.poll(() => hasFocus(field)).toBe(true);
  await page.clock.fastForward(1_000);
  expect(await hasFocus(field)).toBe(true);
});
