import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { EvidenceFile } from "./model-evidence.ts";
import type { EvidenceFileTable } from "./tables.ts";

type Ungraded = Omit<EvidenceFileTable, "audience" | "named" | "version" | "office_id">;

const fileOfRow = (row: Ungraded): EvidenceFile => ({
  id: row.id,
  handOverId: row.hand_over_id,
  name: row.name,
  type: row.type,
  size: row.size,
  hash: row.hash,
  addedOn: row.added_at.slice(0, 10),
});

/** Files of hand-overs, in the order in which they were added. */
export async function readEvidence(
  tx: Transaction<Tables>,
  handOverIds: readonly string[],
): Promise<readonly EvidenceFile[]> {
  if (handOverIds.length === 0) return [];
  const rows = await tx
    .selectFrom("evidence_file")
    .selectAll()
    .where("hand_over_id", "in", [...handOverIds])
    .orderBy("added_at")
    .orderBy("id")
    .execute();
  return rows.map(fileOfRow);
}

/** Keeps bytes by their hash; the same bytes are kept once. */
export async function keepContent(
  tx: Transaction<Tables>,
  hash: string,
  bytes: Buffer,
): Promise<void> {
  await sql`insert into evidence_content (office_id, hash, bytes)
    values (current_office(), ${hash}, ${bytes}) on conflict do nothing`.execute(tx);
}

/** A file with its bytes; `null`: there is none to see. */
export async function readContent(
  tx: Transaction<Tables>,
  id: string,
): Promise<{ readonly file: EvidenceFile; readonly bytes: Buffer } | null> {
  const row = await tx
    .selectFrom("evidence_file")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const content = await tx
    .selectFrom("evidence_content")
    .select("bytes")
    .where("hash", "=", row.hash)
    .executeTakeFirst();
  return content === undefined ? null : { file: fileOfRow(row), bytes: content.bytes };
}
