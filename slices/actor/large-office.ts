import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readStanding } from "#slices/audit/tip.ts";

/** A smaller table, in bytes, is read anew each time: that takes a few milliseconds (some 25,000 actors). */
const largeTable = 16_777_216;

/** Answers kept; the oldest goes first. */
const answersKept = 64;

/**
 * Answers to what is asked of all actors of an office. A large office is read once after each of its commands, by each
 * who asks: every actor must be looked at for a count, and for the first page of a list every one that is coming in.
 */
export class LargeOfficeAnswers<T extends object> {
  readonly #kept = new Map<string, T>();

  async ask(tx: Transaction<Tables>, question: object, answer: () => Promise<T>): Promise<T> {
    const standing = (await isLarge(tx)) ? await readStanding(tx) : null;
    if (standing === null) return answer();
    const key = `${standing} ${JSON.stringify(question)}`;
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const answered = await answer();
    this.#kept.set(key, answered);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > answersKept) this.#kept.delete(oldest!);
    return answered;
  }
}

/** Rows that are still coming in count as well: to leave them out, each must be looked at. */
async function isLarge(tx: Transaction<Tables>): Promise<boolean> {
  const { rows } = await sql<{
    large: boolean;
  }>`select pg_relation_size('actor') > ${largeTable} as large`.execute(tx);
  return rows[0]!.large;
}
