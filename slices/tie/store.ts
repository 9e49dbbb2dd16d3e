import "./tables.ts";

import { sql, type SqlBool, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import { tieOfRow, type KeptTie } from "./row.ts";

export const tieColumns = [
  "id",
  "from_id",
  "to_id",
  "kind",
  "directed",
  "status",
  "since",
  "until",
  "issues",
  "city_agreement",
  "last_evidence",
  "trust",
  "note_ko",
  "note_en",
  "sources",
  "slips",
  "verified",
  "remarks",
] as const;

export async function readTie(tx: Transaction<Tables>, id: string): Promise<KeptTie | null> {
  const row = await tx.selectFrom("tie").select(tieColumns).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : tieOfRow(row);
}

/** Every tie of an actor, in either direction. */
export async function readTiesOf(tx: Transaction<Tables>, actorId: string): Promise<KeptTie[]> {
  const rows = await tx
    .selectFrom("tie")
    .select(tieColumns)
    .where((where) => where.or([where("from_id", "=", actorId), where("to_id", "=", actorId)]))
    .orderBy("id")
    .execute();
  return rows.map(tieOfRow);
}

/** The ties among a set of actors. */
export async function readTiesAmong(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<KeptTie[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom("tie")
    .select(tieColumns)
    .where("from_id", "in", ids)
    .where("to_id", "in", ids)
    .orderBy("id")
    .execute();
  return rows.map(tieOfRow);
}

export async function readAllTies(tx: Transaction<Tables>): Promise<KeptTie[]> {
  const rows = await tx.selectFrom("tie").select(tieColumns).orderBy("id").execute();
  return rows.map(tieOfRow);
}

/** Ties that are dormant, or in force by their status but without evidence since `year`. */
export async function readDormant(
  tx: Transaction<Tables>,
  principalId: string,
  year: string,
): Promise<KeptTie[]> {
  const stale = sql<SqlBool>`status = 'dormant' or (status = 'actual' and last_evidence < ${year})`;
  const rows = await tx
    .selectFrom("tie")
    .select(tieColumns)
    .where(sql<SqlBool>`(from_id = ${principalId} or to_id = ${principalId}) and (${stale})`)
    .orderBy("last_evidence")
    .orderBy("id")
    .execute();
  return rows.map(tieOfRow);
}
