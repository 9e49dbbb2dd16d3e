import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";

import { openPalette, settled, type WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  watched = await journey.enter("officer");
  page = watched.page;
});

const open = (path: string) => page.goto(`${journey.naru.url}/ko/network/${path}`);
const dialog = () => page.getByRole("dialog");
const row = (name: string) => page.getByRole("row").filter({ hasText: name });

test("a renewal entered in the portfolio stands in the table and in the list of renewals, and is taken back", async () => {
  await open("memberships");
  await page.getByText("기구 18곳 · 금액 기재 10 · 회비 없음 6 · 출처에 금액 없음 2").waitFor();
  await page.getByRole("button", { name: "고치기: 시티넷" }).click();
  await dialog().getByLabel("갱신").first().fill("2099-03-31");
  await dialog().getByLabel("이유").fill("2026년 고지서");
  await dialog().getByRole("button", { name: "저장" }).click();
  const undo = page.getByRole("region", { name: "알림" }).getByRole("button", { name: "되돌리기" });
  await undo.hover();
  await row("시티넷").filter({ hasText: "2099-03-31" }).first().waitFor();
  await undo.click();
  await page.getByText("되돌렸습니다.").waitFor();
  await page.getByText("갱신일이 입력된 가입이 없습니다", { exact: false }).waitFor();
});

test("no sum in won is shown until an officer enters a dated rate", async () => {
  await settled(watched);
  expect(await page.getByText(/^원화로/).count()).toBe(0);
  await page.getByRole("button", { name: "환율 등록" }).click();
  await dialog().getByLabel("통화").selectOption("EUR");
  await dialog().getByLabel("1단위의 원화 값").fill("1600.5");
  await dialog().getByLabel("기준일").fill("2026-11-20");
  await dialog().getByLabel("출처와 이유").fill("매매기준율");
  await dialog().getByRole("button", { name: "저장" }).click();
  await page.getByText("1 EUR = 1600.5원 (2026-11-20)").waitFor();
  await page.getByText("환율을 등록하지 않은 GBP, USD는", { exact: false }).waitFor();
  await page.getByText(/KRW\s*78,803,308/).waitFor();
});

test("the register asks the kind of pact first; a sister city without the council cannot be signed and stays planned", async () => {
  await open("sister-cities");
  await page.getByRole("button", { name: "협정 등록" }).click();
  const next = dialog().getByRole("button", { name: "다음" });
  await expect.poll(() => next.isDisabled()).toBe(true);
  await dialog().getByRole("radio", { name: "자매결연" }).check();
  await next.click();
  await dialog().getByRole("combobox", { name: "도시" }).fill("히로시마");
  await dialog()
    .getByRole("option", { name: /히로시마/ })
    .first()
    .click();
  await dialog().getByLabel("협정의 근거").fill("추진계획 2026-7");
  await next.click();
  const enter = dialog().getByRole("button", { name: "협정 등록" });
  await dialog().getByLabel("체결일").fill("2026-05-01");
  await dialog().getByLabel("이유").fill("S63");
  await expect.poll(() => enter.isDisabled()).toBe(true);
  await dialog().getByLabel("체결일").fill("");
  await dialog().getByText("‘계획’으로 등록합니다.", { exact: true }).waitFor();
  await enter.click();
  await row("히로시마").filter({ hasText: "계획" }).first().waitFor();
});

test("an empty cell says who could fill it and what the report says", async () => {
  await open("gaps");
  await page.getByRole("button", { name: /^국내 NGO, 환경·기후/ }).click();
  await page.getByRole("heading", { name: "국내 NGO × 환경·기후" }).waitFor();
  await page.getByRole("link", { name: "대북 지원 경험이 있는 국내 민간단체(전체)" }).waitFor();
});

test("a mediator is put on the roster with a reason, and nobody having asked is not a no", async () => {
  await open("mediators");
  await page.getByRole("button", { name: "명단에 올리기: 유엔아동기금" }).click();
  await dialog().getByLabel("올린 이유").fill("서울과 평양에 모두 자리가 있음");
  await dialog().getByRole("button", { name: "명단에 올리기" }).click();
  const entry = page.getByRole("table", { name: "명단" }).getByRole("row").nth(1);
  await entry.getByText("? 확인되지 않음").waitFor();
});

test("a third channel is seen by the named alone, and cannot be shared without consent", async () => {
  await open("third-channels");
  await page.getByRole("button", { name: "기록 등록" }).click();
  await dialog().getByLabel("겉제목").fill("겨울 자료");
  for (const [label, name] of [
    ["누구를 거쳐", "유엔아동기금"],
    ["누구와", "평양시"],
  ] as const) {
    await dialog().getByRole("combobox", { name: label }).fill(name);
    await dialog()
      .getByRole("option", { name: new RegExp(name) })
      .first()
      .click();
  }
  await dialog().getByLabel("무엇을").fill("아동 영양 자료 교환");
  await dialog().getByLabel("공개 범위").selectOption("office");
  await dialog().getByLabel("이유").fill("첫 기록");
  await dialog().getByRole("button", { name: "저장" }).click();
  await dialog().getByText("지명된 사람 밖으로 나눌 수 없습니다", { exact: false }).waitFor();
  await dialog().getByLabel("공개 범위").selectOption("named");
  await dialog().getByRole("button", { name: "저장" }).click();
  await page.getByRole("button", { name: "열기: 겨울 자료" }).click();
  await page.getByText("아직 동의하지 않은 당사자", { exact: false }).waitFor();

  const other = await journey.enter("lead", "/network/third-channels");
  await other.page.getByText("볼 수 있는 기록이 없습니다.").waitFor();
});

test("a proposal is entered and tabled, and the way to the UN opens its first step", async () => {
  await open("proposals");
  await page.getByRole("button", { name: "발의 등록" }).click();
  await dialog().getByLabel("제목 (한국어)").fill("동북아 대기 포럼");
  await dialog().getByLabel("전략").fill("S24");
  await dialog().getByLabel("준비 시작").fill("2026-03");
  await dialog().getByLabel("이유").fill("S24 이행");
  await dialog().getByRole("button", { name: "저장" }).click();
  await page.getByRole("button", { name: /동북아 대기 포럼/ }).click();
  await page.getByRole("button", { name: "상정 기록" }).waitFor();
  await settled(watched);
  expect(await page.getByRole("button", { name: "‘시장회의에서 제기’ 기록" }).count()).toBe(0);
  await page.getByRole("button", { name: "상정 기록" }).click();
  await dialog().getByLabel("언제").fill("2026-05");
  await dialog().getByLabel("근거").fill("집행위원회 회의록");
  await dialog().getByRole("button", { name: "기록하기" }).click();
  await page.getByRole("button", { name: "‘시장회의에서 제기’ 기록" }).waitFor();
});

test("a statement gathers a signature, and a body that only speaks is pointed out", async () => {
  await open("proposals");
  await page.getByRole("button", { name: "발의 등록" }).click();
  await dialog().getByLabel("제목 (한국어)").fill("평화 성명");
  await dialog().getByLabel("종류").selectOption({ label: "공동성명·결의" });
  await dialog().getByLabel("기구").selectOption({ index: 3 });
  await dialog().getByLabel("준비 시작").fill("2026-03");
  await dialog().getByLabel("이유").fill("S24 이행");
  await dialog().getByRole("button", { name: "저장" }).click();
  await page.getByRole("button", { name: /평화 성명/ }).click();
  await page.getByText("이 기구에서는 성명과 캠페인만").waitFor();
  await page.getByRole("button", { name: "결과 기록" }).click();
  await dialog().getByLabel("언제").fill("2026-06");
  await dialog().getByLabel("무엇이 뒤따랐습니까").fill("회신 받음");
  await dialog().getByRole("button", { name: "기록하기" }).click();
  await page.getByText("2026-06 회신 받음").waitFor();
});

test("a contact is planned and recorded, and the tie is kept", async () => {
  await open("upkeep");
  await page.getByRole("button", { name: "시티넷 주기·목표 정하기" }).click();
  await dialog().getByLabel("이유").fill("연례 점검");
  await dialog().getByRole("button", { name: "저장" }).click();
  await page.getByText(/기한 지남 · 2020-12-31/).waitFor();
  await page.getByRole("button", { name: "시티넷 접촉 기록" }).click();
  await dialog().getByLabel("언제").fill("2026-11");
  await dialog().getByLabel("무엇을").fill("집행위원회 준비");
  await dialog().getByRole("button", { name: "저장" }).click();
  await page.getByText(/지키는 중/).waitFor();
});

test("an agreement is called binding only with a consent on record", async () => {
  await open("legal-footing");
  await page.getByRole("button", { name: /타이베이시 협정의 법적 근거 확인/ }).click();
  await dialog().getByLabel("구속력", { exact: true }).selectOption("binding");
  await dialog().getByLabel("판단한 이유").fill("협정서 문구");
  await dialog().getByRole("button", { name: "저장" }).click();
  await dialog().getByText("동의 기록 없이").waitFor();
  await dialog().getByLabel("구속력", { exact: true }).selectOption("non-binding");
  await dialog().getByRole("button", { name: "저장" }).click();
  await page.getByText(/확인함 1/).waitFor();
});

test("the palette finds every register by name", async () => {
  await (await openPalette(page)).fill("제3의");
  await page.getByRole("option", { name: /^제3의 통로/ }).waitFor();
  await page.keyboard.press("Enter");
  await page.waitForURL(/third-channels/);
});

test("nothing was asked of another origin, and nothing failed but what was refused on purpose", () => {
  const unforeseen = watched.faults.filter((fault) => !/status of (409|422)/.test(fault));
  expect(unforeseen).toEqual([]);
});
