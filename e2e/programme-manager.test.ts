import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { hasFocus, settled, type WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  watched = await journey.enter("officer");
  page = watched.page;
});

const dialog = () => page.getByRole("dialog");

test("a proposal is taken on, and the board says by keyboard what it still lacks", async () => {
  await page.goto(`${journey.naru.url}/ko/programmes/board`);
  await page.getByRole("button", { name: "부서 사업으로 받기: 보건의료 협력" }).click();
  await dialog().getByLabel("이유").fill("보건 협력을 먼저 합니다");
  await dialog().getByRole("button", { name: "받기" }).click();
  const found = page.getByRole("region", { name: "발굴" });
  const card = found.getByRole("link", { name: "보건의료 협력" });
  await card.waitFor();
  await dialog().waitFor({ state: "detached" });
  await settled(watched);
  await card.focus();
  await expect.poll(() => hasFocus(card)).toBe(true);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => dialog().getByRole("listitem").count()).toBe(4);
  expect(await dialog().getByText("(빠짐)").count()).toBe(3);
  expect(await dialog().getByRole("button", { name: "검토 단계로" }).count()).toBe(0);
});

test("what is missing is filled in where the link leads, in place, and can be taken back", async () => {
  const need = dialog().getByRole("listitem").filter({ hasText: "근거 있는 수요" });
  await need.getByRole("link", { name: "채우기" }).click();
  await page.waitForURL(/part=needs/);
  await page.getByRole("button", { name: "수요 고치기" }).click();
  const part = page.getByRole("region", { name: "수요" });
  await part.getByLabel("내용 (한국어)").fill("기초 의약품이 모자람");
  await part.getByLabel("근거", { exact: true }).selectOption("report");
  await part.getByLabel("이유").fill("보고서 4.5절");
  await part.getByRole("button", { name: "저장" }).click();
  const saved = page.getByText("저장했습니다.").locator("..");
  await saved.hover();
  await part.getByRole("button", { name: "저장" }).waitFor({ state: "detached" });
  await part.getByText("기초 의약품이 모자람").waitFor();
  await saved.getByRole("button", { name: "되돌리기" }).click();
  await part.getByText("아직 적은 것이 없습니다.").waitFor();
});

test("a pasted list is shown as it was understood before it is kept", async () => {
  await page.getByRole("button", { name: "붙여 넣기·파일" }).click();
  await dialog()
    .getByLabel("여기에 표를 붙여 넣으세요")
    .fill("HS코드\t품명\t수량\t단위\t금액\n3004\t항생제\t1,200\t상자\t9,000,000원");
  await dialog().getByRole("button", { name: "읽기" }).click();
  await dialog().getByText("1줄을 읽었습니다.").waitFor();
  await dialog().getByLabel("이유").fill("첫 목록");
  await dialog().getByRole("button", { name: "1줄 넣기" }).click();
  const items = page.getByRole("region", { name: "물품", exact: true });
  await items.getByRole("row", { name: /3004.*항생제.*9,000,000 KRW/ }).waitFor();
});

test("nobody is invited past the gate", async () => {
  await page.getByRole("button", { name: /심사하고 초청: 평양/ }).click();
  await dialog().getByLabel("이유").fill("협의를 시작합니다");
  await dialog().getByRole("button", { name: "심사하고 초청" }).click();
  await dialog().getByText("올린 제재 명단이 없습니다.").waitFor();
  await page.keyboard.press("Escape");
  await dialog().waitFor({ state: "detached" });
  await settled(watched);
  expect(await page.getByText("아직 초청하지 않음").count()).toBe(1);
  expect(watched.faults.filter((fault) => !fault.includes("422"))).toEqual([]);
});
