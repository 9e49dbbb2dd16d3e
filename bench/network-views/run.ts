import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { chromium, type Browser } from "playwright-core";

import {
  newDataFolder,
  removeFolder,
  runNaru,
  startNaru,
  stopNaru,
} from "../../e2e/support/naru.ts";
import { writeNetwork } from "./generate.ts";
import { measureTable, measureView, type Measured } from "./measure.ts";

/** Budgets: seconds until a picture is there, frames a second while it is dragged, milliseconds a frame of scrolling. */
const budget = { seconds: 2, rate: 50, scrollMs: 16 } as const;

const shared =
  process.env["NARU_SHARED"] ?? fileURLToPath(new URL("../../../shared", import.meta.url));
const folder = process.argv[2] ?? join(shared, "data/sister-cities");
const views = ["graph", "map", "map, near"] as const;
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-sync"],
});
let isWithin = true;
const sister = join(folder, "sister-cities.gexf");
const made = join(tmpdir(), `naru-network-views-${process.pid}.gexf`);
try {
  console.log(
    "network            view       opened   rested   main thread p50 / p95   frames/s   names   overlaps   within budget",
  );
  if (existsSync(sister)) await measureNetwork(browser, "sister cities", sister);
  else console.log(`sister cities: ${sister} is not there, not measured`);
  writeNetwork(made, 15_000, 50_000);
  await measureNetwork(browser, "50,000 ties", made);
} finally {
  await browser.close();
  rmSync(made, { force: true });
}
process.exitCode = isWithin ? 0 : 1;

/** One network in a workspace of its own, the first view with nothing read or kept yet. */
async function measureNetwork(shown: Browser, name: string, file: string): Promise<void> {
  const data = newDataFolder();
  await stopNaru(await startNaru(data, ["--demo"]));
  const imported = await runNaru(["import", file, "--data", data, "--office", "seoul", "--json"]);
  if (imported.code !== 0) throw new Error(imported.text);
  const naru = await startNaru(data, ["--demo"]);
  try {
    const context = await shown.newContext({ viewport: { width: 1440, height: 900 } });
    const headers = { "x-naru-csrf": "1" };
    await context.request.post(`${naru.url}/api/v1/sign-in/demo`, {
      data: { role: "officer" },
      headers,
    });
    for (const view of views) {
      const page = await context.newPage();
      const measured = await measureView(page, naru.url, view);
      report(name, view, measured);
      await page.close();
    }
    const page = await context.newPage();
    const { rows, p50, p95, rate } = await measureTable(page, naru.url);
    const cost = `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`;
    console.log(`${name}: table of ${rows} rows scrolled, ${cost}, ${rate.toFixed(0)} frames/s`);
    isWithin &&= p50 <= budget.scrollMs;
    await context.close();
  } finally {
    await stopNaru(naru);
    removeFolder(data);
  }
}

function report(name: string, view: string, measured: Measured): void {
  const { opened, rested, frames, names, overlaps } = measured;
  const fits = opened <= budget.seconds && frames.rate >= budget.rate && overlaps === 0;
  isWithin &&= fits;
  const cells = [
    name.padEnd(18),
    view.padEnd(10),
    `${opened.toFixed(2)} s`.padEnd(8),
    (rested === null ? "–" : `${rested.toFixed(1)} s`).padEnd(8),
    `${frames.p50.toFixed(1)} / ${frames.p95.toFixed(1)} ms`.padEnd(23),
    frames.rate.toFixed(0).padEnd(10),
    String(names).padEnd(7),
    String(overlaps).padEnd(10),
    fits ? "yes" : "NO",
  ];
  console.log(cells.join(" "));
}
