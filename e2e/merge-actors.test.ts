import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { countActors } from "./support/actors.ts";
import { violationsOf, type WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  watched = await journey.enter("officer");
  page = watched.page;
});

test("an actor is split: a tie goes to the new one with its membership", async () => {
  await openActor("citynet");
  await press("나누기");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("새 행위자의 이름 (한국어)").fill("시티넷 사무국");
  await dialog
    .getByRole("group", { name: /^관계/ })
    .getByRole("checkbox")
    .first()
    .check();
  await dialog.getByLabel("이유").fill("사무국과 연합을 나눔");
  expect(await violationsOf(watched)).toEqual([]);
  await dialog.getByRole("button", { name: "나누기" }).click();
  await page.getByText("새 행위자를 나누었습니다.").waitFor();
  await page.getByText("등록된 관계가 없습니다.").waitFor();
});

test("merged back: the preview says what moves, the page has it again, and one undo takes it back", async () => {
  await openActor("citynet");
  await press("합치기");
  const dialog = page.getByRole("dialog");
  await choose("사무국", /시티넷 사무국/);
  await dialog.getByText("관계 1건, 가입 1건이 옮겨집니다.").waitFor();
  await dialog.getByText("다른 이름으로 남습니다: 시티넷 사무국").waitFor();
  await dialog.getByLabel("이유").fill("같은 기구");
  expect(await violationsOf(watched)).toEqual([]);
  await dialog.getByRole("button", { name: "합치기" }).click();
  const notices = page.getByRole("region", { name: "알림" });
  await notices.getByText("합쳤습니다.").hover();
  await page.getByText(/다른 이름:.*시티넷 사무국/).waitFor();
  await page.getByRole("heading", { name: /^관계 1/ }).waitFor();
  await notices.getByRole("button", { name: "되돌리기" }).last().click();
  await page.getByText("되돌렸습니다.").waitFor();
  await page.getByText("등록된 관계가 없습니다.").waitFor();
  expect(await countActors(page, journey.naru, "시티넷 사무국")).toBe(1);
});

test("the office's own actor is not merged away: refused with its reason and the way round", async () => {
  await openActor("citynet");
  await press("합치기");
  await choose("서울특별시", /서울특별시/);
  const refusal = page.getByRole("dialog").getByRole("alert");
  await refusal.getByText(/바로 이 행위자를 두고 정한 기록이 있습니다: .*seoul/).waitFor();
  expect(await refusal.textContent()).toContain("반대로 이 행위자 쪽으로 합치세요");
  const merge = page.getByRole("dialog").getByRole("button", { name: "합치기" });
  await expect.poll(() => merge.isDisabled()).toBe(true);
  await page.keyboard.press("Escape");
  await merge.waitFor({ state: "detached" });
  expect(watched.faults).toEqual([expect.stringContaining("422")]);
});

test("the place and the body it is part of are changed with their basis", async () => {
  await openActor("citynet");
  await press("고치기");
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("위도").fill("37.57");
  await dialog.getByLabel("위치의 근거").selectOption({ label: "부서 입력" });
  await dialog.getByRole("combobox", { name: "소속" }).fill("사무국");
  await page.getByRole("option", { name: /시티넷 사무국/ }).click();
  await dialog.getByLabel("이유").fill("사무소 주소 확인");
  await dialog.getByRole("button", { name: "저장" }).click();
  await page.getByText("행위자를 고쳤습니다.").waitFor();
  const kept = await page.request.get(`${journey.naru.url}/api/v1/actors/citynet`);
  expect(await kept.json()).toMatchObject({
    place: { lat: 37.57, basis: "office" },
    parent: { name: { ko: "시티넷 사무국" } },
  });
});

test("the menu opens by keyboard and a file comes down with the filters of the room", async () => {
  await page.goto(`${journey.naru.url}/ko/network/actors?heading=research`);
  await page.locator("main table").waitFor();
  await page.locator("main summary").focus();
  await page.keyboard.press("Enter");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /^GEXF/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^naru-network-\d{4}-\d{2}-\d{2}\.gexf$/);
  const text = await readFile(await download.path(), "utf8");
  expect(text).toContain('<gexf xmlns="http://gexf.net/1.3"');
  expect(text).toContain('value="research-domestic"');
  expect(text.trimEnd().endsWith("</gexf>")).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator("main details").getAttribute("open")).toBeNull();
});

async function openActor(id: string): Promise<void> {
  await page.goto(`${journey.naru.url}/ko/network/actors/${id}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

async function press(name: string): Promise<void> {
  await page.locator("main").getByRole("button", { name, exact: true }).first().click();
}

async function choose(words: string, name: RegExp): Promise<void> {
  await page.getByRole("combobox", { name: "합칠 행위자" }).fill(words);
  await page.getByRole("option", { name }).first().click();
}
