import { readFileSync } from "node:fs";

import { unzipSync } from "fflate";
import type { Locator, Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { readSpreadsheet } from "#formats/spreadsheet/read-spreadsheet.ts";
import { orThrow } from "#kernel/result.ts";

import type { WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";
import { decideAndBegin } from "./support/begin-programme.ts";
import {
  dayFromNow,
  itemCount,
  neverLines,
  pastedItems,
  todaysList,
} from "./support/water-programme.ts";

const journey = newJourney("demo");
let officer: WatchedPage;
let page: Page;
/** Id of the programme that this journey proposes. */
let programme = "";
let requestPath = "";

beforeAll(async () => {
  officer = await journey.enter("officer");
  page = officer.page;
});

const open = (path: string) => page.goto(`${journey.naru.url}/ko${path}`);
const button = (name: string | RegExp, within: Page | Locator = page) =>
  within.getByRole("button", { name, exact: typeof name === "string" });
const part = (id: string) => page.locator(`#part-${id}`);

test("the compliance officer loads the UN list on its screen: a broken one is refused by its place", async () => {
  const compliance = await journey.enter("compliance", "/gate/lists");
  const screen = compliance.page;
  await button("명단 파일(XML) 고르기", screen).waitFor();
  const give = (name: string, xml: string) =>
    screen.setInputFiles('input[accept*="xml"]', {
      name,
      mimeType: "text/xml",
      buffer: Buffer.from(xml),
    });
  const list = todaysList();
  await give("broken.xml", list.replace("<DATAID>", "<DATA>"));
  await screen.getByText(/broken\.xml:\d+/).waitFor();
  await give("un.xml", list);
  await screen
    .getByText(/명·곳을 대조했습니다/)
    .first()
    .waitFor();
  const current = screen.getByRole("region", { name: "지금 쓰는 명단" });
  await current.getByText(dayFromNow(0)).waitFor();
  await screen.getByText("첫 명단").waitFor();
  expect(await screen.getByText(/broken\.xml:\d+/).count()).toBe(0);
  expect(
    compliance.faults.filter((fault) => !fault.includes("422") && !fault.includes("400")),
  ).toEqual([]);
});

test("proposes a water-quality programme for the Taedong", async () => {
  await open("/programmes/list");
  await button("사업 추가").first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("한국어 이름").fill("대동강 수질 개선");
  await dialog.getByLabel("영어 이름").fill("Water quality of the Taedong");
  await dialog.getByLabel("종류").selectOption("goods");
  await dialog.getByLabel("이유").fill("평양시와 공유하는 강의 수질");
  await button("사업 추가", dialog).click();
  await page.waitForURL(/\/programmes\/prog-/);
  programme = new URL(page.url()).pathname.split("/").at(-1)!;
  await page.getByRole("heading", { name: "대동강 수질 개선" }).waitFor();
});

const instruments = [
  "triple-nexus",
  "aid-modalities",
  "lederach-time-horizons",
  "galtung-three-approaches",
];

/** Answers every dimension that is asked, each with what it rests on, and hands the sheet in. */
async function answerSheet(at: Page, evidence: string): Promise<void> {
  const groups = at.locator("main form fieldset");
  await groups.first().waitFor();
  for (let index = 0; index < (await groups.count()); index += 1) {
    const group = groups.nth(index);
    await group.getByRole("radio").first().check();
    await group.getByRole("textbox").first().fill(evidence);
  }
  await at.getByRole("button", { name: "제출하기" }).click();
}

test.each(instruments)("is appraised on %s by two assessors, apart", async (instrument) => {
  await open(`/programmes/instruments/${instrument}`);
  await button("평가하기").click();
  await page.getByLabel("무엇을 평가합니까").selectOption("programme");
  await page.getByLabel("대상", { exact: true }).selectOption({ label: "대동강 수질 개선" });
  await page.getByLabel(/체험 책임자/).check();
  await button("평가 시작").click();
  await page.waitForURL(/\/programmes\/assessments\//);
  const path = new URL(page.url()).pathname.replace(/^\/ko/, "");
  await answerSheet(page, "사업 계획서 2쪽");
  await page.getByText("2명 가운데 1명 제출").waitFor();
  const lead = await journey.enter("lead", path);
  await lead.page.goto(`${journey.naru.url}${path}`);
  await answerSheet(lead.page, "현지 조사 보고 5쪽");
  await lead.page.getByRole("heading", { name: "결과" }).waitFor();
  expect(lead.faults).toEqual([]);
});

test("says what each side gains, with evidence", async () => {
  await open(`/programmes/${programme}`);
  for (const [side, gain] of [
    ["남측(서울)", "한강 하구로 흘러드는 물이 맑아진다"],
    ["북측(평양)", "평양 시민 30만 명이 깨끗한 물을 쓴다"],
  ] as const) {
    const benefit = part("benefit");
    await button(`${side} 고치기`, benefit).click();
    await benefit.getByLabel("내용 (한국어)").fill(gain);
    await benefit.getByLabel("근거").selectOption({ label: "부서 입력" });
    await benefit.getByLabel("출처 안의 위치").fill("수질 조사 2026, 4쪽");
    await benefit.getByLabel("이유").fill("양측 이익 확인");
    await button("저장", benefit).click();
    await button("저장", benefit).waitFor({ state: "detached" });
    await benefit.getByText(gain).waitFor();
  }
});

test("takes a pasted list of forty lines", async () => {
  await button("붙여 넣기·파일", part("items")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("여기에 표를 붙여 넣으세요").fill(pastedItems);
  await button("읽기", dialog).click();
  await dialog.getByText(`${itemCount}줄을 읽었습니다.`).waitFor();
  await dialog.getByLabel("이유").fill("수질 장비 목록 1차");
  await button(`${itemCount}줄 넣기`, dialog).click();
  await part("items")
    .getByRole("row", { name: /운동 기구/ })
    .waitFor();
  await expect.poll(() => part("items").getByRole("row").count()).toBe(itemCount + 1);
});

/** The sentence of the shipping page on the whole programme. */
const whatDecides = () => page.getByText("이 사업 전체:").textContent();

test("sees the gate's verdict of every line, and that the worst lines decide", async () => {
  await part("items").getByRole("link", { name: "면제·선적" }).click();
  const needs = page.getByRole("table", { name: "필요한 공문" });
  await expect.poll(() => needs.getByRole("row").count()).toBe(itemCount + 1);
  await expect.poll(whatDecides).toMatch(/금지.*39, 40번 2줄이 정함/);
  const pump = needs.getByRole("row", { name: /원심 펌프/ });
  await expect.poll(() => pump.textContent()).toMatch(/면제 필요.*2397.*공문 없음/s);
});

test("removes what can never go", async () => {
  await open(`/programmes/${programme}`);
  for (const line of neverLines) {
    await button(`번호 ${line} 지우기`, part("items")).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("이유").fill("사치품이라 보낼 수 없음");
    await button("지우기", dialog).click();
    await dialog.waitFor({ state: "detached" });
  }
  await part("items").getByRole("link", { name: "면제·선적" }).click();
  await expect.poll(whatDecides).toMatch(/면제 필요/);
});

test("builds the exemption request, names what is missing, and fills it", async () => {
  await button("면제 요청 만들기").click();
  await page.waitForURL(/\/gate\/requests\//);
  requestPath = new URL(page.url()).pathname.replace(/^\/ko/, "");
  await page.getByText("신청인: 시는 보통 직접 신청하지 않습니다.").waitFor();
  await page.getByText("(h) 금융 거래: 내용 없음").waitFor();
  await page.getByLabel("누가 신청하나").selectOption("member-state");
  await page.getByLabel("신청인 (한국어)").fill("외교부");
  await page.getByLabel("신청인 (영어)").fill("Ministry of Foreign Affairs");
  for (const [content, ko, en] of [
    ["지원의 성격", "정수 설비와 수질 시험 장비", "Water treatment and testing equipment"],
    ["수혜자", "평양 시민 30만 명", "300,000 residents of Pyongyang"],
    [
      "수혜자 선정 기준",
      "수돗물 탁도가 높은 세 구역",
      "Three districts with the highest turbidity",
    ],
    ["이행 일정", "승인 뒤 여섯 달", "Six months after approval"],
    [
      "금융 거래",
      "남북교류협력기금에서 국내 공급자에게",
      "From the Seoul fund to suppliers at home",
    ],
    ["전용 방지와 점검", "분기마다 현장 확인", "Visits every quarter"],
  ] as const) {
    await page.getByRole("textbox", { name: `${content} (한국어)`, exact: true }).fill(ko);
    await page.getByRole("textbox", { name: `${content} (영어)`, exact: true }).fill(en);
  }
  await button("저장").click();
  await page.getByText("공지 7호가 요구하는 내용이 모두 있습니다.").waitFor();
});

/** A file that a link of the page gives. */
async function download(name: string): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name }).click(),
  ]);
  return new Uint8Array(readFileSync(await file.path()));
}

test("downloads the annex as a workbook and the request as a document", async () => {
  const { sheets } = orThrow(readSpreadsheet(await download("별표 내려받기 (XLSX)")));
  const rows = sheets[0]!.rows.map(({ cells }) => cells);
  expect(rows.some((cells) => cells[1] === "841370" && cells[4] === "24")).toBe(true);
  const items = rows.filter((cells) => /^\d+$/.test(cells[0] ?? ""));
  expect(items.length).toBeGreaterThan(10);
  expect(items.every((cells) => /2397/.test(cells[10] ?? ""))).toBe(true);
  const parts = unzipSync(await download("문서 내려받기 (DOCX)"));
  const document = new TextDecoder().decode(parts["word/document.xml"]);
  for (const text of ["평양 시민 30만 명", "300,000 residents of Pyongyang", "UNSCR 2397", "[1]"])
    expect(document).toContain(text);
  expect(document).not.toContain("미기재");
});

test("records that the ministry sent it, and the letter that came back", async () => {
  await button("제출 기록").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("제출일").fill(dayFromNow(-40));
  await dialog.getByLabel("제출 경로").fill("외교부 → 유엔 상주조정관 → 위원회 사무국");
  await dialog.getByLabel("이유").fill("외교부가 제출함");
  await button("저장", dialog).click();
  await page.getByText("제출함").waitFor();
  await page.getByRole("link", { name: "공문 기록" }).click();
  await page.getByLabel("문서번호").fill("S/AC.49/2026/OC.30");
  await page.getByLabel("발급 기관").fill("1718 위원회");
  await page.getByLabel("유효 시작일").fill(dayFromNow(-10));
  await page.getByLabel("유효 종료일").fill(dayFromNow(260));
  await page.getByLabel("허용된 선적 횟수").fill("3");
  await page.getByLabel("이유").fill("공문 접수");
  await button("공문 기록").click();
  await page.getByRole("heading", { name: "S/AC.49/2026/OC.30" }).waitFor();
  for (const [allows, reference] of [
    ["licence", "통일부 반출승인 2026-101"],
    ["notify", "사전검토 2026-55"],
  ] as const) {
    await open(`/gate/grants/new?programme=${programme}`);
    await page.getByLabel("무엇을 허용하나").selectOption(allows);
    await page.getByLabel("문서번호").fill(reference);
    await page.getByLabel("유효 시작일").fill(dayFromNow(-5));
    await page.getByLabel("유효 종료일").fill(dayFromNow(200));
    await page.getByLabel("이유").fill("공문 접수");
    await button("공문 기록").click();
    await page.getByRole("heading", { name: reference }).waitFor();
  }
  await open(requestPath);
  await page.getByText("회신 받음: 승인").waitFor();
});

/** Ships some of each item, by the name of the item. */
async function shipSome(quantities: readonly (readonly [string, string])[]): Promise<void> {
  await open(`/gate/shipping/${programme}`);
  await page.getByRole("link", { name: "선적하기" }).click();
  for (const [item, quantity] of quantities)
    await page
      .getByRole("row", { name: new RegExp(item) })
      .getByRole("textbox")
      .fill(quantity);
  await page.getByLabel("경로").fill("인천–남포 해로");
  await page.getByLabel("이유").fill("분할 선적");
  await button("선적").click();
  await page.waitForURL(/\/gate\/shipments\/(?!new)/);
}

test("ships twice, and the letter knows what is left", async () => {
  await shipSome([
    ["원심 펌프", "10"],
    ["소독 정제", "1500"],
  ]);
  await shipSome([["원심 펌프", "14"]]);
  await open("/gate/grants");
  const row = page.getByRole("table", { name: "공문" }).getByRole("row", { name: /OC\.30/ });
  await expect.poll(() => row.textContent()).toMatch(/3회 중 2회.*한 번 남았습니다/s);
  await row.getByRole("link", { name: "S/AC.49/2026/OC.30" }).click();
  const line = page
    .getByRole("table", { name: "허용 품목" })
    .getByRole("row", { name: /원심 펌프/ });
  await expect
    .poll(() => line.getByRole("cell").allTextContents())
    .toEqual(expect.arrayContaining(["24", "0", "대"]));
});

test("follows one line to its last hand-over", async () => {
  await open("/gate/grants");
  await page.getByRole("table", { name: "선적" }).getByRole("link").first().click();
  const trail = page.getByRole("list", { name: /어디로 갔나 1\. 원심 펌프/ });
  await trail.getByText("이후의 기록이 아직 없음").waitFor();
  for (const [kind, receiver, place, evidence] of [
    ["arrival", "남포항 세관", "남포항", "도착 확인 7"],
    ["transfer", "평양시 상하수도 관리소", "평양 창고", "인수증 12"],
    ["distribution", "대동강구역 정수장", "대동강구역", "설치 사진 3"],
  ] as const) {
    await button("인계 기록: 1. 원심 펌프").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("무슨 일이 있었나").selectOption(kind);
    await dialog.getByLabel("받은 사람·기관").fill(receiver);
    await dialog.getByLabel("곳", { exact: true }).fill(place);
    await dialog.getByLabel("증빙").fill(evidence);
    await button("저장", dialog).click();
    await dialog.waitFor({ state: "detached" });
    await trail.getByText(receiver).waitFor();
  }
  await trail.getByText("모두 확인됨").waitFor();
  await expect
    .poll(() => trail.getByRole("listitem").allTextContents())
    .toEqual([
      expect.stringContaining("선적"),
      expect.stringContaining("남포항 세관"),
      expect.stringContaining("평양시 상하수도 관리소"),
      expect.stringContaining("설치 사진 3"),
      "모두 확인됨",
    ]);
});

test("runs through its cycle and closes with results and a lesson", async () => {
  await open(`/programmes/${programme}`);
  await decideAndBegin(page, step);
  await open(`/programmes/${programme}`);
  await button("결과 추가", part("results")).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("한국어 이름").fill("깨끗한 물을 쓰는 시민");
  await dialog.getByLabel("단위").fill("명");
  await dialog.getByLabel("실적", { exact: true }).fill("300000");
  await dialog.getByLabel("실적, 출처").selectOption({ label: "부서 입력" });
  await dialog.getByLabel("이유").fill("현지 확인");
  await button("저장", dialog).click();
  await dialog.waitFor({ state: "detached" });
  await step("평가");
  const lessons = part("lessons");
  await button("교훈 고치기", lessons).click();
  await lessons.getByLabel("내용 (한국어)").fill("예비 부품을 첫 선적에 넣는다");
  await lessons.getByLabel("이유").fill("사업을 닫으며");
  await button("저장", lessons).click();
  await button("저장", lessons).waitFor({ state: "detached" });
  await lessons.getByText("예비 부품을 첫 선적에 넣는다").waitFor();
  await step("환류");
});

/** Takes the programme's next step on its page. */
async function step(stage: string): Promise<void> {
  await button(`${stage} 단계로`, page.getByRole("list", { name: "단계" })).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("담당").fill("남북협력과");
  await dialog.getByLabel("이유").fill("조건이 갖추어짐");
  await button(`${stage} 단계로`, dialog).click();
  await page.locator("[aria-current=step]", { hasText: stage }).waitFor();
  await dialog.waitFor({ state: "detached" });
}

test("nothing was asked of another origin, and nothing failed on the way", () => {
  expect(officer.faults).toEqual([]);
});
