import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { messyCities, messySheet } from "#slices/import/testdata/messy-sheet.testing.ts";

import { countActors } from "./support/actors.ts";
import {
  openPalette,
  overflowOf,
  settled,
  violationsOf,
  type WatchedPage,
} from "./support/browser.ts";
import { emptyMarksOn, unsourcedOn } from "./support/figures.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  watched = await journey.enter("officer");
  page = watched.page;
});

test("the register leads to the import, and the palette too", async () => {
  await page.goto(`${journey.naru.url}/ko/network/actors`);
  await page.getByRole("link", { name: "파일에서 가져오기" }).click();
  await page.getByRole("heading", { name: "가져오기", level: 1 }).waitFor();
  await page.goto(`${journey.naru.url}/ko`);
  await (await openPalette(page)).fill("가져오기");
  await page.getByRole("option", { name: /가져오기/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.getByText("아직 가져온 파일이 없습니다.").waitFor();
  expect(await violationsOf(watched)).toEqual([]);
});

test("a CP949 sheet of sixty cities: each row is recognised, or asked about with a reason", async () => {
  await uploadFile("자매도시 현황.csv", messySheet());
  await page.getByRole("heading", { name: "물음" }).waitFor();
  const missing = async () => {
    const places = new Set(((await page.locator("main").textContent()) ?? "").match(/C\d+/g));
    return messyCities.filter((_, index) => !places.has(`C${index + 5}`));
  };
  await expect.poll(missing).toEqual([]);
  const recognised = await rowsOf(page.getByRole("table", { name: "알아본 행위자" }));
  expect(recognised.filter((row) => !/같음|정함|같은 곳/.test(row))).toEqual([]);
  expect(recognised.find((row) => row.includes("나가시키"))).toContain("나가사키");
  const questions = page.getByRole("group", { name: /누구입니까/ });
  await questions.first().waitFor();
  for (const question of await questions.all())
    expect(await question.textContent()).toMatch(/철자가 조금 다름|옛 이름|이름/);
  expect(await violationsOf(watched)).toEqual([]);
});

test("a question is answered with the keyboard, the others with their suggestions", async () => {
  const first = page.getByRole("group", { name: /삿뽀로/ });
  await first.getByRole("radio").first().focus();
  await page.keyboard.press("Space");
  const rest = page.getByRole("button", { name: /남은 .*건에 모두/ });
  await rest.click();
  await page.getByText("물음에 모두 답했습니다.").waitFor();
  expect(
    await page
      .getByRole("group", { name: /삿뽀로/ })
      .getByRole("radio")
      .first()
      .isChecked(),
  ).toBe(true);
});

test("a recognised row can be said to be somebody else, and taken back to what it was", async () => {
  const recognised = page.getByRole("table", { name: "알아본 행위자" });
  await recognised.getByRole("button", { name: "바꾸기 하노이" }).click();
  await page.getByRole("dialog").getByRole("radio", { name: "이 줄 빼기" }).click();
  const answered = page.getByRole("listitem").filter({ hasText: "하노이" });
  await answered.getByText("뺌").waitFor();
  await answered.getByRole("button", { name: "바꾸기 하노이" }).click();
  await page
    .getByRole("group", { name: /하노이/ })
    .getByRole("radio", { name: /등록된 행위자: ‘하노이/ })
    .click();
  await recognised.getByRole("button", { name: "바꾸기 하노이" }).waitFor();
});

test("a date that may be several is chosen, an impossible one put right, the list downloaded", async () => {
  await step("고칠 곳");
  await page.getByRole("radio", { name: "2005-03", exact: true }).check();
  const table = await page.request.get(
    (await page.getByRole("link", { name: /내려받기/ }).getAttribute("href"))!.replace(
      /^\//,
      `${journey.naru.url}/`,
    ),
  );
  expect(await table.text()).toContain("D16,2005.13.1,date-impossible");
  await page.getByLabel("‘2005.13.1’의 바른 날짜").fill("2005-03-01");
  await page
    .getByRole("listitem")
    .filter({ has: page.getByLabel("‘2005.13.1’의 바른 날짜") })
    .getByRole("button", { name: "이 날짜로" })
    .click();
  await page.getByText("2005.13.1 → 2005-03-01").waitFor();
  await page.getByText("달력에 없는 날짜라").waitFor({ state: "detached" });
  expect(await violationsOf(watched)).toEqual([]);
});

test("dormant ties stand with their evidence before anything is taken in", async () => {
  await step("미리 보기");
  const dormant = await rowsOf(page.getByRole("table", { name: "휴면 관계" }));
  expect(dormant.find((row) => row.includes("마닐라"))).toContain("마지막 교류 기록 2001");
  expect(dormant.find((row) => row.includes("하얼빈"))).toContain("체결 뒤 교류 기록 없음");
  expect(dormant.find((row) => row.includes("테헤란"))).toContain("휴면이라고 적음");
  expect(dormant.find((row) => row.includes("베이징"))).toBeUndefined();
  expect(await unsourcedOn(page)).toEqual([]);
  expect(await violationsOf(watched)).toEqual([]);
  expect(await countActors(page, journey.naru, "키이우")).toBe(0);
});

test("taken in, taken back with one button, and taken in again as before", async () => {
  await page.getByRole("button", { name: "받아들이기", exact: true }).click();
  const said = page.getByText(/행위자 \d+곳과 관계 \d+건.*등록되었습니다/);
  await said.waitFor();
  const taken = await said.textContent();
  expect(await countActors(page, journey.naru, "키이우")).toBe(1);
  expect(await violationsOf(watched)).toEqual([]);
  await page.getByRole("button", { name: "가져온 것 모두 되돌리기" }).click();
  await page.getByText(/모두 되돌렸습니다/).waitFor();
  expect(await countActors(page, journey.naru, "키이우")).toBe(0);
  await step("미리 보기");
  await page.getByRole("button", { name: "다시 받아들이기" }).click();
  await said.waitFor();
  expect(await said.textContent()).toBe(taken);
  expect(await countActors(page, journey.naru, "키이우")).toBe(1);
  expect(watched.faults).toEqual([]);
});

test("on a phone, in English and dark, no step is wider than the screen or breaks a rule", async () => {
  const id = new URL(page.url()).pathname.split("/").at(-1);
  await page.getByRole("button", { name: "가져온 것 모두 되돌리기" }).click();
  await page.getByText(/모두 되돌렸습니다/).waitFor();
  const look = { language: "en", theme: "dark", width: 390 } as const;
  const phone = await journey.enter("officer", undefined, look);
  for (const name of ["columns", "who", "repairs", "preview"]) {
    await phone.page.goto(`${journey.naru.url}/en/network/import/${id}?step=${name}`);
    await checkStep(phone, name);
  }
  expect(phone.faults).toEqual([]);
});

const bodies =
  "기구명,가입연도,연회비,역할,갱신일,담당부서\n" +
  '가나평화협의회,2020,"1,200만원",의장,2027-03-31,기후환경본부\n' +
  "다라도시연합,2021,$500,회원,매년 3월,국제협력과\n" +
  "CityNet,1987,,,,\n";

test("a sheet of memberships: the currency is asked, an unreadable day named, a differing year listed", async () => {
  await page.goto(`${journey.naru.url}/ko/network/import`);
  await page.getByRole("heading", { name: "최근 가져오기" }).waitFor();
  await uploadFile("가입 현황.csv", new TextEncoder().encode(bodies));
  await page.getByRole("heading", { name: "회비를 어떻게 읽을까요?" }).waitFor();
  const renewal = page.getByRole("listitem").filter({ hasText: "매년 3월" }).first();
  expect(await renewal.textContent()).toContain("E3");
  expect(await violationsOf(watched)).toEqual([]);
  await page.getByLabel(/‘\$’ 표시는 어느 통화입니까/).selectOption("USD");
  await page.getByText("어느 통화인지 알 수 없어").waitFor({ state: "detached" });
  await step("미리 보기");
  const entered = page.getByRole("table", { name: "새로 적는 가입" });
  const rows = await rowsOf(entered);
  expect(rows.find((row) => row.includes("가나평화협의회"))).toMatch(/KRW.12,000,000.*의장.*2020/);
  expect(rows.find((row) => row.includes("다라도시연합"))).toMatch(/USD.500.*회원/);
  const differing = await rowsOf(page.getByRole("table", { name: "등록된 값과 다른 값" }));
  expect(differing).toHaveLength(1);
  expect(differing[0]).toMatch(/가입.*1989.*1987/);
  await page
    .getByText(/등록된 값과 다른 값 1건을 나란히 적습니다/)
    .first()
    .waitFor();
  expect(await violationsOf(watched)).toEqual([]);
});

test("memberships taken in stand in the portfolio, and go with the one undo", async () => {
  await page.getByRole("button", { name: "받아들이기", exact: true }).click();
  await page.getByText(/행위자 2곳과 관계 2건.*등록되었습니다/).waitFor();
  const id = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto(`${journey.naru.url}/ko/network/memberships`);
  await page.getByRole("row").filter({ hasText: "가나평화협의회" }).first().waitFor();
  await page.goto(`${journey.naru.url}/ko/network/actors/citynet`);
  await page.locator('[data-rule="register"]').first().waitFor();
  await page.goto(`${journey.naru.url}/ko/network/import/${id}`);
  await page.getByRole("button", { name: "가져온 것 모두 되돌리기" }).click();
  await page.getByText(/모두 되돌렸습니다/).waitFor();
  expect(await countActors(page, journey.naru, "가나평화협의회")).toBe(0);
  const look = { language: "en", theme: "dark", width: 390 } as const;
  const phone = await journey.enter("officer", undefined, look);
  for (const name of ["columns", "repairs", "preview"]) {
    await phone.page.goto(`${journey.naru.url}/en/network/import/${id}?step=${name}`);
    await checkStep(phone, name);
  }
  expect([...phone.faults, ...watched.faults]).toEqual([]);
});

test("a file that cannot be read says where and what to do, and can be removed", async () => {
  await page.goto(`${journey.naru.url}/ko/network/import`);
  await page.getByRole("heading", { name: "최근 가져오기" }).waitFor();
  expect(await unsourcedOn(page)).toEqual([]);
  await uploadFile("깨진.csv", Uint8Array.of(0x61, 0xff, 0xff));
  const refusal = page.getByRole("alert");
  await expect.poll(() => refusal.textContent()).toMatch(/문자 집합.*CSV UTF-8.*깨진\.csv:1/s);
  await page.getByRole("link", { name: "깨진.csv" }).click();
  await page.getByRole("button", { name: "이 파일 지우기" }).click();
  await page.getByText("파일을 지웠습니다.", { exact: false }).waitFor();
  await page.getByRole("link", { name: "깨진.csv" }).waitFor({ state: "detached" });
});

async function uploadFile(name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(bytes) });
}

async function step(name: string): Promise<void> {
  await page
    .getByRole("navigation", { name: "가져오기 단계" })
    .getByRole("button", { name: new RegExp(name) })
    .click();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
}

async function rowsOf(table: Locator): Promise<string[]> {
  const rows = table.locator("tbody tr");
  await rows.first().waitFor();
  return rows.allTextContents();
}

/** A step on the phone breaks no rule, is no wider than the screen, and every figure on it opens its source. */
async function checkStep(phone: WatchedPage, name: string): Promise<void> {
  await phone.page.getByRole("navigation", { name: "Steps of the import" }).waitFor();
  await settled(phone);
  expect(await violationsOf(phone), name).toEqual([]);
  expect(await overflowOf(phone), name).toBe(0);
  expect(await unsourcedOn(phone.page), name).toEqual([]);
  expect(await emptyMarksOn(phone.page), name).toEqual([]);
}
