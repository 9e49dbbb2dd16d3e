import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

/** Rows sent in one statement; keeps each below a megabyte or so of JSON. */
const rowsAtATime = 500;

/** Inserts rows of one table, as objects by column; every row must have the same columns. */
export async function insertRows(
  tx: Transaction<Tables>,
  table: keyof Tables,
  officeId: string,
  rows: readonly object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    const chunk = rows
      .slice(start, start + rowsAtATime)
      .map((row) => ({ office_id: officeId, ...row }));
    const columns = sql.join(Object.keys(chunk[0]!).map((column) => sql.ref(column)));
    const name = sql.table(table);
    await sql`insert into ${name} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${name}, ${JSON.stringify(chunk)}::jsonb)`.execute(
      tx,
    );
  }
}
