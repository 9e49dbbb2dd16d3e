import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { Viewer } from "#slices/account/model.ts";

import { noAnswers, type Answers, type ImportState, type Mapping } from "./model.ts";
import type { EnteredCounts, ImportRunTable } from "./tables.ts";

/** An import as the office keeps it. */
export interface ImportRun {
  readonly id: string;
  readonly state: ImportState;
  readonly file: { readonly name: string; readonly size: number; readonly hash: string };
  readonly mapping: Mapping | null;
  readonly answers: Answers;
  readonly reading: unknown;
  readonly outcome: unknown;
  readonly refusal: unknown;
  readonly entered: EnteredCounts | null;
  readonly undoId: string | null;
  readonly createdAt: string;
  readonly committedAt: string | null;
  readonly undoneAt: string | null;
}

export async function createRun(
  tx: Transaction<Tables>,
  viewer: Viewer,
  run: { readonly id: string; readonly fileName: string; readonly now: Date },
): Promise<void> {
  await sql`insert into import_run (office_id, id, state, file_name, file_size, file_hash, created_by, created_at)
    values (${viewer.officeId}, ${run.id}, 'staged', ${run.fileName}, 0, '', ${viewer.accountId}, ${run.now.toISOString()})`.execute(
    tx,
  );
}

/** Keeps one part of the original file; parts count from 0 without gaps. */
export async function keepPart(
  tx: Transaction<Tables>,
  officeId: string,
  kept: { readonly importId: string; readonly part: number; readonly bytes: Uint8Array },
): Promise<void> {
  await tx
    .insertInto("import_file")
    .values({ office_id: officeId, import_id: kept.importId, part: kept.part, bytes: kept.bytes })
    .execute();
}

export async function sealFile(
  tx: Transaction<Tables>,
  id: string,
  file: { readonly size: number; readonly hash: string },
): Promise<void> {
  await tx
    .updateTable("import_run")
    .set({ file_size: file.size, file_hash: file.hash })
    .where("id", "=", id)
    .execute();
}

/** The original file, put together from its parts. */
export async function readFile(
  tx: Transaction<Tables>,
  id: string,
  size: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let part = 0; at < size; part += 1) {
    const kept = await tx
      .selectFrom("import_file")
      .select("bytes")
      .where("import_id", "=", id)
      .where("part", "=", part)
      .executeTakeFirstOrThrow();
    bytes.set(kept.bytes, at);
    at += kept.bytes.length;
  }
  return bytes;
}

export async function readRun(tx: Transaction<Tables>, id: string): Promise<ImportRun | null> {
  const row = await tx.selectFrom("import_run").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : runOfRow(row);
}

/** The import and a lock on it, so that it is committed or undone once. */
export async function lockRun(tx: Transaction<Tables>, id: string): Promise<ImportRun | null> {
  const row = await tx
    .selectFrom("import_run")
    .selectAll()
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : runOfRow(row);
}

export async function findRunByUndo(
  tx: Transaction<Tables>,
  undoId: string,
): Promise<ImportRun | null> {
  const row = await tx
    .selectFrom("import_run")
    .selectAll()
    .where("undo_id", "=", undoId)
    .executeTakeFirst();
  return row === undefined ? null : runOfRow(row);
}

/** The office's imports, newest first, without what they found. */
export async function listRuns(
  tx: Transaction<Tables>,
  limit: number,
): Promise<Omit<ImportRun, "reading" | "outcome" | "answers">[]> {
  const rows = await tx
    .selectFrom("import_run")
    .select(listedColumns)
    .orderBy("created_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => {
    const blank = { answers: noAnswers, reading: null, outcome: null };
    const {
      reading: _reading,
      outcome: _outcome,
      answers: _answers,
      ...run
    } = runOfRow({
      ...row,
      ...blank,
    });
    return run;
  });
}

/** What a list shows; outcomes name hundreds of records each. */
const listedColumns = [
  "office_id",
  "id",
  "state",
  "file_name",
  "file_size",
  "file_hash",
  "mapping",
  "refusal",
  "entered",
  "undo_id",
  "created_by",
  "created_at",
  "committed_at",
  "undone_at",
] as const;

function runOfRow(row: ImportRunTable): ImportRun {
  return {
    id: row.id,
    state: row.state,
    file: { name: row.file_name, size: row.file_size, hash: row.file_hash },
    mapping: row.mapping,
    answers: { ...noAnswers, ...row.answers },
    reading: row.reading,
    outcome: row.outcome,
    refusal: row.refusal,
    entered: row.entered,
    undoId: row.undo_id,
    createdAt: row.created_at,
    committedAt: row.committed_at,
    undoneAt: row.undone_at,
  };
}

/** What changes of an import while it is worked on. */
export interface RunChange {
  readonly state?: ImportState;
  readonly mapping?: Mapping | null;
  readonly answers?: Answers;
  readonly reading?: unknown;
  readonly outcome?: unknown;
  readonly refusal?: unknown;
  readonly entered?: EnteredCounts;
  readonly undo_id?: string;
  readonly committed_at?: string;
  readonly undone_at?: string;
}

const jsonColumns: ReadonlySet<string> = new Set([
  "mapping",
  "answers",
  "reading",
  "outcome",
  "refusal",
  "entered",
]);

export async function changeRun(
  tx: Transaction<Tables>,
  id: string,
  change: RunChange,
): Promise<void> {
  const parts = Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([column, value]) =>
      jsonColumns.has(column)
        ? sql`${sql.ref(column)} = ${JSON.stringify(value)}::jsonb`
        : sql`${sql.ref(column)} = ${value}`,
    );
  if (parts.length > 0)
    await sql`update import_run set ${sql.join(parts)} where id = ${id}`.execute(tx);
}

export async function removeRun(tx: Transaction<Tables>, id: string): Promise<void> {
  await tx.deleteFrom("import_run").where("id", "=", id).execute();
}
