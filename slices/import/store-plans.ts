import { sql, type Kysely, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

/** Fewer rows than this do not change how a query is best answered. */
const manyRows = 10_000;

/**
 * Rows that one transaction has just written or is about to remove are unknown to the server's statistics, and checks
 * of references keep the plan of the first row that a connection ever checked. Both would read a table of millions
 * once a row. The two settings below last until the transaction ends.
 */
export async function checkByIndex(tx: Transaction<Tables>): Promise<void> {
  await sql`discard plans`.execute(tx);
  await sql`set local enable_seqscan = off`.execute(tx);
  await sql`set local enable_nestloop = on`.execute(tx);
}

/** Checks references of every row when its statement ends, and finds them by index. */
export async function checkAtOnce(tx: Transaction<Tables>): Promise<void> {
  await checkByIndex(tx);
  await sql`set constraints all immediate`.execute(tx);
}

/** Compares whole sets with whole sets, in memory. */
export async function compareByHash(tx: Transaction<Tables>): Promise<void> {
  await sql`set local enable_seqscan = on`.execute(tx);
  await sql`set local enable_nestloop = off`.execute(tx);
  await sql`set local work_mem = '256MB'`.execute(tx);
}

/**
 * Keeps the server from counting the network's tables until the transaction ends: rows that are still coming in are
 * not counted but fill the tables, so a count taken meanwhile says that large tables are all but empty, and every
 * question of the others would read them whole. Reading and writing go on; another large import waits.
 */
export async function holdStatistics(tx: Transaction<Tables>, rows: number): Promise<void> {
  if (rows >= manyRows)
    await sql`lock table actor, tie, claim in share update exclusive mode`.execute(tx);
}

/** Bytes of a file that may hold many rows. */
const largeFile = 1_048_576;

/**
 * Has the network's tables counted before a large file is entered, in a transaction of its own: while its rows come in
 * nobody counts (`holdStatistics`), and of tables that were never counted the server expects the worst.
 */
export async function prepareStatistics(db: Kysely<Tables>, bytes: number): Promise<void> {
  if (bytes >= largeFile) await refreshStatistics(db, manyRows);
}

/** Tells the server's planner of the rows of a large import, so that the next question is answered as fast as the last. */
export async function refreshStatistics(db: Kysely<Tables>, rows: number): Promise<void> {
  if (rows >= manyRows) await sql`select refresh_network_statistics()`.execute(db);
}
