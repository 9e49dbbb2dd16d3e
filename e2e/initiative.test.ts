import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { settled, type WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  watched = await journey.enter("officer", "/network/initiatives");
  page = watched.page;
});

const dialog = () => page.getByRole("dialog");
const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click();
const save = async (why: string) => {
  await dialog().getByLabel("이유").fill(why);
  await dialog().getByRole("button", { name: "저장", exact: true }).click();
  await dialog().waitFor({ state: "detached" });
};
const pick = async (label: string, at: number, name: string) => {
  await dialog().getByRole("combobox", { name: label, exact: true }).nth(at).fill(name);
  await dialog()
    .getByRole("option", { name: new RegExp(name) })
    .first()
    .click();
};

test("a meeting is entered, and says at once what it needs until it can be proposed", async () => {
  await page.getByText("공동 구상 5건").waitFor();
  await press("구상 등록");
  await dialog().getByLabel("형식").selectOption({ label: "지역 회의" });
  await dialog().getByLabel("제목 (한국어)").fill("황해 도시회의");
  await dialog().getByLabel("목적 (한국어)").fill("황해의 대기질을 함께 다룬다");
  await dialog().getByLabel("관련 기구").selectOption({ label: "C40 도시기후리더십그룹" });
  await save("S32 이행");
  await page.getByRole("heading", { name: "황해 도시회의" }).waitFor();
  await page.getByText("5가지 가운데 4가지가 남았습니다").waitFor();
  await settled(watched);
  expect(await page.getByRole("button", { name: "발의하기" }).count()).toBe(0);
});

test("its occasion, list, topics and outputs are written, and each invitee's answer is recorded", async () => {
  await press("계기 고치기");
  await dialog().getByLabel("계기 (한국어)").fill("서울 도시포럼");
  await dialog().getByLabel("언제").fill("2027-05");
  await save("일정 협의");
  await press("함께할 곳 고치기");
  for (const [at, name] of ["베이징시", "도쿄도"].entries()) {
    await dialog().getByRole("button", { name: "함께할 곳: 한 줄 더하기" }).click();
    await pick("행위자", at, name);
  }
  await save("후보 정함");
  await page.getByText("손님이 없습니다").waitFor();
  await press("주제 고치기");
  await dialog().getByRole("button", { name: "주제: 한 줄 더하기" }).click();
  await dialog().getByLabel("이름 (한국어)").fill("대기질");
  await save("주제 정함");
  await page.getByText("주제 1개 가운데 1개에 연구 협력기관이 없습니다.").waitFor();
  await press("결과물 고치기");
  await dialog().getByRole("button", { name: "결과물: 한 줄 더하기" }).click();
  await dialog().getByLabel("내용 (한국어)").fill("공동 행동계획");
  await save("결과물 정함");
  for (const name of ["베이징시", "도쿄도"]) {
    await press(`답 기록: ${name}`);
    await dialog().getByLabel("답", { exact: true }).selectOption({ label: "참여 약속" });
    await dialog().getByLabel("언제").fill("2026-11");
    await dialog().getByLabel("근거").fill("회신 공문");
    await dialog().getByRole("button", { name: "저장", exact: true }).click();
    await dialog().waitFor({ state: "detached" });
  }
  await page.getByText("모두 갖추었습니다").waitFor();
});

test("it becomes a proposal with its text, and one undo takes the proposal back", async () => {
  await press("발의하기");
  await dialog().getByLabel("이유").fill("준비가 끝남");
  await dialog().getByRole("button", { name: "발의하기" }).click();
  await page.getByRole("link", { name: "발의 보기" }).click();
  await page.getByRole("heading", { name: "황해 도시회의" }).waitFor();
  await page.getByText("함께하기로 한 곳").waitFor();
  await page.getByText("발의 1건").waitFor();
  const undo = page.getByRole("region", { name: "알림" }).getByRole("button", { name: "되돌리기" });
  await undo.last().click();
  await page.getByText("발의 0건").waitFor();
});

test("a step opens only after every criterion of the one before, and what was met can be taken back", async () => {
  await page.goto(`${journey.naru.url}/ko/network/initiatives?initiative=north-east-ladder`);
  const open = page.getByRole("listitem").filter({ hasText: "지금" });
  await open.getByRole("heading", { name: "대학·연구소 연구모임" }).waitFor();
  await page.getByText("매개자 필요").waitFor();
  for (const name of ["함께할 대학과 연구소", "첫 모임을 열고"]) {
    await press(new RegExp(`기준 채움: ${name}`));
    await dialog().getByLabel("언제").fill("2026-11");
    await dialog().getByLabel("근거").fill("1차 모임 기록");
    await dialog().getByRole("button", { name: "저장", exact: true }).click();
    await dialog().waitFor({ state: "detached" });
  }
  await open.getByRole("heading", { name: "국제교류 행사에서 한자리에" }).waitFor();
  await press(/채움 거두기: 첫 모임을 열고/);
  await dialog().getByLabel("이유").fill("회의록이 없음");
  await dialog().getByRole("button", { name: "채움 거두기" }).click();
  await open.getByRole("heading", { name: "대학·연구소 연구모임" }).waitFor();
});

test("nothing failed on the way", () => {
  expect(watched.faults).toEqual([]);
});
