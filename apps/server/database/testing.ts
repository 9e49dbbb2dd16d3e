import { randomBytes } from "node:crypto";

import pg from "pg";
import { afterAll, beforeAll, describe, inject } from "vitest";

import { openDatabase, type Database } from "./connect.ts";

/** Runs one suite of store tests on the embedded and on the installed PostgreSQL, each on a database of its own. */
export function onBothDatabases(name: string, suite: (database: () => Database) => void): void {
  const servers = inject("servers");
  describe(`${name} on the embedded PostgreSQL`, () =>
    suite(freshDatabase(servers.folder, servers.embedded)));
  const { installed } = servers;
  if ("url" in installed) {
    describe(`${name} on the installed PostgreSQL`, () =>
      suite(freshDatabase(servers.folder, installed.url)));
  } else {
    describe.skip(`${name} on the installed PostgreSQL: ${installed.absent}`, () =>
      suite(() => undefined as never));
  }
}

/** A new, migrated database on the server of `ownerUrl`, for the tests of the describe block around the call. */
export function freshDatabase(folder: string, ownerUrl: string): () => Database {
  let database: Database;
  beforeAll(async () => {
    database = await createDatabase(folder, ownerUrl);
  });
  afterAll(() => database.close());
  return () => database;
}

async function createDatabase(folder: string, ownerUrl: string): Promise<Database> {
  const name = `t_${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(ownerUrl);
  url.pathname = `/${name}`;
  return openDatabase({ dataFolder: folder, url: url.href }, () => undefined);
}
