import { readFileSync, readdirSync } from "node:fs";

import { Kysely, PostgresDialect, sql } from "kysely";
import { Migrator, type Migration } from "kysely/migration";
import type pg from "pg";

import type { Secrets } from "./secrets.ts";

const folder = new URL("./migrations/", import.meta.url);

/** Oldest PostgreSQL that the schema is tested on. */
const oldestServer = 150_000;

/** Serialises migrations of several servers on one database. */
const migrationLock = 0x6e617275;

/** Creates the roles that serve requests and brings the schema up to date. */
export async function migrate(
  owner: pg.Pool,
  secrets: Secrets,
  progress: (line: string) => void,
): Promise<void> {
  await refuseOldServer(owner);
  await ensureRoles(owner, secrets);
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: borrowed(owner) }) });
  const migrator = new Migrator({
    db: kysely,
    provider: { getMigrations: async () => readMigrations() },
    // Parts of the house are built side by side: a lower number may arrive after a higher one was run.
    allowUnorderedMigrations: true,
  });
  const { error, results } = await migrator.migrateToLatest();
  for (const { migrationName, status } of results ?? [])
    progress(`schema ${migrationName}: ${status}`);
  if (error) throw error;
}

async function refuseOldServer(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query(
    "select current_setting('server_version_num')::int as version",
  );
  const version = (rows[0] as { version: number }).version;
  if (version < oldestServer)
    throw new Error(`PostgreSQL 15 or newer is needed; this server is ${version}`);
}

/**
 * How the roles of requests plan. While millions of rows come in, and until they are counted, the statistics speak of the
 * office as it was: whole tables would be read for one actor's ties. So requests enter by an index wherever there is one,
 * and nothing is compiled for a query of some milliseconds.
 */
const planning = ["enable_seqscan = off", "jit = off"];

async function ensureRoles(owner: pg.Pool, secrets: Secrets): Promise<void> {
  const client = await owner.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    for (const [role, password] of [
      ["naru_app", secrets.application],
      ["naru_auth", secrets.authentication],
    ] as const) {
      const found = await client.query(
        "select rolsuper or rolbypassrls as escapes from pg_roles where rolname = $1",
        [role],
      );
      if (found.rowCount === 0)
        await client.query(`create role ${role} login nobypassrls password '${password}'`);
      else await client.query(`alter role ${role} login password '${password}'`);
      for (const setting of planning) await client.query(`alter role ${role} set ${setting}`);
      if (found.rows[0]?.escapes === true)
        throw new Error(`role ${role} may bypass row security; take that right away`);
    }
  } finally {
    await client.query("select pg_advisory_unlock($1)", [migrationLock]);
    client.release();
  }
}

function readMigrations(): Record<string, Migration> {
  const files = readdirSync(folder).filter((name) => name.endsWith(".sql"));
  return Object.fromEntries(
    files.map((name) => {
      const text = readFileSync(new URL(name, folder), "utf8");
      return [
        name.replace(/\.sql$/, ""),
        { up: async (db: Kysely<never>) => void (await sql.raw(text).execute(db)) },
      ];
    }),
  );
}

/** The pool without its end, so that the migrator's clean-up leaves it open for its owner. */
function borrowed(pool: pg.Pool): pg.Pool {
  return Object.assign(Object.create(pool) as pg.Pool, { end: async () => undefined });
}
