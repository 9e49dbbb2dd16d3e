import { expect, test } from "vitest";

import { settled } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");

test("a viewer sees the record and no way to change it", async () => {
  const watched = await journey.enter("viewer", "/network/actors/beijing");
  await watched.page.getByRole("heading", { level: 1, name: /베이징/ }).waitFor();
  await watched.page.getByRole("button", { name: "인쇄" }).waitFor();
  await settled(watched);
  expect(await watched.page.getByRole("button", { name: /고치기|관계 등록/ }).count()).toBe(0);
  expect(watched.faults).toEqual([]);
});

test("whose role was taken away while a form stood open reads why, and keeps what was typed", async () => {
  const watched = await journey.enter("officer", "/network/actors/beijing");
  const { page } = watched;
  await page.getByRole("button", { name: "고치기", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("약칭").fill("BJ");
  await dialog.getByLabel("이유").fill("시험");
  await journey.signIn(watched, "viewer");
  await dialog.getByRole("button", { name: "저장" }).click();
  await dialog.getByRole("alert").getByText("이 작업을 할 권한이 없습니다.").waitFor();
  expect(await dialog.getByLabel("약칭").inputValue()).toBe("BJ");
});

test("a form sent before its list of sources has come keeps the source that was cited", async () => {
  const { page } = await journey.enter("officer");
  await page.route("**/api/v1/sources", () => undefined);
  const side = async () => {
    const answer = await page.request.get(`${journey.naru.url}/api/v1/actors/beijing`);
    const { declaredSide }: { declaredSide: unknown } = await answer.json();
    return declaredSide;
  };
  const before = await side();
  expect(before).toMatchObject({ side: "third", basis: { source: expect.any(String) } });
  await page.goto(`${journey.naru.url}/ko/network/actors/beijing`);
  await page.getByRole("button", { name: "고치기", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("약칭").fill("BJ");
  await dialog.getByLabel("이유").fill("시험");
  await dialog.getByRole("button", { name: "저장" }).click();
  await page.getByText("행위자를 고쳤습니다.").waitFor();
  expect(await side()).toEqual(before);
});

test("a side is not declared without its source", async () => {
  const watched = await journey.enter("officer", "/network/actors/sipri");
  const { page } = watched;
  await page.getByRole("button", { name: "고치기", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("진영", { exact: true }).selectOption("third");
  await settled(watched);
  await dialog.getByLabel("진영을 밝힌 출처").selectOption("");
  await dialog.getByLabel("이유").fill("시험");
  await dialog.getByRole("button", { name: "저장" }).click();
  const isMissing = () =>
    dialog
      .getByLabel("진영을 밝힌 출처")
      .evaluate((field: HTMLSelectElement) => field.validity.valueMissing);
  await expect.poll(isMissing).toBe(true);
  await settled(watched);
  await dialog.waitFor();
  expect(watched.faults).toEqual([]);
});

test("without the network a room says so, and opens when the network is back", async () => {
  const watched = await journey.enter("officer", "/network/actors");
  const { page, context } = watched;
  await page.waitForSelector("main table tbody tr");
  await settled(watched);
  await context.setOffline(true);
  await page.getByRole("navigation").first().getByRole("link", { name: "통로" }).click();
  await page.getByText("서버에 연결할 수 없습니다.", { exact: false }).first().waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "다시 시도" }).first().click();
  await page.getByRole("combobox", { name: "누구에게" }).waitFor();
  expect(watched.faults.filter((fault) => fault.startsWith("request"))).toEqual([]);
});

test("a read that fails on the way says so in its place, and comes when asked again", async () => {
  const watched = await journey.enter("officer", "/network/actors/beijing");
  const { page, context } = watched;
  await page.getByRole("heading", { level: 1, name: /베이징/ }).waitFor();
  await settled(watched);
  await context.setOffline(true);
  await page.getByRole("link", { name: "중국 정부" }).first().click();
  await page.getByText("서버에 연결할 수 없습니다.").first().waitFor();
  await context.setOffline(false);
  await page.getByRole("button", { name: "다시 시도" }).first().click();
  await page.getByRole("heading", { name: "중국 정부" }).first().waitFor();
  expect(watched.faults.filter((fault) => fault.startsWith("exception"))).toEqual([]);
});

const emptyRoom = "통로를 찾을 상대를 고르세요.";

/** Marks the document for good once a text has stood on it, however shortly. */
function noteWhatShows(text: string): void {
  new MutationObserver(() => {
    if (document.documentElement.textContent.includes(text))
      document.documentElement.dataset["shown"] = "yes";
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

test("a question in the address never shows the empty room first, and says when it cannot be asked", async () => {
  const { page, context } = await journey.enter("viewer");
  await context.route("**/api/v1/channels/shocks", (route) => route.abort());
  await page.addInitScript(noteWhatShows, emptyRoom);
  await page.goto(`${journey.naru.url}/ko/network/channels?from=seoul&to=pyongyang`);
  await page.getByText("서버에 연결할 수 없습니다.").first().waitFor();
  await context.unroute("**/api/v1/channels/shocks");
  await page.getByRole("button", { name: "다시 시도" }).first().click();
  await page.getByRole("table", { name: "통로 목록" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset["shown"])).toBeUndefined();
});

test("an actor that is not there is said to be missing, with a way on", async () => {
  const { page } = await journey.enter("viewer", "/network/actors/nobody-here");
  const said = page.getByRole("alert");
  await expect.poll(() => said.textContent()).toMatch(/행위자/);
  await page.getByRole("link", { name: "행위자" }).first().waitFor();
});

test.each(["/gate/grants/new", "/gate/shipments/new"])(
  "who only reads is told so before a form is filled in: %s",
  async (path) => {
    const { page } = await journey.enter("viewer", path);
    await page.getByText("열람만 할 수 있는 계정입니다.").waitFor();
    expect(await page.locator("main form").count()).toBe(0);
  },
);
