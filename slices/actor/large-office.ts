import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readStanding } from "#slices/audit/tip.ts";

/** A smaller table, in bytes, is read anew each time: that takes a few milliseconds (some 25,000 actors). */
const largeTable = 16_777_216;

/** Answers kept; the oldest goes first. */
const answersKept = 64;

const answers = new Map<string, unknown>();

/**
 * What is asked of all actors of an office. A large office is read once after each of its commands, by each who asks:
 * every actor must be looked at for a count, and for the first page of a list every one that is still coming in.
 */
export async function askOnce<T>(
  tx: Transaction<Tables>,
  question: object,
  answer: () => Promise<T>,
): Promise<T> {
  const standing = (await isLarge(tx)) ? await readStanding(tx) : null;
  if (standing === null) return answer();
  const key = `${standing} ${JSON.stringify(question)}`;
  if (answers.has(key)) return answers.get(key) as T;
  const answered = await answer();
  answers.set(key, answered);
  const [oldest] = answers.keys();
  if (answers.size > answersKept) answers.delete(oldest!);
  return answered;
}

/** Rows that are still coming in count as well: to leave them out, each must be looked at. */
async function isLarge(tx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{
    large: boolean;
  }>`select pg_relation_size('actor') > ${largeTable} as large`.execute(tx);
  return rows[0]!.large;
}
