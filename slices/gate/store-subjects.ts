import "#slices/actor/tables.ts";
import "./tables.ts";

import { sql, type SqlBool, type Transaction } from "kysely";

import { namedSubject, type Subject } from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";

import type { PartyNamed } from "./model.ts";
import { subjectOfActor, subjectOfParty } from "./row.ts";

/** Somebody to be screened, and where likenesses to them are kept; a bare name has no such place. */
export interface NamedSubject {
  readonly subject: Subject;
  readonly place: { readonly kind: "actor" | "party"; readonly id: string } | null;
}

/** Who is meant; `null`: there is no such actor or party. */
export async function readSubject(
  tx: Transaction<Tables>,
  who: PartyNamed,
): Promise<NamedSubject | null> {
  if ("actorId" in who) {
    const found = (await readSubjects(tx, [who.actorId])).get(who.actorId);
    return found?.place?.kind === "actor" ? found : null;
  }
  if ("partyId" in who) return readParty(tx, who.partyId);
  return (await readSubjects(tx, [who.name])).get(who.name)!;
}

/**
 * Those whom an item list or a payment names: an actor by id, a recorded party by one of its names, else the name as
 * it is written.
 */
export async function readSubjects(
  tx: Transaction<Tables>,
  names: readonly string[],
): Promise<ReadonlyMap<string, NamedSubject>> {
  const found = new Map<string, NamedSubject>(
    names.map((name) => [name, { subject: namedSubject(name), place: null }]),
  );
  if (names.length === 0) return found;
  const parties = await tx
    .selectFrom("screened_party")
    .select(["id", "names", "birth_year", "documents", "gender"])
    .where(sql<SqlBool>`names && ${[...names]}::text[]`)
    .orderBy("id", "desc")
    .execute();
  for (const row of parties)
    for (const name of row.names.filter((one) => found.has(one)))
      found.set(name, { subject: subjectOfParty(row), place: { kind: "party", id: row.id } });
  const actors = await tx
    .selectFrom("actor")
    .select(["id", "name_ko", "name_en", "aliases"])
    .where("id", "in", names)
    .execute();
  for (const row of actors)
    found.set(row.id, { subject: subjectOfActor(row), place: { kind: "actor", id: row.id } });
  return found;
}

async function readParty(tx: Transaction<Tables>, id: string): Promise<NamedSubject | null> {
  const row = await tx
    .selectFrom("screened_party")
    .select(["id", "names", "birth_year", "documents", "gender"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined
    ? null
    : { subject: subjectOfParty(row), place: { kind: "party", id: row.id } };
}
