import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { Row } from "#slices/audit/model.ts";

/** Tables of a programme's parts; children of the results chain come before their parents when they are removed. */
export const partTables = ["programme_item", "programme_money", "programme_result"] as const;
export type PartTable = (typeof partTables)[number];

/** Every part of a programme as commands change it, locked until the transaction ends. */
export async function readPartRows(
  tx: Transaction<Tables>,
  programmeId: string,
): Promise<{ readonly table: PartTable; readonly row: Row }[]> {
  const parts: { table: PartTable; row: Row }[] = [];
  for (const table of partTables) {
    const { rows } = await sql<{ row: Row }>`select to_jsonb(t) as row from ${sql.table(table)} t
      where programme_id = ${programmeId} order by id for update`.execute(tx);
    parts.push(...rows.map(({ row }) => ({ table, row })));
  }
  return parts;
}
