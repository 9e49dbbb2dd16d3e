import "#slices/actor/tables.ts";
import "#slices/tie/tables.ts";

import { sql, type Selectable, type SqlBool, type Transaction } from "kysely";

import { isPartialDate } from "#kernel/partial-date.ts";
import type { Tables } from "#kernel/tables.ts";
import type {
  CarriedClaim,
  CarriedGround,
  CarriedSlip,
  CarriedSource,
} from "#slices/source/model-carried.ts";
import type { ClaimTable, SlipTable, SourceTable } from "#slices/source/tables.ts";

import type { NetworkFilter } from "./model.ts";
import { actorLeaves, tieLeaves } from "./store-filter.ts";

/** The claims on some records, oldest entry first. */
export async function readCarried(
  tx: Transaction<Tables>,
  kind: "actor" | "tie",
  records: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, readonly CarriedClaim[]>> {
  const ids = records.map(({ id }) => id);
  const rows = await tx
    .selectFrom("claim")
    .selectAll()
    .where("subject_kind", "=", kind)
    .where(sql<SqlBool>`subject_id = any(${ids})`)
    .orderBy("entered_at")
    .orderBy("id")
    .execute();
  const carried = rows.map((row) => [row.subject_id, carriedOf(row)] as const);
  const bySubject = Map.groupBy(carried, ([subject]) => subject);
  return new Map(
    Array.from(bySubject, ([subject, claims]) => [subject, claims.map(([, claim]) => claim)]),
  );
}

function carriedOf(row: Selectable<ClaimTable>): CarriedClaim {
  return {
    property: row.property,
    value: row.value,
    source: row.source_id,
    locator: row.locator,
    asOf: isPartialDate(row.as_of) ? row.as_of : null,
    status: row.status,
    verified: row.verified,
    enteredAt: new Date(row.entered_at).toISOString(),
  };
}

/** The sources and slips that the leaving records name: no more of the office's register than they rest on. */
export async function readGround(
  tx: Transaction<Tables>,
  filter: NetworkFilter,
): Promise<CarriedGround> {
  const actors = sql`select * from actor where ${actorLeaves(filter)}`;
  const ties = sql`select * from tie where ${tieLeaves(filter, "tie")}`;
  const slips = await sql<FoundSlip>`
    with a as (${actors}), t as (${ties}), touched as (
      select 'actor' as kind, id from a union all select 'tie', id from t)
    select id, severity, kind, sections, note_ko, note_en, source_id,
      (select coalesce(jsonb_agg(r), '[]') from jsonb_array_elements(records) r
        where (r ->> 'kind', r ->> 'id') in (select kind, id from touched)) as records
    from slip where id in (select unnest(slips) from a union select unnest(slips) from t)
    order by id`.execute(tx);
  const sources = await sql<Selectable<SourceTable>>`
    with a as (${actors}), t as (${ties}), named as (
      select source_id as id from a union select side_source from a
      union select s ->> 'source' from t, jsonb_array_elements(sources) s
      union select c.source_id from claim c where c.subject_kind = 'actor' and c.subject_id in (select id from a)
      union select c.source_id from claim c where c.subject_kind = 'tie' and c.subject_id in (select id from t)
      union select unnest(${slips.rows.map(({ source_id }) => source_id)}::text[]))
    select id, title_ko, title_en, publisher, licence, published, retrieved::text as retrieved, locator, note_ko, note_en
    from source where id in (select id from named) order by id`.execute(tx);
  return { sources: sources.rows.map(sourceOf), slips: slips.rows.map(slipOf) };
}

function sourceOf(row: Selectable<SourceTable>): CarriedSource {
  const { id, publisher, licence, published, retrieved, locator } = row;
  const [titleKo, titleEn, noteKo, noteEn] = [row.title_ko, row.title_en, row.note_ko, row.note_en];
  return {
    id,
    titleKo,
    titleEn,
    publisher,
    licence,
    published,
    retrieved,
    locator,
    noteKo,
    noteEn,
  };
}

/** A slip with those of its records that an actor or a tie leaves with. */
type FoundSlip = Selectable<SlipTable> & Pick<CarriedSlip, "records">;

function slipOf(row: FoundSlip): CarriedSlip {
  const { id, severity, kind, sections, note_ko: noteKo, note_en: noteEn, source_id: source } = row;
  return {
    id,
    severity,
    kind,
    sections,
    noteKo,
    noteEn,
    source,
    records: row.records,
  };
}
