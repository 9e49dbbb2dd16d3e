import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";

import type { WatchedPage } from "./browser.ts";
import type { Naru } from "./naru.ts";

/** Letters of a screen, faults of a page and lines of the server's log that are told. */
const most = { letters: 1_200, faults: 8, lines: 20 };

/** Longest wait for a page that no longer answers, in milliseconds. */
const longestAsking = 10_000;

/** Prints what a failing test had before it: each open screen, what it still waited for, its faults, the server's last words. */
export async function tellOfFailure(pages: readonly WatchedPage[], naru: Naru): Promise<void> {
  const told = await Promise.all(pages.map((watched) => tellOfPage(watched)));
  const load = loadavg().map((value) => value.toFixed(1));
  const said = naru.said().slice(-most.lines);
  console.error(
    [
      ...told,
      `server: ${said.length === 0 ? "said nothing" : said.join("\n")}`,
      `load of the machine over 1, 5 and 15 minutes: ${load.join(", ")}`,
    ].join("\n"),
  );
}

async function tellOfPage({ page, pending, faults }: WatchedPage): Promise<string> {
  const text = page.evaluate(wordsOnScreen).catch(String);
  const shown = await Promise.race([text, pause(longestAsking, "the page does not answer")]);
  const waiting = [...pending].map((request) => `${request.method()} ${request.url()}`);
  return [
    `screen: ${page.url()}`,
    `  not answered yet: ${waiting.join(", ") || "nothing"}`,
    `  faults: ${faults.slice(-most.faults).join("\n    ") || "none"}`,
    `  text: ${shown.replaceAll(/\s+/g, " ").slice(0, most.letters)}`,
  ].join("\n");
}

/** What is read first on the page: what opened over it, then its content; the choices of its lists are left out. */
function wordsOnScreen(): string {
  const parts = [...document.querySelectorAll("[role=dialog], aside, main")].toReversed();
  const copies = (parts.length === 0 ? [document.body] : parts).map((part) => {
    const copy = part.cloneNode(true) as Element;
    for (const list of copy.querySelectorAll("select, style")) list.replaceWith(" ");
    return copy.textContent;
  });
  return copies.join(" | ");
}
