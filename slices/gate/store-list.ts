import "#slices/actor/tables.ts";
import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { ListedEntry } from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";

import { subjectOfActor, subjectOfParty } from "./row.ts";
import type { PlacedSubject } from "./screen-work.ts";
import type { ScreeningListTable } from "./tables.ts";

/** Keeps the entries of a list; they are never changed. */
export async function keepEntries(
  tx: Transaction<Tables>,
  listId: string,
  entries: readonly ListedEntry[],
): Promise<void> {
  for (let at = 0; at < entries.length; at += 200) {
    const rows = entries.slice(at, at + 200).map((content, place) => ({
      entry_id: content.id,
      position: at + place,
      content,
    }));
    await sql`insert into screening_entry (office_id, list_id, entry_id, position, content)
      select current_office(), ${listId}, entry_id, position, content
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(entry_id text, position int, content jsonb)`.execute(
      tx,
    );
  }
}

type NewList = Omit<
  ScreeningListTable,
  "office_id" | "audience" | "named" | "version" | "difference" | "screened"
> & { readonly difference: unknown; readonly screened: unknown };

/** Keeps a list that is not in force yet. */
export async function keepList(tx: Transaction<Tables>, list: NewList): Promise<void> {
  await sql`insert into screening_list (office_id, id, state, list_version, generated, file_name, file_hash, entry_count,
      source, difference, screened, loaded_by, loaded_at)
    values (current_office(), ${list.id}, ${list.state}, ${list.list_version}, ${list.generated}, ${list.file_name},
      ${list.file_hash}, ${list.entry_count}, ${list.source}, ${JSON.stringify(list.difference)}::jsonb,
      ${JSON.stringify(list.screened)}::jsonb, ${list.loaded_by}, ${list.loaded_at})`.execute(tx);
}

export async function readLists(tx: Transaction<Tables>) {
  return tx.selectFrom("screening_list").selectAll().orderBy("loaded_at", "desc").execute();
}

export async function countSubjects(
  tx: Transaction<Tables>,
): Promise<{ actors: number; parties: number }> {
  const { rows } = await sql<{ actors: number; parties: number }>`
    select (select count(*)::int from actor) as actors, (select count(*)::int from screened_party) as parties`.execute(
    tx,
  );
  return rows[0]!;
}

/** The next actors after one, by id. */
export async function readActorSubjects(
  tx: Transaction<Tables>,
  after: string,
  limit: number,
): Promise<PlacedSubject[]> {
  const rows = await tx
    .selectFrom("actor")
    .select(["id", "name_ko", "name_en", "aliases"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ kind: "actor", id: row.id, subject: subjectOfActor(row) }));
}

export async function readPartySubjects(
  tx: Transaction<Tables>,
  after: string,
  limit: number,
): Promise<PlacedSubject[]> {
  const rows = await tx
    .selectFrom("screened_party")
    .select(["id", "names", "birth_year", "documents", "gender"])
    .where("id", ">", after)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ kind: "party", id: row.id, subject: subjectOfParty(row) }));
}
