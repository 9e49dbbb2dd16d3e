import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { KnownMatch } from "./rules-rescreen.ts";

/** Every likeness that the office keeps, as far as a new screening asks about it. */
export async function readKnownMatches(tx: Transaction<Tables>): Promise<KnownMatch[]> {
  const rows = await tx
    .selectFrom("name_match")
    .select([
      "id",
      "subject_kind",
      "subject_id",
      "entry_id",
      "state",
      "subject_digest",
      "entry_digest",
    ])
    .execute();
  return rows.map((row) => ({
    id: row.id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    entryId: row.entry_id,
    state: row.state,
    subjectDigest: row.subject_digest,
    entryDigest: row.entry_digest,
  }));
}

/** Every likeness with what a reader needs to tell who is meant. */
export async function readMatches(tx: Transaction<Tables>) {
  return tx
    .selectFrom("name_match as m")
    .leftJoin("actor as a", (join) =>
      join.onRef("a.id", "=", "m.subject_id").on("m.subject_kind", "=", "actor"),
    )
    .leftJoin("screened_party as p", (join) =>
      join.onRef("p.id", "=", "m.subject_id").on("m.subject_kind", "=", "party"),
    )
    .leftJoin("office_member as proposer", "proposer.account_id", "m.proposed_by")
    .leftJoin("office_member as decider", "decider.account_id", "m.decided_by")
    .selectAll("m")
    .select([
      "a.name_ko",
      "a.name_en",
      "p.names as party_names",
      "proposer.name as proposer",
      "decider.name as decider",
    ])
    .orderBy("m.score", "desc")
    .orderBy("m.id")
    .execute();
}

/** How many likenesses stand in each state. */
export async function countMatches(tx: Transaction<Tables>): Promise<Record<string, number>> {
  const rows = await tx
    .selectFrom("name_match")
    .select(["state", sql<number>`count(*)::int`.as("count")])
    .groupBy("state")
    .execute();
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Likenesses that were decided and are open again, because the list or the record changed. */
export async function countReopened(tx: Transaction<Tables>): Promise<number> {
  const row = await tx
    .selectFrom("name_match")
    .select(sql<number>`count(*)::int`.as("count"))
    .where("state", "=", "open")
    .where("reopened_because", "is not", null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** The names that are screened with every list though they are no actors. */
export async function readParties(tx: Transaction<Tables>) {
  const rows = await tx
    .selectFrom("screened_party")
    .selectAll()
    .orderBy("names")
    .orderBy("id")
    .execute();
  return rows.map(({ id, names, birth_year, documents, gender, note }) => ({
    id,
    names,
    birthYear: birth_year,
    documents,
    gender,
    note,
  }));
}

/** Where a likeness stands, and who proposed to clear it. */
export async function readMatch(tx: Transaction<Tables>, id: string) {
  const row = await tx
    .selectFrom("name_match")
    .select(["id", "state", "proposed_by"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}
