import type { Page } from "playwright-core";

/** What one view of one network cost. */
export interface Measured {
  /** Seconds from asking for the page until names stand on the picture. */
  readonly opened: number;
  /** Seconds until the picture rests; `null` where it never moves by itself. */
  readonly rested: number | null;
  readonly frames: Frames;
  readonly names: number;
  readonly overlaps: number;
}

/** Frames while the picture is dragged: main-thread milliseconds of each, and how many came a second. */
export interface Frames {
  readonly p50: number;
  readonly p95: number;
  readonly rate: number;
}

const picture = "main div[role=img]";

/** Opens a view in a page that is signed in and drags it about. */
export async function measureView(
  page: Page,
  url: string,
  view: "graph" | "map" | "map, near",
): Promise<Measured> {
  await page.goto("about:blank");
  const begun = performance.now();
  await page.goto(`${url}/en/network?view=${view.slice(0, 3) === "map" ? "map" : view}`);
  await page.waitForFunction(
    () => document.querySelector("main div[role=img]:has(canvas) svg text") !== null,
  );
  const opened = (performance.now() - begun) / 1000;
  let rested: number | null = null;
  if (view === "graph") {
    await page.getByText("The same network always looks the same.").waitFor({ timeout: 120_000 });
    rested = (performance.now() - begun) / 1000;
  }
  if (view === "map, near")
    for (let press = 0; press < 3; press += 1) {
      await page.getByRole("button", { name: "Zoom in" }).click();
      await page.waitForTimeout(600);
    }
  await page.waitForTimeout(1_500);
  return { opened, rested, frames: await drag(page), ...(await readNames(page)) };
}

/** A long table, and the frames of scrolling it. */
export async function measureTable(page: Page, url: string): Promise<Frames & { rows: number }> {
  await page.goto(`${url}/en/network/sister-cities?scope=all`);
  const table = page.locator("main table").first();
  await table.waitFor();
  const rows = Number(await table.getAttribute("aria-rowcount")) - 1;
  await page.waitForTimeout(1_500);
  await page.evaluate(watchFrames);
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        let left = 200;
        const step = () => {
          scrollBy(0, 220);
          left -= 1;
          if (left > 0) requestAnimationFrame(step);
          else done();
        };
        requestAnimationFrame(step);
      }),
  );
  return { rows, ...summary(await page.evaluate(readFrames)) };
}

/**
 * Drags the picture round for about four seconds, as a hand would: down, many small moves, up. It goes farther than the
 * margin of a picture, so that pictures have to be replaced while it moves.
 */
async function drag(page: Page): Promise<Frames> {
  const box = (await page.locator(picture).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(watchFrames);
  await page.mouse.move(x, y);
  await page.mouse.down();
  const begun = performance.now();
  for (let angle = 0; performance.now() - begun < 4_000; angle += 0.06) {
    await page.mouse.move(x + 240 * Math.sin(angle), y + 130 * Math.sin(1.7 * angle));
    await page.waitForTimeout(4);
  }
  const watch = await page.evaluate(readFrames);
  await page.mouse.up();
  return summary(watch);
}

function summary({ spent, times }: Watch): Frames {
  const sorted = spent.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
  const seconds = ((times.at(-1) ?? 0) - (times[0] ?? 0)) / 1000;
  return { p50: at(0.5), p95: at(0.95), rate: (times.length - 1) / seconds };
}

interface Watch {
  spent: number[];
  times: number[];
}
declare global {
  interface Window {
    frameWatch: Watch;
  }
}

/**
 * Counts from the first thing a frame does (the pointer's event, or the frame's own call) until the first task after it,
 * so that script, style, layout and paint of the main thread are in it.
 */
function watchFrames(): void {
  const watch: Watch = { spent: [], times: [] };
  window.frameWatch = watch;
  let start: number | null = null;
  const after = new MessageChannel();
  after.port1.addEventListener("message", () => {
    if (start !== null) watch.spent.push(performance.now() - start);
    start = null;
  });
  after.port1.start();
  addEventListener("pointermove", () => (start ??= performance.now()), { capture: true });
  const frame = (time: number) => {
    start ??= performance.now();
    watch.times.push(time);
    after.port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function readFrames(): Watch {
  return window.frameWatch;
}

/** Names on the picture, and pairs of them whose boxes overlap by more than half a pixel. */
async function readNames(page: Page): Promise<{ names: number; overlaps: number }> {
  await page.waitForTimeout(800);
  return page.evaluate(() => {
    const boxes = [...document.querySelectorAll("main div[role=img] svg text")].map((text) =>
      text.getBoundingClientRect(),
    );
    let overlaps = 0;
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 0.5 && down > 0.5) overlaps += 1;
      }
    return { names: boxes.length, overlaps };
  });
}
