import type { Locator, Page } from "playwright-core";
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

/** The sentence that says how much is shown: actors and ties. */
async function counts(): Promise<{ actors: number; ties: number; said: string }> {
  const said = (await page.locator("[role=tabpanel] output").first().textContent()) ?? "";
  const [, actors, ties] =
    /행위자 (?:[\d,]+곳 중 )?([\d,]+)곳 · 관계 (?:[\d,]+건 중 )?([\d,]+)건/.exec(said) ?? [];
  return { actors: Number(actors), ties: Number(ties), said };
}

/** Opens a tab and answers its panel, once the panel is that tab's. */
async function openTab(name: string): Promise<Locator> {
  await page.getByRole("tab", { name }).click();
  const panel = page.getByRole("tabpanel", { name });
  await panel.waitFor();
  return panel;
}

test("the room opens on the city, with the nearest around it and an equal list", async () => {
  await page.goto(`${journey.naru.url}/ko/network`);
  await page.getByRole("heading", { level: 1, name: "네트워크" }).waitFor();
  const list = page.getByRole("listbox", { name: "서울특별시 주변의 행위자" });
  await list.waitFor();
  const lines = await list.getByRole("option").first().getAttribute("aria-setsize");
  expect(Number(lines)).toBe(30);
  const picture = page.getByRole("img", { name: /가까운 행위자 29곳/ });
  await expect.poll(() => picture.locator("[data-actor]").count()).toBe(30);
});

test("initials narrow every tab alike, and the address keeps the filter", async () => {
  await page.getByRole("searchbox", { name: "이름으로 찾기" }).fill("ㅍㅇㅅ");
  await page.waitForURL(/q=/);
  await page.getByText(/213곳 중 \d+곳/).waitFor();
  const found = await counts();
  expect(found.actors).toBeGreaterThan(0);
  expect(found.actors).toBeLessThan(20);
  for (const tab of ["행위자 목록", "세계 지도", "전체 그래프"]) {
    const panel = await openTab(tab);
    await panel.getByText("평양시").first().waitFor();
    expect((await counts()).said).toBe(found.said);
    expect(new URL(page.url()).searchParams.get("q")).toBe("ㅍㅇㅅ");
  }
});

test("tabs are walked by the arrows, and clearing the filter brings everybody back", async () => {
  await page.getByRole("button", { name: "조건 지우기" }).click();
  await expect.poll(async () => (await counts()).actors).toBe(213);
  await page.getByRole("tab", { name: "전체 그래프" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("grid", { name: "관계 표" }).waitFor();
  const tab = page.getByRole("tab", { name: "관계 표" });
  await expect.poll(() => tab.getAttribute("aria-selected")).toBe("true");
  await expect.poll(() => hasFocus(tab)).toBe(true);
});

test("as of 2005 there are fewer ties, in every tab, and those nobody dated are said", async () => {
  const today = await counts();
  await page.getByRole("textbox", { name: "기준일" }).fill("2005");
  await page.getByText("2005 기준").waitFor();
  await expect.poll(async () => (await counts()).ties).toBeLessThan(today.ties);
  const then = await counts();
  expect(then.said).toContain("알 수 없는 관계");
  const rows = () => page.getByRole("grid").getAttribute("aria-rowcount");
  await expect.poll(rows).toBe(String(then.ties + 1));
  await page.getByRole("switch", { name: "때가 확실한 관계만" }).click();
  await page.waitForURL(/dates=sure/);
  await expect.poll(async () => (await counts()).ties).toBeLessThan(then.ties);
  const surely = await counts();
  const timeline = await openTab("연표");
  const year = timeline.getByRole("slider", { name: "기준 연도" });
  await expect.poll(() => year.inputValue()).toBe("2005");
  expect((await counts()).said).toBe(surely.said);
  await page.getByRole("button", { name: "오늘로" }).click();
  await expect.poll(async () => (await counts()).ties).toBe(today.ties);
});

test("the table sorts by its headings and opens a tie by keyboard", async () => {
  await openTab("관계 표");
  await page.getByRole("button", { name: "시작", exact: true }).click();
  await page.waitForURL(/sort=since/);
  await settled(watched);
  const grid = page.getByRole("grid", { name: "관계 표" });
  await grid.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  const record = page.getByRole("complementary", { name: "자세히 보기" });
  await record.waitFor();
  expect(page.url()).toContain("open=tie");
  await expect.poll(() => hasFocus(record)).toBe(true);
  await page.keyboard.press("Escape");
  await record.waitFor({ state: "detached" });
});

test("the list beside the graph is walked by keyboard, rings the mark and opens the record", async () => {
  const graph = await openTab("전체 그래프");
  const list = graph.getByRole("listbox", { name: "행위자" });
  await list.waitFor();
  await settled(watched);
  await page.getByRole("tab", { name: "전체 그래프" }).focus();
  for (let stop = 0; stop < 20; stop += 1) {
    await page.keyboard.press("Tab");
    if (await hasFocus(list)) break;
  }
  await page.keyboard.press("ArrowDown");
  const chosen = list.getByRole("option", { selected: true });
  await expect.poll(() => chosen.getAttribute("aria-posinset")).toBe("2");
  await page.locator("div[role=img] svg circle[visibility=visible]").waitFor();
  await page.keyboard.press("Enter");
  const record = page.getByRole("complementary", { name: "자세히 보기" });
  await record.waitFor();
  await expect.poll(() => hasFocus(record)).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => hasFocus(list)).toBe(true);
});

test("the map gathers by country from afar and shows actors one by one from near", async () => {
  await page.getByRole("tab", { name: "세계 지도" }).click();
  const countries = page.getByRole("listbox", { name: "나라·지역" });
  await countries
    .getByRole("option", { name: /한국/ })
    .first()
    .click();
  const actors = page.getByRole("listbox", { name: "행위자" });
  await actors
    .getByRole("option", { name: /서울특별시/ })
    .first()
    .waitFor();
  await page.getByRole("button", { name: "처음 자리로" }).click();
  await countries.waitFor();
});

/** The graph's picture as colours of every pixel, and the names on it, once it has settled. */
async function pictureOf(shown: Page): Promise<{ names: string[]; colors: number[] }> {
  await shown.goto(`${journey.naru.url}/ko/network?view=graph`);
  await shown.getByText("같은 네트워크는 늘 같은 모습입니다").waitFor();
  const drawn = shown.locator("div[role=img][aria-busy=false]");
  await drawn.locator("svg text", { hasText: "서울특별시" }).waitFor();
  const names = await drawn.locator("svg text").allTextContents();
  const shot = (await drawn.screenshot()).toString("base64");
  const colors = await shown.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.codePointAt(0)!);
    const picture = await createImageBitmap(new Blob([bytes]));
    const { width, height } = picture;
    const context = new OffscreenCanvas(width, height).getContext("2d")!;
    context.drawImage(picture, 0, 0);
    return [...context.getImageData(0, 0, width, height).data];
  }, shot);
  return { names, colors };
}

test("with a graphics card and without one the same picture is drawn", async () => {
  const dark = { language: "ko", theme: "dark", width: 1440 } as const;
  const plain = await journey.enter("viewer", undefined, dark);
  const card = await journey.enter("viewer", undefined, dark);
  await card.context.route(/drawing-worker/, async (route) => {
    const answer = await route.fetch();
    // The browser of this test only imitates a card; here its name, by which the painter would know, is not told.
    const body = `WebGL2RenderingContext.prototype.getExtension = () => null;${await answer.text()}`;
    await route.fulfill({ response: answer, body });
  });
  const [one, other] = [await pictureOf(plain.page), await pictureOf(card.page)];
  expect(other.names).toEqual(one.names);
  expect(other.colors).toHaveLength(one.colors.length);
  const middle = one.colors.slice(one.colors.length / 4, one.colors.length / 2);
  const isInk = (color: number, at: number) => at % 4 === 0 && color > 60;
  expect(middle.filter(isInk).length).toBeGreaterThan(5_000);
  const off = one.colors.reduce((sum, color, at) => sum + Math.abs(color - other.colors[at]!), 0);
  expect(off / one.colors.length).toBeLessThan(1);
  expect([...plain.faults, ...card.faults]).toEqual([]);
});

test("nothing was asked of another origin, and nothing failed on the way", () => {
  expect(watched.faults).toEqual([]);
});
