import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readStanding } from "#slices/audit/tip.ts";

/** A smaller table, in bytes, is counted anew each time: that takes a few milliseconds (some 25,000 actors). */
const largeTable = 16_777_216;

/** Counts kept; the oldest goes first. */
const countsKept = 200;

const counts = new Map<string, number>();

/** How many actors meet a filter. A large office is counted once after each of its commands, by each who asks. */
export async function countOnce(
  tx: Transaction<Tables>,
  filter: object,
  count: () => Promise<number>,
): Promise<number> {
  const standing = (await isLarge(tx)) ? await readStanding(tx) : null;
  const key = `${standing} ${JSON.stringify(filter)}`;
  const known = standing === null ? undefined : counts.get(key);
  if (known !== undefined) return known;
  const total = await count();
  if (standing === null) return total;
  counts.set(key, total);
  const [oldest] = counts.keys();
  if (counts.size > countsKept) counts.delete(oldest!);
  return total;
}

/** Rows that are still coming in count as well: to leave them out, each must be looked at. */
async function isLarge(tx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{
    large: boolean;
  }>`select pg_relation_size('actor') > ${largeTable} as large`.execute(tx);
  return rows[0]!.large;
}
