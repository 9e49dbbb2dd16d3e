import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { AxeResults } from "axe-core";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
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

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath, args: quietly });
}

/** How a person looks at the screen. */
export interface Look {
  readonly language: "ko" | "en";
  readonly theme: "light" | "dark";
  readonly width: 1440 | 1024 | 390;
}

/** A page that records what it must never do: ask another origin, break the content policy, or throw. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to other origins, errors on the console, uncaught exceptions. */
  readonly faults: string[];
}

export async function openPage(browser: Browser, url: string, look: Look): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: look.width === 390 ? 844 : 900 },
    colorScheme: look.theme,
    locale: look.language === "ko" ? "ko-KR" : "en-GB",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("request", (request) => {
    const target = request.url();
    if (!target.startsWith(url) && !/^(data|blob):/.test(target))
      faults.push(`request to ${target}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  return { page, context, faults };
}

/** Signs the page's person in through the demo's own door. */
export async function signInAs(watched: WatchedPage, url: string, role: string): Promise<void> {
  const headers = { "x-naru-csrf": "1" };
  const answer = await watched.context.request.post(`${url}/api/v1/sign-in/demo`, {
    data: { role },
    headers,
  });
  expect(answer.status()).toBe(200);
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

/** WCAG 2.2 A and AA, as axe tags them. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong on the page as it stands: rule, and the first element that breaks it. */
export async function violationsOf(page: Page): Promise<string[]> {
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
