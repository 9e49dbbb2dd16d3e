import { setTimeout as pause } from "node:timers/promises";

import type { Database } from "#apps/server/database/connect.ts";

import { takeServerLock, type ServerLock } from "./serve-once.ts";

/** What holding the database needs to know and to say. */
export interface Holding {
  readonly database: Pick<Database, "embedded" | "owner">;
  readonly dataFolder: string;
  readonly say: (line: string) => void;
  /** Called when the database cannot be had back: it does not start, or another server has taken it. */
  readonly giveUp: (reason: Error) => void;
}

/** Lets go of what was held. */
export type Release = () => void;

/**
 * Holds the embedded database for one server: takes its lock, and when the database ends under the server starts it
 * again and takes the lock anew. Requests are refused as `database-unavailable` meanwhile. `null`: another server has it.
 * A database of somebody else's is not held.
 */
export async function holdDatabase(holding: Holding): Promise<Release | null> {
  const { database, dataFolder } = holding;
  if (database.embedded === null) return () => undefined;
  let lock = await takeServerLock(database.owner, dataFolder);
  if (lock === null) return null;
  let isOver = false;
  const watch = async () => {
    for (;;) {
      await lock!.lost;
      if (isOver) return;
      holding.say(
        "데이터베이스가 멈춰서 다시 켭니다 / the database has ended; it is started again",
      );
      lock = await takeBack(holding);
      holding.say("데이터베이스가 다시 열렸습니다 / the database is open again");
    }
  };
  watch().catch(holding.giveUp);
  return () => {
    isOver = true;
    lock!.release();
  };
}

async function takeBack({ database, dataFolder }: Holding): Promise<ServerLock> {
  for (;;) {
    await database.embedded!.revive();
    const lock = await takeServerLock(database.owner, dataFolder).catch(() => undefined);
    if (lock) return lock;
    if (lock === null) throw new Error("another server has taken the database");
    // It answered, and ended again before the lock was asked for.
    await pause(100);
  }
}
