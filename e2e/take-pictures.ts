import { fileURLToPath } from "node:url";

import { openBrowser, openPage, signInAs, type Look } from "./support/browser.ts";
import { newDataFolder, removeFolder, startNaru, stopNaru } from "./support/naru.ts";

const folder = fileURLToPath(new URL("../docs/pictures/", import.meta.url));
const question = "/network/channels?from=seoul&to=pyongyang&issue=air-quality";

interface Picture {
  readonly name: string;
  readonly path: string;
  readonly ready: string;
  readonly look: Look;
  /** A button pressed before the picture is taken, and what shows that it has worked. */
  readonly press?: { readonly name: string; readonly shows: string };
}

const wide: Look = { language: "ko", theme: "light", width: 1440 };
const pictures: readonly Picture[] = [
  { name: "today", path: "", ready: "main h2", look: wide },
  { name: "channels", path: question, ready: "main table", look: wide },
  {
    name: "channels-cut",
    path: `${question}&shock=official-line-cut,border-closing-2020`,
    ready: "main table",
    look: wide,
  },
  {
    name: "channels-en-dark",
    path: question,
    ready: "main table",
    look: { language: "en", theme: "dark", width: 1440 },
  },
  { name: "network", path: "/network?view=graph", ready: "main canvas:not([hidden])", look: wide },
  { name: "matrix", path: "/programmes", ready: "main a", look: wide },
  {
    name: "gate",
    path: "/gate",
    ready: "main textarea",
    look: wide,
    press: { name: "보기 목록 넣기", shows: "main ol > li[data-verdict]" },
  },
  {
    name: "channels-phone",
    path: question,
    ready: "main table",
    look: { language: "ko", theme: "light", width: 390 },
  },
];

const dataFolder = newDataFolder();
const naru = await startNaru(dataFolder, ["--demo"]);
const browser = await openBrowser();
for (const { name, path, ready, look, press } of pictures) {
  const watched = await openPage(browser, naru.url, look);
  await signInAs(watched, naru.url, "officer");
  await watched.page.goto(`${naru.url}/${look.language}${path}`);
  await watched.page.waitForSelector(ready, { timeout: 60_000 });
  await watched.page.waitForLoadState("networkidle");
  if (press !== undefined) {
    await watched.page.getByRole("button", { name: press.name }).click();
    await watched.page.waitForSelector(press.shows);
  }
  await watched.page.screenshot({ path: `${folder}${name}.png` });
  console.log(`docs/pictures/${name}.png`);
  await watched.context.close();
}
await browser.close();
await stopNaru(naru);
removeFolder(dataFolder);
