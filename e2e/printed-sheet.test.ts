import { expect, test } from "vitest";

import { settled } from "./support/browser.ts";
import { newJourney } from "./support/journey.ts";

const journey = newJourney("demo");

/** Pages of A4 that the report of one question may take: the picture, the table, what to do next. */
const mostPages = 3;

const question = "/network/channels?from=seoul&to=pyongyang&issue=air-quality";

test.each(["light", "dark"] as const)(
  "the channels room prints as a few sheets of A4, seen in %s",
  async (theme) => {
    const watched = await journey.enter("viewer", question, { language: "ko", theme, width: 1440 });
    const { page } = watched;
    await page.getByRole("table", { name: "통로 목록" }).waitFor();
    await settled(watched);
    await page.emulateMedia({ media: "print" });
    for (const role of ["navigation", "button"] as const)
      await expect.poll(() => page.getByRole(role).filter({ visible: true }).count()).toBe(0);
    await page.getByText("서울특별시 → 평양시", { exact: false }).first().waitFor();
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await expect.poll(paper).toBe("rgb(255, 255, 255)");
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(new Set(sheet.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(
      new Set(["/MediaBox [0 0 594.95996 841.91998]"]),
    );
    expect(sheet.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(mostPages);
    expect(watched.faults).toEqual([]);
  },
);

test("an English answer after a shock prints on as few sheets, its third parties whole", async () => {
  const shocked = `${question}&shock=official-line-cut,border-closing-2020`;
  const look = { language: "en", theme: "light", width: 1440 } as const;
  const watched = await journey.enter("viewer", shocked, look);
  const { page } = watched;
  await page.getByRole("table", { name: "Channels" }).waitFor();
  await settled(watched);
  await page.emulateMedia({ media: "print" });
  const overhang = () =>
    page
      .getByRole("table", { name: "Third parties" })
      .evaluate((table) => table.getBoundingClientRect().right - innerWidth);
  await expect.poll(overhang).toBeLessThanOrEqual(0);
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(sheet.match(/\/Type \/Page\b(?!s)/g)?.length).toBeLessThanOrEqual(mostPages);
});
