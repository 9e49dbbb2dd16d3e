import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";

import type { Database } from "#apps/server/database/connect.ts";
import { buildServer } from "#apps/server/server.ts";
import { ImportThreads } from "#apps/server/workers/imports/import-threads.ts";
import { WorkerPool } from "#apps/server/workers/pool.ts";
import { createAuthentication } from "#slices/account/authentication.ts";
import { forgetUnusedContents } from "#slices/grant/forget-contents.ts";

/** What to serve and where. */
export interface Serving {
  readonly database: Database;
  readonly officeId: string;
  readonly dataFolder: string;
  readonly webFolder: string | null;
  readonly host: string;
  readonly port: number;
}

export interface RunningServer {
  readonly url: string;
  /** The address to open first: the setup page with its token until there is an administrator. */
  readonly entry: string;
  close(): Promise<void>;
}

/** Ports tried after the wanted one. */
const portsTried = 20;

export async function startServer(serving: Serving): Promise<RunningServer> {
  const { database, officeId, host } = serving;
  const { secrets } = database;
  const setupToken = () => readSetupToken(serving);
  const channels = new WorkerPool(Math.max(1, availableParallelism() - 1), database.reader);
  const imports = new ImportThreads(database.reader);
  const url = `http://${host === "0.0.0.0" ? "127.0.0.1" : host}`;
  const authentication = createAuthentication(database.authentication, {
    secret: secrets.session,
    url,
    secure: false,
  });
  const { application: db, heavy } = database;
  const ground = { db, heavy, authentication, now: () => new Date() };
  const demoKey = secrets.session;
  const settings = {
    ...ground,
    officeId,
    setupToken,
    demoKey,
    channels,
    imports,
    webFolder: serving.webFolder,
    isLogging: true,
  };
  const app = await buildServer(settings);
  const forgetting = forgetUnusedContents(database.asOwner, new Date()).catch((error: unknown) => {
    app.log.error(error, "files that nothing refers to were not forgotten");
  });
  const port = await listen((next) => app.listen({ host, port: next }), serving.port);
  const token = await setupToken();
  const close = async () => {
    await app.close();
    await forgetting;
    await Promise.all([channels.close(), imports.close()]);
  };
  const entry = token === null ? `${url}:${port}/` : `${url}:${port}/ko/setup?token=${token}`;
  return { url: `${url}:${port}`, entry, close };
}

async function listen(attempt: (port: number) => Promise<string>, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      const address = await attempt(port);
      return Number(new URL(address).port);
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
      if (!isTaken || wanted === 0 || port >= wanted + portsTried) throw error;
    }
  }
}

/** The one-time secret of the first administrator, made on first asking and forgotten once there is a member. */
async function readSetupToken({ database, officeId, dataFolder }: Serving): Promise<string | null> {
  const file = join(dataFolder, `setup-token-${officeId}`);
  const { rowCount } = await database.owner.query(
    "select 1 from office_member where office_id = $1 limit 1",
    [officeId],
  );
  if (rowCount !== 0) {
    rmSync(file, { force: true });
    return null;
  }
  if (!existsSync(file))
    writeFileSync(file, randomBytes(18).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8");
}
