import "#slices/actor/tables.ts";
import "#slices/membership/tables.ts";
import "#slices/source/tables.ts";
import "#slices/tie/tables.ts";

import { sql, type SqlBool, type Transaction } from "kysely";

import type { LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { Tables } from "#kernel/tables.ts";
import type { ActorKind, Side } from "#slices/actor/model.ts";
import { membershipOfRow, type KeptMembership } from "#slices/membership/row.ts";
import type { CityAgreement, TieKind, TieStatus } from "#slices/tie/model.ts";

import type { RegisterActor } from "./match/model.ts";
import type { CitedIds, KnownGround } from "./plan-ground.ts";
import type { RegisterTie } from "./plan-ties.ts";
import { compareByHash } from "./store-plans.ts";

/** Actors read in one step. */
const actorsAtATime = 5_000;

/** The office's actors as the matcher compares them, in the order of their ids, after `after`. */
export async function readRegisterActors(
  tx: Transaction<Tables>,
  after: string | null,
): Promise<RegisterActor[]> {
  const { rows } =
    await sql<RegisterRow>`select id, kind, name_ko, name_en, abbr, aliases, territory, city, lat, lon,
      remarks->>'wikidata' as wikidata, parent_id as "parentId", side from actor
    where ${after === null ? sql`true` : sql`id collate "C" > ${after} collate "C"`} order by id collate "C" limit ${actorsAtATime}`.execute(
      tx,
    );
  return rows.map(({ name_ko, name_en, ...row }) => ({
    ...row,
    name: { ko: name_ko, en: name_en },
  }));
}

interface RegisterRow {
  id: string;
  kind: ActorKind;
  name_ko: string | null;
  name_en: string | null;
  abbr: string | null;
  aliases: string[];
  territory: string | null;
  city: string | null;
  lat: number | null;
  lon: number | null;
  wikidata: string | null;
  parentId: string | null;
  side: Side;
}

/** The office's ties both of whose ends are among `ids`. */
export async function readTiesAmongIds(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<RegisterTie[]> {
  if (ids.length === 0) return [];
  await compareByHash(tx);
  const { rows } =
    await sql<RegisterTieRow>`with named as materialized (select unnest(${[...ids]}::text[]) as id)
    select t.id, from_id as "from", to_id as "to", kind, since, until, last_evidence as "lastEvidence",
      city_agreement as "cityAgreement", status, trust, note_ko, note_en, issues from tie t
    join named f on f.id = t.from_id join named o on o.id = t.to_id`.execute(tx);
  return rows.map(({ note_ko, note_en, ...tie }) => ({
    ...tie,
    note: note_ko === null && note_en === null ? noNote : { ko: note_ko, en: note_en },
  }));
}

/** One for all ties without a note: millions have none. */
const noNote: LocalText = { ko: null, en: null };

interface RegisterTieRow {
  id: string;
  from: string;
  to: string;
  kind: TieKind;
  since: PartialDate | null;
  until: PartialDate | null;
  lastEvidence: PartialDate | null;
  cityAgreement: CityAgreement | null;
  status: TieStatus;
  trust: number | null;
  note_ko: string | null;
  note_en: string | null;
  issues: string[];
}

/** The office's memberships that describe one of these ties, or bear one of these ids. */
export async function readMembershipsOf(
  tx: Transaction<Tables>,
  ties: readonly string[],
  ids: readonly string[],
): Promise<KeptMembership[]> {
  const rows = await tx
    .selectFrom("membership")
    .selectAll()
    .where(sql<SqlBool>`(tie_id = any(${[...ties]}) or id = any(${[...ids]}))`)
    .orderBy("id")
    .execute();
  return rows.map(membershipOfRow);
}

/** Of the sources and slips with these ids those that the office has. */
export async function readKnownGround(
  tx: Transaction<Tables>,
  { sources, slips }: CitedIds,
): Promise<KnownGround> {
  const found = await tx
    .selectFrom("source")
    .select(["id", "title_ko as titleKo", "title_en as titleEn"])
    .where(sql<SqlBool>`id = any(${[...sources]})`)
    .execute();
  const named = await tx
    .selectFrom("slip")
    .select(["id", "note_ko as noteKo", "note_en as noteEn"])
    .where(sql<SqlBool>`id = any(${[...slips]})`)
    .execute();
  return { sources: found, slips: named };
}

/** The office's own actor and its territory; `null` where the office has none. */
export async function readPrincipal(
  tx: Transaction<Tables>,
): Promise<{ id: string; territory: string | null } | null> {
  const { rows } = await sql<{
    id: string;
    territory: string | null;
  }>`select a.id, a.territory from office o
    join actor a on a.id = o.principal_actor_id and a.office_id = o.office_id`.execute(tx);
  return rows[0] ?? null;
}
