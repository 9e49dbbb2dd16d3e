import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { AxeResults } from "axe-core";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
  type Request,
} from "playwright-core";
import { expect } from "vitest";

/** Debian's Chromium, kept from asking its makers for anything. */
const executablePath = "/usr/bin/chromium";
const quietly = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long a screen may take to show what a test waits for, in milliseconds: it ends a wait for what never comes. */
const patience = 120_000;

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: quietly, timeout: patience });
}

/** How a person looks at the screen. */
export interface Look {
  readonly language: "ko" | "en";
  readonly theme: "light" | "dark";
  readonly width: 1440 | 1024 | 390;
}

/** The look of a journey that is not about looks. */
export const wide: Look = { language: "ko", theme: "light", width: 1440 };

/** A page that records what it must never do: ask another origin, break the content policy, or throw. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to other origins, errors on the console, uncaught exceptions. */
  readonly faults: string[];
  /** What the page has asked for and not got yet; lines that stay open for news are left out. */
  readonly pending: ReadonlySet<Request>;
}

export async function openPage(browser: Browser, url: string, look: Look): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
    colorScheme: look.theme,
    locale: look.language === "ko" ? "ko-KR" : "en-GB",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const faults: string[] = [];
  const pending = new Set<Request>();
  page.on("request", (request) => {
    const target = request.url();
    if (!target.startsWith(url) && !/^(data|blob):/.test(target))
      faults.push(`request to ${target}`);
    if (request.resourceType() !== "eventsource") pending.add(request);
  });
  page.on("requestfinished", (request) => pending.delete(request));
  page.on("requestfailed", (request) => pending.delete(request));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  return { page, context, faults, pending };
}

/** Signs the page's person in through the demo's own door. */
export async function signInAs(watched: WatchedPage, url: string, role: string): Promise<void> {
  await passDoor(watched, `${url}/api/v1/sign-in/demo`, { role });
}

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

/** Sessions by door and what it was given: each is passed once, because doors let only so many through in a minute. */
const sessions = new Map<string, Cookies>();

/** Gives a door of the API what it asks for; the page's cookies are then those of whom it let in. */
export async function passDoor(
  { context }: WatchedPage,
  door: string,
  data: object,
): Promise<void> {
  const key = `${door} ${JSON.stringify(data)}`;
  const known = sessions.get(key);
  if (known !== undefined) return context.addCookies(known);
  const answer = await context.request.post(door, { data, headers: { "x-naru-csrf": "1" } });
  expect([door, answer.status()]).toEqual([door, 200]);
  sessions.set(key, await context.cookies());
}

/** Waits until everything asked for has come and is drawn. A test that reads without waiting for something of its own needs it. */
export async function settled({ page, pending }: WatchedPage): Promise<void> {
  let quiet = 0;
  const stillComing = async () => {
    const parts = await page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.querySelectorAll("[aria-busy=true]").length;
    });
    const coming = [...pending].map((request) => request.url());
    if (parts > 0) coming.push(`${parts} parts of the page`);
    quiet = coming.length === 0 ? quiet + 1 : 0;
    return quiet > 1 ? [] : [...coming, "a second look"];
  };
  await expect.poll(stillComing, { message: "still coming" }).toEqual([]);
}

/** Opens the palette by its key, as soon as the page listens, and answers its field once that has the focus. */
export async function openPalette(page: Page): Promise<Locator> {
  const field = page.getByRole("dialog").getByRole("combobox");
  const press = async () => {
    await page.keyboard.press("Control+k");
    return field.count();
  };
  await expect.poll(press).toBe(1);
  await expect.poll(() => hasFocus(field)).toBe(true);
  return field;
}

export function hasFocus(part: Locator): Promise<boolean> {
  return part.evaluate((element) => element === document.activeElement);
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** WCAG 2.2 A and AA, as axe tags them. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong on the page once it has settled: rule, and the first element that breaks it. */
export async function violationsOf(watched: WatchedPage): Promise<string[]> {
  const { page } = watched;
  await settled(watched);
  await page.evaluate(axeSource);
  return page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as {
      axe: { run(root: Document, options: object): Promise<AxeResults> };
    };
    const found = await axe.run(document, { runOnly: { type: "tag", values } });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} (${nodes.length})`,
    );
  }, rules);
}

/** Pixels by which the page is wider than its window: it must never scroll sideways. */
export function overflowOf({ page }: WatchedPage): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - window.innerWidth));
}

/** How many sheets of paper the page takes, printed in the size that it asks for. */
export async function sheetsOf({ page }: WatchedPage): Promise<number> {
  const sheet = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return sheet.match(/\/Type \/Page\b(?!s)/g)?.length ?? 0;
}
