import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Nomenclature } from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";

import type { NamedCode } from "./rules-codes.ts";

/** The list of codes in force, as its publisher's file was. */
export interface CodeList {
  readonly id: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly count: number;
  readonly loadedOn: string;
}

export async function readCodeList(tx: Transaction<Tables>): Promise<CodeList | null> {
  const row = await tx
    .selectFrom("code_list")
    .selectAll()
    .where("state", "=", "current")
    .executeTakeFirst();
  if (row === undefined) return null;
  const { id, file_name, file_hash, code_count, loaded_at } = row;
  return {
    id,
    fileName: file_name,
    fileHash: file_hash,
    count: code_count,
    loadedOn: loaded_at.slice(0, 10),
  };
}

/** The six-digit codes in force; `null`: the office brought none, and headings alone are checked. */
export async function readCodes(tx: Transaction<Tables>): Promise<readonly string[] | null> {
  const list = await readCodeList(tx);
  if (list === null) return null;
  const rows = await tx
    .selectFrom("code_of_list")
    .select("code")
    .where("list_id", "=", list.id)
    .orderBy("code")
    .execute();
  return rows.map(({ code }) => code);
}

/** Codes of lists that never change, by their id; a process that saw one reads it no more. */
const known = new Map<string, Nomenclature>();

/** What the engine asks of a code; ready for every line of a judgement. */
export async function readNomenclature(tx: Transaction<Tables>): Promise<Nomenclature | null> {
  const list = await readCodeList(tx);
  if (list === null) return null;
  const kept = known.get(list.id);
  if (kept !== undefined) return kept;
  const nomenclature = new Set(await readCodes(tx));
  known.set(list.id, nomenclature);
  return nomenclature;
}

/** Keeps the codes of a list. */
export async function keepCodes(
  tx: Transaction<Tables>,
  listId: string,
  codes: readonly NamedCode[],
): Promise<void> {
  const rows = codes.map(({ code, name }) => ({
    list_id: listId,
    code,
    name_ko: name.ko,
    name_en: name.en,
  }));
  await sql`insert into code_of_list (office_id, list_id, code, name_ko, name_en)
    select current_office(), list_id, code, name_ko, name_en
    from jsonb_populate_recordset(null::code_of_list, ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}
