import pg from "pg";

import { giveWayOf } from "#slices/account/give-way.ts";

/** An idle connection of heavy work ends soon, in milliseconds: its server process holds what it has seen. */
const heavyIdle = 10_000;

/** A login of the application role, and whether its server runs on this machine. */
export interface DatabaseReader extends pg.ClientConfig {
  readonly isLocal: boolean;
}

/** Connections for heavy work. The server processes behind them give way to all others, where they run on this machine. */
export function openPool({ isLocal, ...login }: DatabaseReader, most: number): pg.Pool {
  const pool = quiet(new pg.Pool({ ...login, max: most, idleTimeoutMillis: heavyIdle }));
  if (isLocal)
    pool.on("connect", (client) =>
      giveWayOf((client as pg.PoolClient & { readonly processID: number }).processID),
    );
  return pool;
}

/**
 * A lost connection refuses the query that was on it and is replaced at the next. Without listeners it would end the
 * process: the pool speaks for idle connections, each client for itself while somebody has it.
 */
export function quiet(pool: pg.Pool): pg.Pool {
  pool.on("error", () => undefined);
  pool.on("connect", (client) => void client.on("error", () => undefined));
  return pool;
}

pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString());
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
