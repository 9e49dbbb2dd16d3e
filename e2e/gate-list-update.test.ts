import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";

import { settled, type WatchedPage } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";
import { nextUnList } from "./support/next-un-list.ts";

const shared = process.env["NARU_SHARED"] ?? join(import.meta.dirname, "../../shared");
const file = join(shared, "data/un-list/consolidated-2026-02-27.xml");
const name = "조선광업개발무역회사";

/** Shows 5: a second list re-screens everybody, says what changed, and opens cleared likenesses that changed again. */
describe.skipIf(!existsSync(file))(`a new sanctions list (real list of ${file})`, () => {
  const journey = newJourney("demo");
  const people = new Map<string, WatchedPage>();
  const pageOf = (role: string): Page => people.get(role)!.page;

  beforeAll(async () => {
    for (const role of ["officer", "compliance"] as const)
      people.set(role, await journey.enter(role));
  });
  const open = (page: Page, path: string) => page.goto(`${journey.naru.url}/ko${path}`);

  const load = async (page: Page, xml: string) => {
    await open(page, "/gate/lists");
    await page.getByRole("button", { name: "명단 파일(XML) 고르기" }).waitFor();
    const buffer = Buffer.from(xml);
    await page.setInputFiles("input[type=file]", {
      name: "consolidated.xml",
      mimeType: "text/xml",
      buffer,
    });
    await page
      .getByText(/명·곳을 대조했습니다/)
      .first()
      .waitFor();
  };

  test("the first list is read and everybody screened; the room says that it is too old to decide", async () => {
    const page = pageOf("officer");
    await load(page, readFileSync(file, "utf8"));
    await page.getByText("1,003").first().waitFor();
    await open(page, "/gate");
    await page.getByText(/명단이 오래되었습니다/).waitFor();
  });

  test("a name in Hangul finds the listed company with its reasons, and is kept for every later list", async () => {
    const page = pageOf("officer");
    await open(page, "/gate?tab=parties");
    await page.getByRole("textbox", { name: "대조할 이름" }).fill(name);
    await page.getByRole("button", { name: "대조하기" }).click();
    await page.getByText("KPe.001").first().waitFor();
    await page.getByRole("row", { name: /낱말 일치 mining mining/ }).waitFor();
    await page.getByRole("button", { name: "명단이 바뀔 때마다 다시 대조하기" }).click();
    await page.getByText("계속 대조 중").waitFor();
    await open(page, "/gate/lists");
    await page.getByRole("button", { name: "모두 다시 대조" }).click();
    await page.getByRole("heading", { name: "닮은 이름과 판단" }).waitFor();
    await page.getByRole("button", { name: "해제 제안하기" }).first().waitFor();
  });

  test("an officer proposes to clear it and cannot confirm; another person does", async () => {
    const officer = pageOf("officer");
    const match = officer.locator("li", { hasText: name });
    await match.getByRole("button", { name: "해제 제안하기" }).click();
    await officer
      .getByRole("textbox", { name: "근거" })
      .fill("이름만 같은 남쪽 회사, 사업자등록으로 확인");
    await officer.getByRole("dialog").getByRole("button", { name: "해제 제안하기" }).click();
    await officer
      .getByText(/확인을 기다립니다/)
      .first()
      .waitFor();
    await settled(people.get("officer")!);
    expect(await officer.getByRole("button", { name: "해제 확인하기" }).count()).toBe(0);

    const compliance = pageOf("compliance");
    await open(compliance, "/gate/lists?state=proposed");
    await compliance.getByRole("button", { name: "해제 확인하기" }).first().click();
    await compliance.getByRole("textbox", { name: "근거" }).fill("등기부 확인");
    await compliance.getByRole("dialog").getByRole("button", { name: "해제 확인하기" }).click();
    await compliance.getByRole("button", { name: "다른 사람(해제) 1" }).waitFor();
  });

  test("the next list shows what it adds, changes by field and removes, and opens the cleared name again", async () => {
    const page = pageOf("compliance");
    const next = nextUnList(readFileSync(file, "utf8"), {
      generated: new Date().toISOString(),
      changed: "KPe.001",
      removed: "KPe.075",
      added: { reference: "KPe.901", name: "MADE UP TRADING CORPORATION" },
    });
    await load(page, next);
    await page.getByText("더해진 항목 1").waitFor();
    await page.getByText("바뀐 항목 1").waitFor();
    await page.getByText("빠진 항목 1").waitFor();
    await page.getByRole("row", { name: /comments .*Alias and address updated/ }).waitFor();
    await open(page, "/gate/lists?state=open");
    const match = page.locator("li", { hasText: name });
    await match.getByText("명단 항목이 바뀌어 다시 판단해야 합니다.").waitFor();
    await match.getByText(/사업자등록으로 확인/).waitFor();
    await open(page, "/gate");
    await page.getByText(/^유엔 명단/).waitFor();
  });

  test("a pasted list is judged line by line; a line for that company is held back, and its paragraph opens", async () => {
    const page = pageOf("officer");
    await open(page, "/gate");
    const list = [
      "HS\t품명\t수량\t단위\t금액\t통화\t원산지\t최종사용자",
      "8413.70\t펌프\t12\t대\t9600\tUSD\tKR\t남포시 온실농장",
      "9301.10\t포\t1\t문\t10\tUSD\tKR\t남포시 온실농장",
      `1209.91\t종자\t80\tkg\t3200\tUSD\tKR\t${name}`,
    ];
    await page.getByRole("textbox", { name: "품목 목록 붙여넣기" }).fill(list.join("\n"));
    await page.getByText("3줄 중 1 면제 필요, 1 확인 불가, 1 금지").waitFor();
    await page.getByRole("button", { name: /펌프/ }).click();
    await page.getByText("UNSCR 2397 (2017) 7", { exact: true }).waitFor();
    await page.getByText("1718 위원회에 면제를 신청하십시오.").waitFor();
  });

  test("nothing was asked of another origin, and nothing failed on the way", () => {
    expect([...people.values()].flatMap(({ faults }) => faults)).toEqual([]);
  });
});
