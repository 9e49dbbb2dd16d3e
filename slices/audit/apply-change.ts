import { sql, type Transaction } from "kysely";

import { ok, refused, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";

import type { ChangeableTable, Row, RowChange } from "./model.ts";

/** The row is no longer as the command found it: somebody changed it in between. */
export interface ConflictingRow {
  readonly kind: "row-changed";
  readonly table: ChangeableTable;
  readonly id: string;
}

/** Brings one row from `before` to `after`, or refuses when it is not as `before` says. */
export async function applyChange(
  tx: Transaction<Tables>,
  officeId: string,
  { table, id, before, after }: RowChange,
): Promise<Result<void, ConflictingRow>> {
  const changed = await writeRow(tx, table, { officeId, id, before, after });
  return changed === 1n ? ok(undefined) : refused({ kind: "row-changed", table, id });
}

interface Step {
  readonly officeId: string;
  readonly id: string;
  readonly before: Row | null;
  readonly after: Row | null;
}

async function writeRow(
  tx: Transaction<Tables>,
  table: ChangeableTable,
  step: Step,
): Promise<bigint> {
  const name = sql.table(table);
  const key = sql`office_id = ${step.officeId} and id = ${step.id}`;
  const version = (step.before?.["version"] as number | undefined) ?? 0;
  if (step.after === null) {
    const removed = await sql`delete from ${name} where ${key} and version = ${version}`.execute(
      tx,
    );
    return removed.numAffectedRows ?? 0n;
  }
  const row = { ...step.after, office_id: step.officeId, id: step.id, version: version + 1 };
  const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
  const values = sql`select ${columns} from jsonb_populate_record(null::${name}, ${JSON.stringify(row)}::jsonb)`;
  const written =
    step.before === null
      ? await sql`insert into ${name} (${columns}) ${values} on conflict do nothing`.execute(tx)
      : await sql`update ${name} set (${columns}) = (${values}) where ${key} and version = ${version}`.execute(
          tx,
        );
  return written.numAffectedRows ?? 0n;
}

/** The present row as a change's `before`, locked until the transaction ends; `null` when there is none to see. */
export async function lockRow(
  tx: Transaction<Tables>,
  table: ChangeableTable,
  id: string,
): Promise<Row | null> {
  const found = await sql<{ row: Row }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where id = ${id} for update`.execute(tx);
  return found.rows[0]?.row ?? null;
}
