import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { openPalette, settled, type WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";
import { administrator, setUpAdministrator } from "./support/session.ts";

const journey = newJourney("own");
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  await setUpAdministrator(journey.naru);
  watched = await journey.open();
  page = watched.page;
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

/** The tag of what has the focus. */
function focusedTag(): Promise<string | undefined> {
  return page.evaluate(() => document.activeElement?.tagName);
}

/** Waits for a dialog that has taken the focus. */
async function dialogOpens(name?: string): Promise<void> {
  const dialog = page.getByRole("dialog", name === undefined ? {} : { name });
  await dialog.waitFor();
  await expect
    .poll(() => dialog.evaluate((element) => element.contains(document.activeElement)))
    .toBe(true);
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
  await page.goto(`${journey.naru.url}/ko/sign-in`);
  await page.waitForSelector("form");
  await tabTo(/^이메일$/);
  await page.keyboard.type(administrator.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(administrator.password);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "지켜볼 것" }).waitFor();
});

test("asks the question: counterpart by initial consonants, topic by arrows", async () => {
  await openPalette(page);
  await page.keyboard.insertText("통로");
  await page
    .getByRole("option", { name: /통로/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/network\/channels/);
  await page.getByRole("heading", { level: 1, name: "통로" }).waitFor();
  await expect.poll(focused).toBe("통로");
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
  await expect.poll(focused).toBe("공식 채널 단절");
  await page.keyboard.press("Space");
  await page.waitForURL((url) => !url.search.includes("shock"));
  await page.getByText("끊김", { exact: true }).first().waitFor({ state: "detached" });
});

test("opens a third party beside the page; Escape gives the focus back", async () => {
  await page.getByRole("heading", { name: "제3자" }).waitFor();
  await tabTo(/^자카르타$/);
  await page.keyboard.press("Enter");
  await page
    .getByRole("complementary", { name: "자세히 보기" })
    .getByRole("heading", { level: 2, name: "자카르타" })
    .waitFor();
  await expect.poll(focusedTag).toBe("ASIDE");
  await page.keyboard.press("Escape");
  await page.getByRole("complementary", { name: "자세히 보기" }).waitFor({ state: "detached" });
  await expect.poll(focused).toBe("자카르타");
});

test("edits a tie, hears that it is done, and takes it back", async () => {
  await page.goto(`${journey.naru.url}/ko/network/actors/beijing`);
  const note = page.getByText("건반으로 고친 설명");
  await page.getByRole("heading", { level: 1, name: /베이징/ }).waitFor();
  await settled(watched);
  await tabTo(/^고치기: /);
  const opener = await focused();
  await page.keyboard.press("Enter");
  await dialogOpens();
  await tabTo(/^상태$/);
  for (let field = 0; field < 5; field++) await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText("건반으로 고친 설명");
  await tabTo(/^이유$/);
  await page.keyboard.insertText("시험");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(focused).toBe(opener);
  await tabTo(/^되돌리기$/);
  await note.first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("되돌렸습니다.").waitFor();
  await note.first().waitFor({ state: "detached" });
});

test("edits an actor, and takes it back", async () => {
  await tabTo(/^고치기$/);
  await page.keyboard.press("Enter");
  await dialogOpens("행위자 고치기: 베이징시");
  await tabTo(/^약칭$/);
  await page.keyboard.insertText("BJ-시험");
  await tabTo(/^이유$/);
  await page.keyboard.insertText("시험");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await expect.poll(focused).toBe("고치기");
  await tabTo(/^되돌리기$/);
  await page.getByRole("heading", { level: 1, name: /BJ-시험/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: /BJ-시험/ }).waitFor({ state: "detached" });
  expect(watched.faults).toEqual([]);
});
