import "./tables.ts";

import { createHash, randomUUID } from "node:crypto";

import { sql, type Kysely, type Transaction } from "kysely";

import { refused, ok, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Viewer } from "#slices/account/model.ts";

import { canonicalText, ChainVerifier, linkHash, type ChainVerdict } from "./chain.ts";
import { applyChange, type ConflictingRow } from "./apply-change.ts";
import { readTip } from "./read.ts";
import { genesisHash, undoHours, type AuditEntry, type RowChange } from "./model.ts";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** A command about to be recorded. */
export interface CommandRecord {
  readonly command: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly changes: readonly RowChange[];
  readonly why: string | null;
}

/** What the giver of a command gets: its number in the chain and, where it can be taken back, how and until when. */
export interface Receipt {
  readonly seq: number;
  readonly undo: { readonly id: string; readonly until: string };
}

/** Applies a command's row changes and chains its entry, in the caller's transaction; all or nothing. */
export async function commitCommand(
  tx: Transaction<Tables>,
  viewer: Viewer,
  record: CommandRecord,
  now: Date,
): Promise<Result<Receipt, ConflictingRow>> {
  for (const change of record.changes) {
    const applied = await applyChange(tx, viewer.officeId, change);
    if (!applied.ok) return applied;
  }
  const seq = await appendEntry(tx, viewer, record, now);
  const undo = {
    id: randomUUID(),
    until: new Date(now.getTime() + undoHours * 3_600_000).toISOString(),
  };
  const row = {
    office_id: viewer.officeId,
    id: undo.id,
    audit_seq: seq,
    account_id: viewer.accountId,
    used_at: null,
  };
  await tx
    .insertInto("undo")
    .values({ ...row, changes: JSON.stringify(record.changes), until: undo.until })
    .execute();
  return ok({ seq, undo });
}

/** A reading of a record that only named people may open. */
export interface Reading {
  readonly subject: CommandRecord["subject"];
  readonly audience: string;
  readonly named: readonly string[];
}

/** Chains that a named record was read, for the eyes of those who may read it. */
export function appendReading(
  tx: Transaction<Tables>,
  viewer: Viewer,
  { subject, audience, named }: Reading,
  now: Date,
): Promise<number> {
  const record = { command: "read named record", subject, changes: [], why: null };
  return appendGraded(tx, viewer, { record, grade: { audience, named: [...named] } }, now);
}

/** Chains one entry; appends of an office wait for one another, so the numbers have no gaps. */
export function appendEntry(
  tx: Transaction<Tables>,
  viewer: Viewer,
  record: CommandRecord,
  now: Date,
): Promise<number> {
  return appendGraded(tx, viewer, { record, grade: strictestGrade(record.changes) }, now);
}

interface GradedRecord {
  readonly record: CommandRecord;
  readonly grade: { readonly audience: string; readonly named: string[] };
}

async function appendGraded(
  tx: Transaction<Tables>,
  viewer: Viewer,
  { record, grade }: GradedRecord,
  now: Date,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`audit ${viewer.officeId}`}, 0))`.execute(
    tx,
  );
  const tip = await readTip(tx, viewer.officeId);
  const previousHash = tip.hash;
  const seq = tip.seq + 1;
  const at = now.toISOString();
  const full: AuditEntry = {
    officeId: viewer.officeId,
    seq,
    at,
    accountId: viewer.accountId,
    ...record,
  };
  const entry = canonicalText(full);
  const hash = linkHash(previousHash, entry, sha256);
  await tx
    .insertInto("audit_entry")
    .values({
      office_id: viewer.officeId,
      seq,
      at,
      account_id: viewer.accountId,
      command: record.command,
      subject_kind: record.subject.kind,
      subject_id: record.subject.id,
      ...grade,
      entry,
      previous_hash: previousHash,
      hash,
    })
    .execute();
  return seq;
}

const grades = ["public", "partners", "office", "named"] as const;

/** An entry repeats rows, so it is graded like the strictest of them; never below the office. */
function strictestGrade(changes: readonly RowChange[]): { audience: string; named: string[] } {
  let rank = grades.indexOf("office");
  let named: string[] | null = null;
  for (const row of changes.flatMap(({ before, after }) => [before, after])) {
    if (row?.["audience"] === undefined) continue;
    rank = Math.max(rank, grades.indexOf(row["audience"] as (typeof grades)[number]));
    if (row["audience"] !== "named") continue;
    const list = row["named"] as string[];
    named = named === null ? list : named.filter((account) => list.includes(account));
  }
  return { audience: grades[rank]!, named: named ?? [] };
}

/** Why a command cannot be taken back. */
export type UndoRefusal =
  | { readonly kind: "undo-unknown"; readonly id: string }
  | { readonly kind: "undo-used"; readonly id: string }
  | { readonly kind: "undo-late"; readonly id: string; readonly until: string }
  | { readonly kind: "undo-forbidden"; readonly id: string }
  | ConflictingRow;

/** A command as it can be taken back. */
export interface UndoableCommand {
  readonly id: string;
  readonly accountId: string | null;
  readonly changes: readonly RowChange[];
}

/** Reads and locks the undo of a command; used or late ones are refused. */
export async function readUndo(
  tx: Transaction<Tables>,
  id: string,
  now: Date,
): Promise<Result<UndoableCommand, UndoRefusal>> {
  const row = await tx
    .selectFrom("undo")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return refused({ kind: "undo-unknown", id });
  if (row.used_at !== null) return refused({ kind: "undo-used", id });
  if (now.toISOString() > row.until) return refused({ kind: "undo-late", id, until: row.until });
  return ok({ id, accountId: row.account_id, changes: row.changes as unknown as RowChange[] });
}

export async function markUndone(tx: Transaction<Tables>, id: string, now: Date): Promise<void> {
  await tx.updateTable("undo").set({ used_at: now.toISOString() }).where("id", "=", id).execute();
}

/** Links read at a time; bounds the verifier's memory. */
const linksAtATime = 1_000;

/** Proves an office's chain from its first entry. Meant for a database role that sees every entry. */
export async function verifyChain(db: Kysely<Tables>, officeId: string): Promise<ChainVerdict> {
  const verifier = new ChainVerifier(genesisHash, sha256);
  let after = 0;
  for (;;) {
    const rows = await db
      .selectFrom("audit_entry")
      .select(["seq", "entry", "previous_hash as previousHash", "hash"])
      .where("office_id", "=", officeId)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(linksAtATime)
      .execute();
    for (const link of rows) verifier.read(link);
    if (rows.length < linksAtATime) return verifier.verdict();
    after = rows[rows.length - 1]!.seq;
  }
}
