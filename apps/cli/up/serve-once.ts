import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type pg from "pg";

import { both } from "#kernel/local-text.ts";
import type { Problem } from "#kernel/problem.ts";

/** Names the lock of the one server on an embedded database. */
const serverLock = 0x6e617272;

/** The address file of a data folder, written by the server that holds the lock. */
export interface Served {
  readonly url: string;
  readonly pid: number;
}

/** The lock as its holder has it. */
export interface ServerLock {
  /** Lets go of it. */
  release(): void;
  /** Settles when it is let go of, or its connection ends. */
  readonly lost: Promise<void>;
}

/** Longest wait for the lock of a process that is dead, in milliseconds: the database hears of its end a moment later. */
const longestPassing = 30_000;

/**
 * Takes the lock until it is let go; it ends with its connection, however the process ends. `null`: another living process has it.
 */
export async function takeServerLock(
  owner: Pick<pg.Pool, "connect">,
  dataFolder: string,
): Promise<ServerLock | null> {
  const deadline = Date.now() + longestPassing;
  for (;;) {
    const lock = await tryServerLock(owner);
    const served = readServed(dataFolder);
    if (lock !== null || served === null || isAnother(served.pid) || Date.now() > deadline)
      return lock;
    await pause(50);
  }
}

/** Whether a living process has this id, and it is not this one: its own earlier connection passes as well. */
function isAnother(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function tryServerLock(owner: Pick<pg.Pool, "connect">): Promise<ServerLock | null> {
  const client = await owner.connect();
  // A connection is given back once, by whoever lets go of the lock or by its end.
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  void lost.then(() => client.release(true));
  client.once("end", lose);
  try {
    const { rows } = await client.query("select pg_try_advisory_lock($1) as taken", [serverLock]);
    if ((rows[0] as { taken: boolean }).taken) return { release: lose, lost };
  } catch (error) {
    lose();
    throw error;
  }
  lose();
  return null;
}

export function writeServed(dataFolder: string, served: Served): void {
  writeFileSync(addressFile(dataFolder), JSON.stringify(served), { mode: 0o600 });
}

export function forgetServed(dataFolder: string): void {
  rmSync(addressFile(dataFolder), { force: true });
}

/** Where a data folder is served, as its server wrote it; `null` when nobody serves it. */
export function readServed(dataFolder: string): Served | null {
  const file = addressFile(dataFolder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Served) : null;
}

/** The refusal of a second server on the same data, naming the first one's address. */
export function alreadyServed(dataFolder: string): Problem {
  const served = readServed(dataFolder);
  const where = served === null ? "" : ` ${served.url} (pid ${served.pid})`;
  return {
    kind: "already-served",
    at: dataFolder,
    message: both(
      `이 자료는 다른 나루가 이미 열고 있습니다.${where}`,
      `Another Naru is serving this data already.${where}`,
    ),
    repair: both(
      "그 주소를 쓰거나, 그쪽을 먼저 멈추거나, --data 로 다른 폴더를 여세요. 아무것도 바뀌지 않았습니다.",
      "Use that address, stop the other one first, or open another folder with --data. Nothing was changed.",
    ),
  };
}

function addressFile(dataFolder: string): string {
  return join(dataFolder, "server.json");
}
