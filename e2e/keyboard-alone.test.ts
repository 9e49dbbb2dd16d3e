import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openBrowser, openPage, type WatchedPage } from "./support/browser.ts";
import { newDataFolder, removeFolder, startNaru, stopNaru, type Naru } from "./support/naru.ts";
import { administrator, setUpAdministrator } from "./support/session.ts";

const dataFolder = newDataFolder();
let naru: Naru;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  naru = await startNaru(dataFolder);
  await setUpAdministrator(naru);
  browser = await openBrowser();
  watched = await openPage(browser, naru.url, { language: "ko", theme: "light", width: 1440 });
  page = watched.page;
});
afterAll(async () => {
  await browser.close();
  await stopNaru(naru);
  removeFolder(dataFolder);
});

/** What has the focus, in the words that a screen reader would say. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return "";
    const label =
      at instanceof HTMLInputElement || at instanceof HTMLSelectElement
        ? at.labels?.[0]?.textContent
        : null;
    return (at.getAttribute("aria-label") ?? label ?? at.textContent).trim();
  });
}

/** Presses Tab until the focus is at what is named; fails when 250 stops do not reach it. */
async function tabTo(name: RegExp): Promise<void> {
  for (let stop = 0; stop < 250; stop++) {
    if (name.test(await focused())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reaches ${String(name)}`);
}

/** The value of the list that has the focus. */
function topic(): Promise<string> {
  return page.evaluate(() =>
    document.activeElement instanceof HTMLSelectElement ? document.activeElement.value : "",
  );
}

test("signs in", async () => {
  await page.goto(`${naru.url}/ko/sign-in`);
  await page.waitForSelector("form");
  await tabTo(/^이메일$/);
  await page.keyboard.type(administrator.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(administrator.password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "지켜볼 것" }).waitFor();
});

test("asks the question: counterpart by initial consonants, topic by arrows", async () => {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").last().waitFor();
  await page.keyboard.insertText("통로");
  await page
    .getByRole("option", { name: /통로/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/network\/channels/);
  await page.getByRole("heading", { level: 1, name: "통로" }).waitFor();
  await tabTo(/^누구에게$/);
  await page.keyboard.insertText("ㅍㅇㅅ");
  await page
    .getByRole("option", { name: /평양/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await tabTo(/^주제$/);
  for (let option = 0; option < 40 && (await topic()) !== "air-quality"; option++)
    await page.keyboard.press("ArrowDown");
  await tabTo(/^통로 찾기$/);
  await page.keyboard.press("Enter");
  await page.waitForURL(/to=pyongyang.*issue=air-quality/);
  await page.getByRole("table", { name: "통로 목록" }).waitFor();
});

test("cuts the official line with one key, and lets it stand again", async () => {
  await tabTo(/^공식 채널 단절$/);
  await page.keyboard.press("Space");
  await page.waitForURL(/shock=official-line-cut/);
  await page.getByText("끊김", { exact: true }).first().waitFor();
  expect(await focused()).toBe("공식 채널 단절");
  await page.keyboard.press("Space");
  await page.waitForURL((url) => !url.search.includes("shock"));
});

test("opens a third party beside the page; Escape gives the focus back", async () => {
  await page.getByRole("heading", { name: "제3자" }).waitFor();
  await tabTo(/^자카르타$/);
  await page.keyboard.press("Enter");
  await page
    .getByRole("complementary", { name: "자세히 보기" })
    .getByRole("heading", { level: 2, name: "자카르타" })
    .waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("ASIDE");
  await page.keyboard.press("Escape");
  await page.getByRole("complementary", { name: "자세히 보기" }).waitFor({ state: "detached" });
  expect(await focused()).toBe("자카르타");
});

test("edits a tie, hears that it is done, and takes it back", async () => {
  await page.goto(`${naru.url}/ko/network/actors/beijing`);
  const note = page.getByText("건반으로 고친 설명");
  await page.getByRole("heading", { level: 1, name: /베이징/ }).waitFor();
  await tabTo(/^고치기: /);
  const opener = await focused();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  await tabTo(/^상태$/);
  for (let field = 0; field < 5; field++) await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("건반으로 고친 설명");
  await tabTo(/^이유$/);
  await page.keyboard.insertText("시험");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await note.first().waitFor();
  expect(await focused()).toBe(opener);
  await tabTo(/^되돌리기$/);
  await page.keyboard.press("Enter");
  await page.getByText("되돌렸습니다.").waitFor();
  await note.first().waitFor({ state: "detached" });
});

test("edits an actor, and takes it back", async () => {
  await tabTo(/^고치기$/);
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: "행위자 고치기: 베이징시" }).waitFor();
  await tabTo(/^약칭$/);
  await page.keyboard.insertText("BJ-시험");
  await tabTo(/^이유$/);
  await page.keyboard.insertText("시험");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /BJ-시험/ }).waitFor();
  await tabTo(/^되돌리기$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /BJ-시험/ }).waitFor({ state: "detached" });
  expect(watched.faults).toEqual([]);
});
