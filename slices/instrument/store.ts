import "./tables.ts";

import { sql, type SqlBool, type Transaction } from "kysely";

import type { LocalText } from "#kernel/local-text.ts";
import { queryTerms, quoteTerm } from "#kernel/search-terms.ts";
import type { Tables } from "#kernel/tables.ts";

import type { Instrument, InstrumentType } from "./model.ts";
import type { AssessmentCall, Sheet } from "./model-assessment.ts";
import type { SubjectKind } from "./model-subject.ts";
import { callOfRow, instrumentOfRow, sheetOfRow, type Grade } from "./row.ts";

/** What instruments are filtered by; absent parts do not filter. */
export interface InstrumentFilter {
  readonly q?: string | undefined;
  readonly type?: InstrumentType | undefined;
  readonly subject?: SubjectKind | undefined;
}

/** The newest revision of each instrument that meets a filter, in the report's order, the office's own last. */
export async function listInstruments(
  tx: Transaction<Tables>,
  filter: InstrumentFilter = {},
): Promise<Instrument[]> {
  const rows = await tx
    .selectFrom("instrument as i")
    .selectAll()
    .where(sql<SqlBool>`revision = (select max(revision) from instrument o
      where o.office_id = i.office_id and o.instrument_id = i.instrument_id)`)
    .where(condition(filter))
    .orderBy("position")
    .orderBy("instrument_id")
    .execute();
  return rows.map(instrumentOfRow);
}

function condition({ q, type, subject }: InstrumentFilter) {
  const parts = [sql<SqlBool>`true`];
  if (q !== undefined && q.trim() !== "") {
    const terms = queryTerms(q);
    const all = terms.map(quoteTerm).join(" & ");
    parts.push(terms.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`search @@ ${all}::tsquery`);
  }
  if (type !== undefined) parts.push(sql<SqlBool>`type = ${type}`);
  if (subject !== undefined) {
    const asked = JSON.stringify([{ appliesTo: [subject] }]);
    parts.push(sql<SqlBool>`dimensions @> ${asked}::jsonb`);
  }
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** Every revision of an instrument, newest first; empty when there is none to see. */
export async function readRevisions(tx: Transaction<Tables>, id: string): Promise<Instrument[]> {
  const rows = await tx
    .selectFrom("instrument")
    .selectAll()
    .where("instrument_id", "=", id)
    .orderBy("revision", "desc")
    .execute();
  return rows.map(instrumentOfRow);
}

/** One revision, the newest when none is named; `null` when there is none to see. */
export async function readInstrument(
  tx: Transaction<Tables>,
  id: string,
  revision?: number,
): Promise<Instrument | null> {
  const all = await readRevisions(tx, id);
  return all.find((one) => revision === undefined || one.revision === revision) ?? null;
}

/** Where a new instrument stands in the list: behind all others. */
export async function nextPosition(tx: Transaction<Tables>): Promise<number> {
  const { last } = await tx
    .selectFrom("instrument")
    .select(sql<number>`coalesce(max(position), -1)::int`.as("last"))
    .executeTakeFirstOrThrow();
  return last + 1;
}

export async function positionOf(tx: Transaction<Tables>, id: string): Promise<number> {
  const { position } = await tx
    .selectFrom("instrument")
    .select("position")
    .where("instrument_id", "=", id)
    .executeTakeFirstOrThrow();
  return position;
}

/** Which calls are read; absent parts do not filter. */
export interface CallFilter {
  readonly id?: string | undefined;
  readonly instrument?: string | undefined;
  readonly subjectKind?: SubjectKind | undefined;
  readonly subjectId?: string | undefined;
}

/** The calls that meet a filter, newest date first. */
export async function listCalls(
  tx: Transaction<Tables>,
  { id, instrument, subjectKind, subjectId }: CallFilter,
): Promise<AssessmentCall[]> {
  let query = tx.selectFrom("assessment_call").selectAll();
  if (id !== undefined) query = query.where("id", "=", id);
  if (instrument !== undefined) query = query.where("instrument_id", "=", instrument);
  if (subjectKind !== undefined) query = query.where("subject_kind", "=", subjectKind);
  if (subjectId !== undefined) query = query.where("subject_id", "=", subjectId);
  const rows = await query
    .orderBy("as_of", "desc")
    .orderBy("asked_at", "desc")
    .orderBy("id")
    .execute();
  return rows.map(callOfRow);
}

/** Who reads a call, and so the sheets submitted on it. */
export async function gradeOfCall(tx: Transaction<Tables>, id: string): Promise<Grade> {
  return tx
    .selectFrom("assessment_call")
    .select(["audience", "named"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
}

/** The sheets of calls that the viewer may read: their own, and others' where the database lets them. */
export async function readSheets(
  tx: Transaction<Tables>,
  calls: readonly string[],
): Promise<Sheet[]> {
  if (calls.length === 0) return [];
  const rows = await tx
    .selectFrom("assessment")
    .selectAll()
    .where(sql<SqlBool>`call_id = any(${[...calls]})`)
    .orderBy("assessor_name")
    .orderBy("id")
    .execute();
  return rows.map(sheetOfRow);
}

/** Names of instruments by id, of the newest revision that the viewer sees. */
export async function readInstrumentNames(
  tx: Transaction<Tables>,
): Promise<ReadonlyMap<string, LocalText>> {
  const rows = await tx
    .selectFrom("instrument")
    .select(["instrument_id", "name_ko", "name_en"])
    .orderBy("revision")
    .execute();
  return new Map(rows.map((row) => [row.instrument_id, { ko: row.name_ko, en: row.name_en }]));
}

/** Who has submitted, whatever their scores. */
export interface Submission {
  readonly call: string;
  readonly assessor: string;
  readonly name: string;
  readonly at: string;
}

/** Submissions on every call that the viewer sees; scores are not among them. */
export async function readSubmissions(
  tx: Transaction<Tables>,
  officeId: string,
): Promise<Submission[]> {
  const { rows } = await sql<Submission>`
    select s.call_id as call, s.assessor_id as assessor, s.assessor_name as name, s.submitted_at as at
    from submitted_on(${officeId}) s join assessment_call c on c.id = s.call_id
    order by s.submitted_at, s.assessor_id`.execute(tx);
  return rows;
}
