import { describe, expect, test } from "vitest";

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
      expect(await violationsOf(watched)).toEqual([]);
      expect(await overflowOf(watched)).toBe(0);
      expect(await brokenWordsOn(watched)).toEqual([]);
      expect(watched.faults).toEqual([]);
    },
  );
});
