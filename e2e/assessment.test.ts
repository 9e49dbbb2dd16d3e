import type { Page } from "playwright-core";
import { expect, test } from "vitest";

import { overflowOf, settled, sheetsOf, violationsOf } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");

/** Answers every dimension by keyboard: to its first radio, on to the wanted one, then its evidence. */
async function answerAll(page: Page, steps: number): Promise<void> {
  const groups = page.locator("main form fieldset");
  await groups.first().waitFor();
  for (let index = 0; index < (await groups.count()); index += 1) {
    const group = groups.nth(index);
    await group.getByRole("radio").first().focus();
    await page.keyboard.press("Space");
    for (let step = 0; step < steps; step += 1) await page.keyboard.press("ArrowDown");
    await group.getByRole("textbox").first().fill("2025년 회의록 3쪽");
  }
}

const submit = (page: Page) => page.getByRole("button", { name: "제출하기" }).click();

test("two members score apart and then read each other, in pictures, tables and print", async () => {
  const officer = await journey.enter("officer", "/programmes/instruments/senghaas-hexagon");
  const { page } = officer;
  await page.getByRole("button", { name: "평가하기" }).click();
  await page.getByLabel("무엇을 평가합니까").selectOption("society");
  await page.getByLabel("대상", { exact: true }).selectOption({ label: "우리 사회" });
  await page.getByLabel(/체험 책임자/).check();
  await page.getByRole("button", { name: "평가 시작" }).click();
  await page.waitForURL(/\/programmes\/assessments\//);
  const path = new URL(page.url()).pathname.replace(/^\/ko/, "");

  await answerAll(page, 2);
  expect(await violationsOf(officer)).toEqual([]);
  await page.keyboard.press("Control+Enter");
  await page.getByText("임시 저장했습니다. 나만 볼 수 있습니다.").waitFor();

  const administrator = await journey.enter("administrator", path);
  await administrator.page.getByText("아직 점수를 볼 수 없습니다").waitFor();
  await settled(administrator);
  expect(await administrator.page.getByText("2025년 회의록 3쪽").count()).toBe(0);
  expect(await violationsOf(administrator)).toEqual([]);

  await submit(page);
  await page.getByText("2명 가운데 1명 제출").waitFor();

  const lead = await journey.enter("lead", path);
  await answerAll(lead.page, 3);
  await settled(lead);
  expect(await lead.page.getByRole("heading", { name: "결과" }).count()).toBe(0);
  await submit(lead.page);
  await lead.page.getByRole("heading", { name: "결과" }).waitFor();
  await expect.poll(() => lead.page.getByText("≠ 갈림").count()).toBe(6);

  await administrator.page.reload();
  await administrator.page.getByText("크리펜도르프 알파").waitFor();
  for (const watched of [officer, administrator, lead]) expect(watched.faults).toEqual([]);

  for (const look of [
    { language: "en", theme: "dark", width: 1440 },
    { language: "ko", theme: "light", width: 390 },
  ] as const) {
    const shown = await journey.enter("viewer", path, look);
    await shown.page.locator("main table").first().waitFor();
    expect(await violationsOf(shown)).toEqual([]);
    expect(await overflowOf(shown)).toBe(0);
  }
});

test("an empty sheet is refused with the names of what is missing, and stays as it was typed", async () => {
  const { page } = await journey.enter("officer", "/programmes/instruments/galtung-violence");
  await page.getByRole("button", { name: "평가하기" }).click();
  await page.getByLabel("무엇을 평가합니까").selectOption("situation");
  await page.getByLabel("대상", { exact: true }).selectOption({ label: "한반도 정세" });
  await page.getByRole("button", { name: "평가 시작" }).click();
  await page.waitForURL(/\/programmes\/assessments\//);
  await page.getByRole("radio", { name: "예" }).first().check();
  await submit(page);
  await page.getByRole("alert").getByText("직접적(물리적) 폭력 – 근거 없음").waitFor();
  expect(await page.getByRole("radio", { name: "예" }).first().isChecked()).toBe(true);
});

test("a gap of the matrix opens by keyboard and leads to what could fill it; the matrix prints", async () => {
  const viewer = await journey.enter("viewer", "/programmes");
  const { page } = viewer;
  const gap = page.getByRole("button", { name: /상층 지도자 × 단기 대응/ });
  await gap.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "채울 수 있는 것" }).waitFor();
  await page.getByRole("heading", { name: "제3자" }).waitFor();
  await page.locator("main section li a").first().waitFor();
  await settled(viewer);
  const item = page
    .locator("main h4", { hasText: "전략 항목" })
    .locator("..")
    .locator("li a")
    .first();
  const name = ((await item.textContent()) ?? "").replace(/^S\d+ /, "");
  expect(name).not.toBe("");
  await item.click();
  await page.getByRole("complementary").getByRole("heading", { name }).waitFor();
  await page.emulateMedia({ media: "print" });
  const railsShown = () => page.getByRole("navigation").filter({ visible: true }).count();
  await expect.poll(railsShown).toBe(0);
  const sheets = await sheetsOf(viewer);
  expect(sheets).toBeGreaterThan(0);
  expect(sheets).toBeLessThanOrEqual(3);
  expect(viewer.faults).toEqual([]);
});
