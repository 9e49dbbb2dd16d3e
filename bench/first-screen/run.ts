import { chromium } from "playwright-core";

import { newDataFolder, removeFolder, startNaru, stopNaru } from "../../e2e/support/naru.ts";

/** Budgets of the first screen: seconds to the first content, and kilobytes of script as they travel. */
const budget = { firstContentSeconds: 1.5, scriptKilobytes: 250 } as const;

/** Cold loads measured; the median is compared. */
const loads = 9;

const screens = ["/ko/sign-in", "/ko"] as const;
const dataFolder = newDataFolder();
const naru = await startNaru(dataFolder, ["--demo"]);
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
let isWithin = true;
try {
  console.log(
    "screen        first content, median (min–max)    script    style    fonts    within budget",
  );
  for (const screen of screens) {
    const all = [];
    for (let load = 0; load < loads; load += 1) all.push(await measure(screen));
    const times = all.map(({ firstContent }) => firstContent).toSorted((one, other) => one - other);
    const [seconds, { script, style, font }] = [times[loads >> 1]! / 1000, all[0]!];
    const fits = seconds <= budget.firstContentSeconds && script <= budget.scriptKilobytes;
    isWithin &&= fits;
    const range = `${(times[0]! / 1000).toFixed(2)}–${(times[loads - 1]! / 1000).toFixed(2)}`;
    const sizes = [script, style, font]
      .map((size) => `${size.toFixed(0)} kB`.padStart(8))
      .join(" ");
    console.log(
      `${screen.padEnd(14)}${seconds.toFixed(2)} s (${range})`.padEnd(48),
      sizes,
      `   ${fits ? "yes" : "NO"}`,
    );
  }
} finally {
  await browser.close();
  await stopNaru(naru);
  removeFolder(dataFolder);
}
process.exitCode = isWithin ? 0 : 1;

/** One cold load in a new profile: first contentful paint in milliseconds, bytes on the wire by kind in kilobytes. */
async function measure(screen: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  if (screen === "/ko") {
    await context.request.post(`${naru.url}/api/v1/sign-in/demo`, {
      data: { role: "officer" },
      headers: { "x-naru-csrf": "1" },
    });
  }
  const page = await context.newPage();
  await page.goto(naru.url + screen, { waitUntil: "networkidle" });
  await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint").length > 0,
  );
  const seen = await page.evaluate(() => {
    const kind = (name: string) => /\.(js|css|woff2)/.exec(name)?.[1] ?? "other";
    const sizes: Record<string, number> = {};
    for (const entry of performance.getEntriesByType("resource") as PerformanceResourceTiming[]) {
      sizes[kind(entry.name)] = (sizes[kind(entry.name)] ?? 0) + entry.encodedBodySize;
    }
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    return { firstContent: paint?.startTime ?? Number.POSITIVE_INFINITY, sizes };
  });
  await context.close();
  const kilobytes = (name: string) => (seen.sizes[name] ?? 0) / 1000;
  return {
    firstContent: seen.firstContent,
    script: kilobytes("js"),
    style: kilobytes("css"),
    font: kilobytes("woff2"),
  };
}
