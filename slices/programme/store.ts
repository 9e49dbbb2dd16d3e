import "./tables.ts";

import { sql, type SqlBool, type Transaction } from "kysely";

import { queryTerms, quoteTerm } from "#kernel/search-terms.ts";
import type { Tables } from "#kernel/tables.ts";

import type { ProgrammeItem, ProgrammeMoney, ProgrammeResult } from "./model-parts.ts";
import { itemOfRow, moneyOfRow, resultOfRow } from "./row-parts.ts";
import { programmeOfRow, type Programme } from "./row.ts";

const columns = [
  "id",
  "name_ko",
  "name_en",
  "summary_ko",
  "summary_en",
  "kind",
  "standing",
  "stage",
  "pillars",
  "levels",
  "horizon",
  "fields",
  "goals",
  "begins",
  "ends",
  "owner",
  "content",
  "steps",
  "source_id",
  "sections",
  "slips",
] as const;

export async function readProgramme(
  tx: Transaction<Tables>,
  id: string,
): Promise<Programme | null> {
  const row = await tx
    .selectFrom("programme")
    .select(columns)
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? null : programmeOfRow(row);
}

export async function readProgrammes(tx: Transaction<Tables>): Promise<Programme[]> {
  const rows = await tx.selectFrom("programme").select(columns).orderBy("id").execute();
  return rows.map(programmeOfRow);
}

/** Programmes whose name carries every word of the query. */
export async function searchProgrammes(
  tx: Transaction<Tables>,
  query: string,
  limit: number,
): Promise<Programme[]> {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  const all = terms.map(quoteTerm).join(" & ");
  const rows = await tx
    .selectFrom("programme")
    .select(columns)
    .where(sql<SqlBool>`search @@ ${all}::tsquery`)
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map(programmeOfRow);
}

/** The item lines of a programme in their order. */
export async function readItems(
  tx: Transaction<Tables>,
  programmeId: string,
): Promise<ProgrammeItem[]> {
  const rows = await tx
    .selectFrom("programme_item")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .orderBy("line")
    .orderBy("id")
    .execute();
  return rows.map(itemOfRow);
}

/** The results chain of a programme; parents and children in the order of their places. */
export async function readResults(
  tx: Transaction<Tables>,
  programmeId: string,
): Promise<ProgrammeResult[]> {
  const rows = await tx
    .selectFrom("programme_result")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .orderBy("position")
    .orderBy("id")
    .execute();
  return rows.map(resultOfRow);
}

/** Money of one programme, or of all that the viewer may see; oldest first. */
export async function readMoney(
  tx: Transaction<Tables>,
  programmeId: string | null,
): Promise<ProgrammeMoney[]> {
  const all = tx.selectFrom("programme_money").selectAll();
  const wanted = programmeId === null ? all : all.where("programme_id", "=", programmeId);
  const rows = await wanted.orderBy("on_date").orderBy("id").execute();
  return rows.map(moneyOfRow);
}
