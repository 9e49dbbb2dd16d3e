import type { Page } from "playwright-core";

/** Where a number needs no mark of its own, because pressing it opens what it says or counts. */
const pressed = "a[href], button, [role=option], [role=gridcell], summary, [data-opens-rows]";

/** Forms: what somebody is entering, and the words beside it. */
const entered = "input, select, option, textarea, label, legend";

/** Numbers that rest on no record, as `apps/web/design/figure.tsx` names them. */
const plain = "[data-figure]";

/** Names of actors, which may hold a number; they open beside the number. */
const named = "[data-actor-name]";

/** The words of a picture: its equal table says the same, with marks. */
const drawn = "[role=img] text, figure svg text, section svg text";

/** A place in a source, or the mark that opens one. */
const source = "[data-source-mark], [data-source-place]";

/** Korean words that are written with a digit and count nothing: a third party, a third channel, a third country, a hexagon. */
const wordsWithDigits = "제3(?:자|의|국)|\\d각형";

/** The smallest part of a screen in which a mark stands right beside a number. */
const beside =
  "td, th, li, p, dd, dt, h1, h2, h3, h4, output, figcaption, tr, [role=row], [data-cited]";

/**
 * The numbers on a screen that open no source: every text with a digit that is not pressed itself, has no mark in its own
 * line, cell, row or cited part, and is not said to rest on no record. Each with the elements around it.
 */
export function unsourcedOn(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ free, places, lines, words }) => {
      const noFigure = new RegExp(words, "g");
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.parentElement;
        const said = (node.textContent ?? "").trim();
        if (at === null || !/\d/.test(said.replaceAll(noFigure, ""))) continue;
        if (at.closest("main, aside") === null || at.closest("script, style") !== null) continue;
        if (at.closest(free) !== null || at.closest("[aria-hidden=true]") !== null) continue;
        if (at.closest(places) !== null) continue;
        const around: Element[] = [];
        for (let line = at.closest(lines); line !== null; line = nextLine(line)) around.push(line);
        if (around.some((line) => line.querySelector(places) !== null)) continue;
        found.push(`${said.slice(0, 80)} in ${pathOf(at)}`);
      }
      return [...new Set(found)];

      /** From a cell to its row and from a line to the cited part it stands in, and no further. */
      function nextLine(line: Element): Element | null {
        return line.parentElement?.closest("tr, li, [role=row], [data-cited]") ?? null;
      }
      function pathOf(element: Element): string {
        const names: string[] = [];
        for (let one: Element | null = element; one !== null && names.length < 5;) {
          names.push(
            `${one.tagName.toLowerCase()}${one.classList.length > 0 ? `.${one.classList[0]}` : ""}`,
          );
          one = one.parentElement;
        }
        return names.join(" < ");
      }
    },
    {
      free: [pressed, entered, plain, named, drawn].join(", "),
      places: source,
      lines: beside,
      words: wordsWithDigits,
    },
  );
}

/** Marks that open nothing: each distinct mark is pressed, and its card must name a rule or a place in a source. */
export async function emptyMarksOn(page: Page): Promise<string[]> {
  const empty: string[] = [];
  const marks = page.locator("main [data-source-mark]:visible");
  const pressedNames = new Set<string>();
  for (let at = 0; at < (await marks.count()) && pressedNames.size < mostMarks; at += 1) {
    const mark = marks.nth(at);
    const name = (await mark.getAttribute("aria-label")) ?? "";
    if (pressedNames.has(name)) continue;
    pressedNames.add(name);
    await mark.press("Enter");
    const card = page.getByRole("dialog", { name, exact: true });
    await card.waitFor();
    const said = card.locator("[data-rule], [data-source-place], li, a[href]");
    if ((await said.count()) === 0) empty.push(name);
    await card.locator(":focus").waitFor();
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
  }
  return empty;
}

/** Marks pressed on one screen; those beyond are of the same columns. */
const mostMarks = 25;
