import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { openBrowser, openPage, signInAs, type Look } from "./support/browser.ts";
import { newDataFolder, removeFolder, startNaru, stopNaru, type Naru } from "./support/naru.ts";

const dataFolder = newDataFolder();
const look: Look = { language: "ko", theme: "light", width: 1440 };
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

test("a viewer sees the record and no way to change it", async () => {
  const watched = await openPage(browser, naru.url, look);
  await signInAs(watched, naru.url, "viewer");
  await watched.page.goto(`${naru.url}/ko/network/actors/beijing`);
  await watched.page.getByRole("heading", { level: 1, name: /베이징/ }).waitFor();
  await watched.page.getByRole("button", { name: "인쇄" }).waitFor();
  expect(await watched.page.getByRole("button", { name: /고치기|관계 등록/ }).count()).toBe(0);
  expect(watched.faults).toEqual([]);
  await watched.context.close();
});

test("whose role was taken away while a form stood open reads why, and keeps what was typed", async () => {
  const watched = await openPage(browser, naru.url, look);
  const { page } = watched;
  await signInAs(watched, naru.url, "officer");
  await page.goto(`${naru.url}/ko/network/actors/beijing`);
  await page.getByRole("button", { name: "고치기", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("약칭").fill("BJ");
  await dialog.getByLabel("이유").fill("시험");
  await signInAs(watched, naru.url, "viewer");
  await dialog.getByRole("button", { name: "저장" }).click();
  await dialog.getByRole("alert").getByText("이 작업을 할 권한이 없습니다.").waitFor();
  expect(await dialog.getByLabel("약칭").inputValue()).toBe("BJ");
  await watched.context.close();
});

test("a side is not declared without its source", async () => {
  const watched = await openPage(browser, naru.url, look);
  const { page } = watched;
  await signInAs(watched, naru.url, "officer");
  await page.goto(`${naru.url}/ko/network/actors/sipri`);
  await page.getByRole("button", { name: "고치기", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("진영", { exact: true }).selectOption("third");
  await dialog.getByLabel("진영을 밝힌 출처").selectOption("");
  await dialog.getByLabel("이유").fill("시험");
  await dialog.getByRole("button", { name: "저장" }).click();
  expect(
    await dialog
      .getByLabel("진영을 밝힌 출처")
      .evaluate((field: HTMLSelectElement) => field.validity.valueMissing),
  ).toBe(true);
  expect(watched.faults).toEqual([]);
  await watched.context.close();
});

test("without the network a room says so, and opens when the network is back", async () => {
  const watched = await openPage(browser, naru.url, look);
  const { page, context } = watched;
  await signInAs(watched, naru.url, "officer");
  await page.goto(`${naru.url}/ko/network/actors`);
  await page.waitForSelector("main table tbody tr");
  await context.setOffline(true);
  await page.getByRole("navigation").first().getByRole("link", { name: "통로" }).click();
  await page.getByText("서버에 연결할 수 없습니다.", { exact: false }).first().waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "다시 시도" }).first().click();
  await page.getByRole("combobox", { name: "누구에게" }).waitFor();
  expect(watched.faults.filter((fault) => fault.startsWith("request"))).toEqual([]);
  await context.close();
});

test("a read that fails on the way says so in its place, and comes when asked again", async () => {
  const watched = await openPage(browser, naru.url, look);
  const { page, context } = watched;
  await signInAs(watched, naru.url, "officer");
  await page.goto(`${naru.url}/ko/network/actors/beijing`);
  await page.getByRole("heading", { level: 1, name: /베이징/ }).waitFor();
  await context.setOffline(true);
  await page.getByRole("link", { name: "중국 정부" }).first().click();
  await page.getByText("서버에 연결할 수 없습니다.").first().waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "다시 시도" }).first().click();
  await page.getByRole("heading", { name: "중국 정부" }).first().waitFor();
  expect(watched.faults.filter((fault) => fault.startsWith("exception"))).toEqual([]);
  await context.close();
});

test("a question in the address never shows the empty room first, and says when it cannot be asked", async () => {
  const watched = await openPage(browser, naru.url, look);
  const { page, context } = watched;
  await signInAs(watched, naru.url, "viewer");
  await context.route("**/api/v1/channels/shocks", (route) => route.abort());
  await page.goto(`${naru.url}/ko/network/channels?from=seoul&to=pyongyang`);
  await page.getByText("서버에 연결할 수 없습니다.").first().waitFor();
  expect(await page.getByText("통로를 찾을 상대를 고르세요.").count()).toBe(0);
  await context.unroute("**/api/v1/channels/shocks");
  await page.getByRole("button", { name: "다시 시도" }).first().click();
  await page.getByRole("table", { name: "통로 목록" }).waitFor();
  await context.close();
});

test("an actor that is not there is said to be missing, with a way on", async () => {
  const watched = await openPage(browser, naru.url, look);
  await signInAs(watched, naru.url, "viewer");
  await watched.page.goto(`${naru.url}/ko/network/actors/nobody-here`);
  const said = watched.page.getByRole("alert");
  await said.waitFor();
  expect(await said.textContent()).toMatch(/행위자/);
  expect(await watched.page.getByRole("link", { name: "행위자" }).count()).toBeGreaterThan(0);
  await watched.context.close();
});
