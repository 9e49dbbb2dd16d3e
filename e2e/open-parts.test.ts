import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";

import { openPalette, settled, violationsOf, type Look } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");

const channels = "/network/channels?from=seoul&to=pyongyang&issue=air-quality";
const press = (name: RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();

/** Everything that opens over a page, with the way to open it and what shows that it is open. */
const parts: readonly {
  name: string;
  path: string;
  open(page: Page): Promise<unknown>;
  shows: string;
}[] = [
  {
    name: "the tie's edit dialog",
    path: "/network/actors/beijing",
    open: press(/^(고치기|Edit): /),
    shows: "dialog",
  },
  {
    name: "the dialog for a new tie",
    path: "/network/actors/beijing",
    open: press(/^(관계 등록|Enter a tie)$/),
    shows: "dialog",
  },
  {
    name: "the actor's edit dialog",
    path: "/network/actors/pyongyang",
    open: press(/^(고치기|Edit)$/),
    shows: "dialog",
  },
  {
    name: "the dialog that asks for an assessment",
    path: "/programmes/instruments/senghaas-hexagon",
    open: press(/^(평가하기|Assess)$/),
    shows: "dialog",
  },
  {
    name: "the dialog for a new instrument",
    path: "/programmes/instruments",
    open: press(/^(평가틀 추가|Add an instrument)$/),
    shows: "dialog",
  },
  {
    name: "the dialog for the next revision",
    path: "/programmes/instruments/galtung-violence",
    open: press(/^(개정하기|Revise)$/),
    shows: "dialog",
  },
  {
    name: "the provenance of a side",
    path: "/network/actors/pyongyang",
    open: press(/의 출처$|^Source of /),
    shows: "dialog",
  },
  {
    name: "the reasons of a third party",
    path: channels,
    open: (page) => page.locator("tbody button", { hasText: "※" }).first().click(),
    shows: "dialog",
  },
  {
    name: "the dialog for one's own shock",
    path: channels,
    open: press(/^(직접 정하기|Define|Your own|Set)/),
    shows: "dialog",
  },
  {
    name: "an actor in the inspector",
    path: `${channels}&open=actor:jakarta`,
    open: (page) => page.waitForSelector("aside h2"),
    shows: "complementary",
  },
  { name: "the palette with what it found", path: "", open: askPalette, shows: "option" },
];

async function askPalette(page: Page): Promise<void> {
  await (await openPalette(page)).fill("ㅍㅇ");
}

const looks: readonly Look[] = [
  { language: "ko", theme: "light", width: 1440 },
  { language: "ko", theme: "dark", width: 1440 },
  { language: "en", theme: "light", width: 1440 },
  { language: "en", theme: "dark", width: 390 },
];

describe.each(looks)("in $language, $theme, at $width px", (look) => {
  test.each(parts)("$name has no WCAG 2.2 A/AA violation", async (part) => {
    const watched = await journey.enter("administrator", part.path, look);
    const { page } = watched;
    await page.waitForSelector("main h1");
    await settled(watched);
    if (look.width === 1440 || part.shows !== "complementary") await part.open(page);
    const isSheet = look.width === 390 && part.shows === "complementary";
    await page
      .getByRole((isSheet ? "dialog" : part.shows) as "dialog")
      .first()
      .waitFor();
    expect(await violationsOf(watched)).toEqual([]);
    expect(watched.faults).toEqual([]);
  });
});

test("the phone's menu leads to every room, and closes when one is entered", async () => {
  const phone = { language: "ko", theme: "light", width: 390 } as const;
  const watched = await journey.enter("administrator", "", phone);
  const { page } = watched;
  await page.getByRole("button", { name: "메뉴" }).click();
  const menu = page.getByRole("dialog", { name: "메뉴" });
  await menu.getByRole("link", { name: "기록과 출처" }).waitFor();
  expect(await violationsOf(watched)).toEqual([]);
  await menu.getByRole("link", { name: "등록부" }).click();
  await page.getByRole("heading", { level: 1, name: "가입 포트폴리오" }).waitFor();
  await menu.waitFor({ state: "detached" });
  expect(watched.faults).toEqual([]);
});
