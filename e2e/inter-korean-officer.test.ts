import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { openPalette, settled, type WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";
import { administrator } from "./support/session.ts";

const journey = newJourney("own");
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  watched = await journey.open();
  page = watched.page;
});

test("the first address registers the first administrator and opens Today", async () => {
  await page.goto(journey.naru.entry);
  await page.getByLabel("이름").fill("담당자");
  await page.getByLabel("이메일").fill(administrator.email);
  await page.getByLabel("비밀번호").fill(administrator.password);
  await page.getByRole("button", { name: "등록하고 들어가기" }).click();
  await page.getByRole("heading", { name: "지켜볼 것" }).waitFor();
  await page.getByText("SI-01", { exact: false }).first().waitFor();
});

test("the palette finds Pyongyang by its initial consonants, and Enter during composition does nothing", async () => {
  const box = await openPalette(page);
  await box.fill("ㅍㅇ");
  await page
    .getByRole("option", { name: /평양/ })
    .first()
    .waitFor();
  await box.dispatchEvent("keydown", { key: "Enter", isComposing: true, keyCode: 229 });
  await settled(watched);
  expect(await box.inputValue()).toBe("ㅍㅇ");
  expect(new URL(page.url()).pathname).toBe("/ko");
  await page.keyboard.press("Escape");
  await box.waitFor({ state: "detached" });
});

test("the question is asked by keyboard alone: ranked channels, third parties with reasons and sources", async () => {
  await page.goto(
    `${journey.naru.url}/ko/network/channels?from=seoul&to=pyongyang&issue=air-quality`,
  );
  await page.getByRole("heading", { name: "제3자" }).waitFor();
  const channels = page
    .getByRole("region", { name: "통로 목록" })
    .or(page.getByRole("table", { name: "통로 목록" }))
    .first();
  await channels.waitFor();
  for (const name of ["베이징시", "모스크바시", "자카르타"])
    await expect.poll(() => page.getByText(name).count()).toBeGreaterThan(0);
});

test("cutting the official line is one switch, and says what died and what survives", async () => {
  const cutMarks = () => page.getByText("끊김", { exact: true }).count();
  const before = await cutMarks();
  const cut = page.getByRole("switch", { name: "공식 채널 단절" });
  await cut.focus();
  await page.keyboard.press("Space");
  await page.waitForURL(/shock=official-line-cut/);
  await expect.poll(cutMarks).toBeGreaterThan(before);
  const said = await page
    .getByText(/통로 \d+개 가운데 \d+개가 남/)
    .first()
    .textContent();
  const [, all, left] = /통로 (\d+)개 가운데 (\d+)개가 남/.exec(said ?? "") ?? [];
  expect(Number(left)).toBeGreaterThan(0);
  expect(Number(left)).toBeLessThan(Number(all));
});

test("nothing was asked of another origin, and nothing failed on the way", () => {
  expect(watched.faults).toEqual([]);
});
