import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import { genesisHash, type AuditEntry } from "./model.ts";

/** An entry as the history shows it, with whether and how it can still be taken back. */
export interface ListedEntry extends AuditEntry {
  readonly hash: string;
  readonly undo: { readonly id: string; readonly until: string; readonly used: boolean } | null;
}

/** A page of the chain, newest first; `before` is the number under which to go on. */
export async function listEntries(
  tx: Transaction<Tables>,
  before: number | null,
  limit: number,
): Promise<{ items: ListedEntry[]; next: number | null }> {
  let query = tx
    .selectFrom("audit_entry as a")
    .leftJoin("undo as u", (join) =>
      join.onRef("u.office_id", "=", "a.office_id").onRef("u.audit_seq", "=", "a.seq"),
    )
    .select(["a.entry", "a.hash", "u.id", "u.until", "u.used_at"]);
  if (before !== null) query = query.where("a.seq", "<", before);
  const rows = await query
    .orderBy("a.seq", "desc")
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(({ entry, hash, id, until, used_at }) => ({
    ...(JSON.parse(entry) as AuditEntry),
    hash,
    undo: id === null ? null : { id, until: until!, used: used_at !== null },
  }));
  return { items, next: rows.length > limit ? (items.at(-1)?.seq ?? null) : null };
}

/** The tip of an office's chain: every change moves it, so whoever knows it knows whether anything changed. */
export async function readTip(
  tx: Transaction<Tables>,
  officeId: string,
): Promise<{ seq: number; hash: string }> {
  const tip = await sql<{
    seq: number;
    hash: string;
  }>`select seq, hash from chain_tip(${officeId})`.execute(tx);
  return tip.rows[0] ?? { seq: 0, hash: genesisHash };
}
