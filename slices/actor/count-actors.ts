import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readStanding } from "#slices/audit/tip.ts";

/** Fewer actors than this are counted anew each time: that takes a few milliseconds. */
const manyActors = 10_000;

/** Counts kept; the oldest goes first. */
const countsKept = 200;

const counts = new Map<string, number>();

/** How many actors meet a filter. A large office is counted once after each of its commands, by each who asks. */
export async function countOnce(
  tx: Transaction<Tables>,
  filter: object,
  count: () => Promise<number>,
): Promise<number> {
  const standing = await readStanding(tx);
  const key = `${standing} ${JSON.stringify(filter)}`;
  const known = standing === null ? undefined : counts.get(key);
  if (known !== undefined) return known;
  const total = await count();
  if (standing === null || total < manyActors) return total;
  counts.set(key, total);
  const [oldest] = counts.keys();
  if (counts.size > countsKept) counts.delete(oldest!);
  return total;
}
