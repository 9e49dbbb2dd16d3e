import { describe, expect, test } from "vitest";

import { roomAt } from "#apps/web/page-title.ts";
import { framePhrases } from "#apps/web/phrases.ts";
import { overflowOf, violationsOf, type Look } from "./support/browser.ts";
import { brokenWordsOn } from "./support/broken-words.ts";
import { newJourney } from "./support/journey.ts";
import { screens } from "./support/screens.ts";

const journey = newJourney("demo");

const looks: readonly Look[] = [
  { language: "ko", theme: "light", width: 1440 },
  { language: "en", theme: "dark", width: 1440 },
  { language: "en", theme: "light", width: 390 },
  { language: "ko", theme: "dark", width: 390 },
];

/** What every tab says: screen, room and office, then Naru; before the door there is no office yet. */
function titleOf({ path, ...screen }: (typeof screens)[number], { language }: Look): RegExp {
  const phrases = framePhrases[language];
  if ("isOpen" in screen) return new RegExp(`^[^·]+ — ${phrases.naru}$`);
  const room = roomAt(path.split("?")[0] ?? "");
  const office = language === "ko" ? "서울특별시 도시외교" : "Seoul city diplomacy";
  const narrow = room === null ? ".+ · " : `(.+ · )?${phrases[room]} · `;
  return new RegExp(`^${narrow}${office} — ${phrases.naru}$`);
}

describe.each(looks)("in $language, $theme, at $width px", (look) => {
  test.each(screens)(
    "$name has no WCAG 2.2 A/AA violation and asks nobody else",
    async (screen) => {
      const isOpen = "isOpen" in screen;
      const watched = isOpen
        ? await journey.open(look)
        : await journey.enter("administrator", undefined, look);
      const { page } = watched;
      await page.goto(`${journey.naru.url}/${look.language}${screen.path}`);
      await page.waitForSelector(screen.ready);
      await expect.poll(() => page.getAttribute("html", "lang")).toBe(look.language);
      await expect.poll(() => page.title()).toMatch(titleOf(screen, look));
      expect(await violationsOf(watched)).toEqual([]);
      expect(await overflowOf(watched)).toBe(0);
      expect(await brokenWordsOn(watched)).toEqual([]);
      expect(watched.faults).toEqual([]);
    },
  );
});
