import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";

import {
  openBrowser,
  openPage,
  passDoor,
  signInAs,
  wide,
  type Look,
  type WatchedPage,
} from "./browser.ts";
import { tellOfFailure } from "./evidence.ts";
import { newDataFolder, removeFolder, startNaru, stopNaru, type Naru } from "./naru.ts";
import { administrator } from "./session.ts";

/** Who looks at a page: a role of the demo, or the administrator of an office of its own. */
export type Who = "administrator" | "lead" | "officer" | "compliance" | "viewer";

/** What all tests of a file share: a Naru of their own, on data of their own, and a browser before it. */
export interface Journey {
  readonly dataFolder: string;
  readonly naru: Naru;
  /** Opens a page. It stays until the test ends that opened it, or until the last one, where none had begun. */
  open(look?: Look): Promise<WatchedPage>;
  /** Opens a page for somebody who is signed in, on a path of the app where one is given. */
  enter(who: Who, path?: string, look?: Look): Promise<WatchedPage>;
  /** Makes an open page somebody's, as a sign-in in its browser would. */
  signIn(watched: WatchedPage, who: Who): Promise<void>;
}

/** A journey for the tests of the file that asks for it; whatever a failing test leaves open is told and closed. */
export function newJourney(office: "demo" | "own"): Journey {
  const dataFolder = newDataFolder();
  let naru: Naru | undefined;
  let browser: Browser | undefined;
  let isTesting = false;
  const opened: { readonly watched: WatchedPage; readonly isOfTest: boolean }[] = [];

  beforeAll(async () => {
    naru = await startNaru(dataFolder, office === "demo" ? ["--demo"] : []);
    browser = await openBrowser();
  });
  beforeEach(() => {
    isTesting = true;
  });
  afterEach(async ({ task }) => {
    isTesting = false;
    if (task.result?.state === "fail")
      await tellOfFailure(
        opened.map(({ watched }) => watched),
        running(),
      );
    for (const one of opened.filter(({ isOfTest }) => isOfTest)) {
      opened.splice(opened.indexOf(one), 1);
      await one.watched.context.close();
    }
  });
  afterAll(async () => {
    await browser?.close();
    if (naru !== undefined) await stopNaru(naru);
    removeFolder(dataFolder);
  });

  const running = () => started(naru, "the server");
  const open = async (look = wide) => {
    const watched = await openPage(started(browser, "the browser"), running().url, look);
    opened.push({ watched, isOfTest: isTesting });
    return watched;
  };
  const signIn = (watched: WatchedPage, who: Who) =>
    office === "demo"
      ? signInAs(watched, running().url, who)
      : passDoor(watched, `${running().url}/api/v1/sign-in`, administrator);
  const enter = async (who: Who, path?: string, look = wide) => {
    const watched = await open(look);
    await signIn(watched, who);
    if (path !== undefined) await watched.page.goto(`${running().url}/${look.language}${path}`);
    return watched;
  };
  return {
    dataFolder,
    get naru() {
      return running();
    },
    open,
    enter,
    signIn,
  };
}

function started<T>(part: T | undefined, name: string): T {
  if (part === undefined) throw new Error(`${name} of this journey has not started`);
  return part;
}
