import { sql, type Kysely, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { Viewer } from "./model.ts";

/**
 * Runs `work` in one transaction as a viewer of an office. Row-level security reads the three settings, which end
 * with the transaction, so a pooled connection carries nothing to the next viewer.
 */
export async function inOffice<T>(
  db: Kysely<Tables>,
  viewer: Viewer,
  work: (tx: Transaction<Tables>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('naru.office', ${viewer.officeId}, true),
      set_config('naru.account', ${viewer.accountId ?? ""}, true),
      set_config('naru.role', ${viewer.role}, true)`.execute(tx);
    return work(tx);
  });
}
