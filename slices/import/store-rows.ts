import { sql, type RawBuilder, type Transaction } from "kysely";

import { ok, refused, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";

import type { Batch, TieBatch, TieColumnName } from "./batches.ts";
import type { ImportMarks } from "./imported-plan.ts";
import { checkByIndex, compareByHash } from "./store-plans.ts";
import type { EnteredCounts } from "./tables.ts";

/** Writes one batch of rows in the import's transaction. */
export async function writeBatch(
  tx: Transaction<Tables>,
  officeId: string,
  marks: ImportMarks,
  batch: Batch,
): Promise<void> {
  if (batch.table === "tie") return writeTies(tx, officeId, marks, batch);
  const names = sql.join(batch.columns.map((column) => sql.ref(column)));
  const table = sql.table(batch.table);
  await sql`insert into ${table} (office_id, ${names})
    select ${officeId}, ${names} from jsonb_populate_recordset(null::${table}, ${asSent(batch.records)}::text::jsonb)`.execute(
    tx,
  );
}

/** Bytes go out as they are: the driver knows them by this class alone. */
function asSent({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** Ties go as one array a column: several times faster than records for the three million ties of a large network. */
async function writeTies(
  tx: Transaction<Tables>,
  officeId: string,
  { sourceId, importId }: ImportMarks,
  { columns, rows }: TieBatch,
): Promise<void> {
  const cells = new Map<TieColumnName, RawBuilder<unknown>>();
  const arrays: { name: RawBuilder<unknown>; values: RawBuilder<unknown> }[] = [];
  for (const { name, values } of columns) {
    if (values instanceof Uint8Array) {
      arrays.push({ name: sql.ref(name), values: sql`${asSent(values)}::text[]` });
      cells.set(name, sql.ref(name));
    } else cells.set(name, sql`${values}::text`);
  }
  const cell = (name: TieColumnName) => cells.get(name)!;
  const [from, to, kind] = [cell("from_id"), cell("to_id"), cell("kind")];
  const entered =
    arrays.length === 0
      ? sql`generate_series(1, ${rows}::int) as entered (row)`
      : sql`unnest(${sql.join(arrays.map(({ values }) => values))}) as entered (${sql.join(arrays.map(({ name }) => name))})`;
  await sql`insert into tie (office_id, id, from_id, to_id, kind, directed, status, since, until, issues, city_agreement,
      last_evidence, trust, note_ko, note_en, sources, slips, verified, remarks, import_id)
    select ${officeId}, coalesce(${cell("id")}, concat(${from}, '--', ${kind}, '--', ${to})), ${from}, ${to}, ${kind}, ${cell("directed")}::boolean,
      ${cell("status")}, ${cell("since")}, ${cell("until")}, string_to_array(${cell("issues")}, ','),
      ${cell("city_agreement")}, ${cell("last_evidence")}, ${cell("trust")}::double precision, ${cell("note_ko")},
      ${cell("note_en")},
      coalesce(${cell("sources")}::jsonb,
        jsonb_build_array(jsonb_build_object('source', ${sourceId}::text, 'locator', ${cell("locator")}))),
      coalesce(string_to_array(${cell("slips")}, ','), '{}'), coalesce(${cell("verified")}::boolean, true),
      coalesce(${cell("remarks")}::jsonb, '{}'), ${importId}
    from ${entered}`.execute(tx);
}

const tables = ["claim", "membership", "tie", "actor", "slip", "source"] as const;

/** Rows of an import that are there now and were not touched since, by table. */
export async function countRows(tx: Transaction<Tables>, importId: string): Promise<EnteredCounts> {
  const counts: Record<string, number> = {};
  for (const table of tables) {
    const { rows } = await sql<{
      n: number;
    }>`select count(*)::int as n from ${sql.table(table)} where import_id = ${importId}`.execute(
      tx,
    );
    counts[table] = rows[0]!.n;
  }
  return counts as EnteredCounts;
}

/** Why the rows of an import were not taken back: somebody built on them. */
export interface BuiltOn {
  readonly kind: "import-built-on";
  /** Records that were changed since, or that hang on the import's actors; the first ones. */
  readonly records: readonly string[];
}

/** Removes every row of an import, or none when a row was changed since or another record hangs on it. */
export async function removeRows(
  tx: Transaction<Tables>,
  importId: string,
  entered: EnteredCounts,
): Promise<Result<EnteredCounts, BuiltOn>> {
  await compareByHash(tx);
  const records = await findBuiltOn(tx, importId);
  if (records.length > 0) return refused({ kind: "import-built-on", records });
  const present = await countRows(tx, importId);
  const missing = tables.find((table) => present[table] !== (entered[table] ?? 0));
  if (missing !== undefined)
    return refused({
      kind: "import-built-on",
      records: [`${missing} ${(entered[missing] ?? 0) - (present[missing] ?? 0)}`],
    });
  await checkByIndex(tx);
  for (const table of tables)
    await sql`delete from ${sql.table(table)} where import_id = ${importId}`.execute(tx);
  await sql`set constraints all immediate`.execute(tx);
  return ok(present);
}

/** Records named in a refusal at most. */
const namedRecords = 5;

async function findBuiltOn(tx: Transaction<Tables>, importId: string): Promise<string[]> {
  const others = (end: "from_id" | "to_id") => sql<{ record: string }>`
    select 'tie ' || r.id as record from tie r join actor a on a.id = ${sql.ref(`r.${end}`)}
    where r.import_id is distinct from ${importId} and a.import_id = ${importId}`;
  const claims = (table: "actor" | "tie" | "membership") => sql<{ record: string }>`
    select 'claim ' || c.id as record from claim c join ${sql.table(table)} s on s.id = c.subject_id
    where c.import_id is distinct from ${importId} and c.subject_kind = ${table} and s.import_id = ${importId}`;
  const questions: readonly RawBuilder<{ record: string }>[] = [
    ...tables.map(
      (table) => sql<{
        record: string;
      }>`select ${`${table} `} || id as record from ${sql.table(table)}
      where import_id = ${importId} and version <> 1`,
    ),
    others("from_id"),
    others("to_id"),
    claims("actor"),
    claims("tie"),
    claims("membership"),
    sql<{
      record: string;
    }>`select 'claim ' || c.id as record from claim c join source s on s.id = c.source_id
      where c.import_id is distinct from ${importId} and s.import_id = ${importId}`,
    ...["member_id", "body_id", "owner_id"].map(
      (end) => sql<{ record: string }>`
      select 'membership ' || m.id as record from membership m join actor a on a.id = ${sql.ref(`m.${end}`)}
      where m.import_id is distinct from ${importId} and a.import_id = ${importId}`,
    ),
    sql<{
      record: string;
    }>`select 'membership ' || m.id as record from membership m join tie t on t.id = m.tie_id
      where m.import_id is distinct from ${importId} and t.import_id = ${importId}`,
  ];
  const records: string[] = [];
  for (const question of questions) {
    const { rows } = await sql<{ record: string }>`${question} limit ${namedRecords}`.execute(tx);
    records.push(...new Set(rows.map(({ record }) => record)));
    if (records.length >= namedRecords) break;
  }
  return records.slice(0, namedRecords);
}
