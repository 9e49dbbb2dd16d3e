import "./tables.ts";

import { sql, type SqlBool, type Transaction } from "kysely";

import type { Claim } from "#kernel/claim.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import { matchRank, queryTerms, quoteTerm } from "#kernel/search-terms.ts";
import type { Tables } from "#kernel/tables.ts";

import type { RecordName, Slip, Source, SourceRecord } from "./model.ts";
import type { ClaimTable, SlipTable, SourceRecordTable, SourceTable } from "./tables.ts";

export async function readSources(tx: Transaction<Tables>): Promise<Source[]> {
  const rows = await tx.selectFrom("source").selectAll().orderBy("id").execute();
  return rows.map(sourceOfRow);
}

export async function readSource(tx: Transaction<Tables>, id: string): Promise<Source | null> {
  const row = await tx.selectFrom("source").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : sourceOfRow(row);
}

function sourceOfRow(row: SourceTable): Source {
  const { id, publisher, licence, published, retrieved, locator } = row;
  const title = { ko: row.title_ko, en: row.title_en };
  return {
    id,
    title,
    publisher,
    licence,
    published,
    retrieved,
    locator,
    note: { ko: row.note_ko, en: row.note_en },
  };
}

/** A claim as the office keeps it: with whether somebody checked it against its source. */
export interface KeptClaim extends Claim<unknown> {
  readonly verified: boolean;
}

/** The claims on one record, oldest entry first; of one entry, the undated old value before the new one. */
export async function readClaims(
  tx: Transaction<Tables>,
  kind: string,
  id: string,
): Promise<KeptClaim[]> {
  const rows = await tx
    .selectFrom("claim")
    .selectAll()
    .where("subject_kind", "=", kind)
    .where("subject_id", "=", id)
    .orderBy("entered_at")
    .orderBy("as_of", (order) => order.asc().nullsFirst())
    .orderBy("id")
    .execute();
  return rows.map(claimOfRow);
}

/** The claims on many records of a kind, by record; each record's oldest entry first. */
export async function readClaimsOfMany(
  tx: Transaction<Tables>,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly KeptClaim[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("claim")
    .selectAll()
    .where("subject_kind", "=", kind)
    .where(sql<SqlBool>`subject_id = any(${[...ids]})`)
    .orderBy("entered_at")
    .orderBy("as_of", (order) => order.asc().nullsFirst())
    .orderBy("id")
    .execute();
  return Map.groupBy(rows.map(claimOfRow), ({ subject }) => subject);
}

/** The standing claims on some properties of every record of a kind, latest statement first. */
export async function readStanding(
  tx: Transaction<Tables>,
  kind: string,
  properties: readonly string[],
): Promise<KeptClaim[]> {
  const rows = await tx
    .selectFrom("claim")
    .selectAll()
    .where("subject_kind", "=", kind)
    .where("property", "in", properties)
    .where("status", "=", "standing")
    .orderBy("as_of", (order) => order.desc().nullsLast())
    .orderBy("entered_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(claimOfRow);
}

/** The standing claims on one property of every record of a kind. */
export async function readClaimsOn(
  tx: Transaction<Tables>,
  kind: string,
  property: string,
): Promise<KeptClaim[]> {
  const rows = await tx
    .selectFrom("claim")
    .selectAll()
    .where("subject_kind", "=", kind)
    .where("property", "=", property)
    .where("status", "=", "standing")
    .orderBy("id")
    .execute();
  return rows.map(claimOfRow);
}

function claimOfRow(row: ClaimTable): KeptClaim {
  return {
    id: row.id,
    subject: row.subject_id,
    property: row.property,
    value: row.value,
    source: row.source_id,
    locator: row.locator,
    asOf: row.as_of as PartialDate | null,
    enteredBy: row.entered_by,
    enteredAt: row.entered_at,
    status: row.status,
    verified: row.verified,
  };
}

export async function readSlips(tx: Transaction<Tables>, ids?: readonly string[]): Promise<Slip[]> {
  let query = tx.selectFrom("slip").selectAll();
  if (ids !== undefined) query = query.where(sql<SqlBool>`id = any(${[...ids]})`);
  const rows = await query.orderBy("id").execute();
  return rows.map(slipOfRow);
}

function slipOfRow(row: SlipTable): Slip {
  const { id, severity, kind, sections, records } = row;
  return { id, severity, kind, sections, records, note: { ko: row.note_ko, en: row.note_en } };
}

/** The records of one part in the order of their source, or all parts' when none is named. */
export async function readSourceRecords(
  tx: Transaction<Tables>,
  part?: string,
): Promise<SourceRecord[]> {
  let query = tx.selectFrom("source_record").selectAll();
  if (part !== undefined) query = query.where("part", "=", part);
  const rows = await query.orderBy("part").orderBy("position").execute();
  return rows.map((row) => ({ ...nameOfRow(row), content: row.content }));
}

/** Part and name of every record that a source brought. */
export async function readRecordNames(tx: Transaction<Tables>): Promise<RecordName[]> {
  const rows = await tx
    .selectFrom("source_record")
    .select(nameColumns)
    .orderBy("part")
    .orderBy("position")
    .execute();
  return rows.map(nameOfRow);
}

const nameColumns = ["part", "id", "name_ko", "name_en", "section", "source_id"] as const;

function nameOfRow(row: Pick<SourceRecordTable, (typeof nameColumns)[number]>): RecordName {
  const { part, id, name_ko, name_en, section, source_id } = row;
  return { part, id, name: { ko: name_ko, en: name_en }, section, sourceId: source_id };
}

/** Records whose names answer a query, best first. */
export async function searchSourceRecords(
  tx: Transaction<Tables>,
  query: string,
  limit: number,
): Promise<RecordName[]> {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  const all = terms.map(quoteTerm).join(" & ");
  const rows = await tx
    .selectFrom("source_record")
    .select(nameColumns)
    .where(sql<SqlBool>`search @@ ${all}::tsquery`)
    .orderBy("part")
    .orderBy("position")
    .limit(limit * 4)
    .execute();
  const rank = (row: (typeof rows)[number]) =>
    Math.max(matchRank(query, row.name_ko ?? ""), matchRank(query, row.name_en ?? ""));
  return rows
    .toSorted((one, other) => rank(other) - rank(one))
    .slice(0, limit)
    .map(nameOfRow);
}
