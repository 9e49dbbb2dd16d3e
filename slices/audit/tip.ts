import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

/**
 * What an answer over the whole office depends on: whoever asks, and the last link of the chain, to which every command
 * adds one in its own transaction. `null` before the first command. Read it before the answer, never after.
 */
export async function readStanding(tx: Transaction<Tables>): Promise<string | null> {
  const { rows } = await sql<{ standing: string }>`select concat_ws(' ', current_office(),
      current_role_in_office(), coalesce(current_account(), '-'), hash) as standing
    from chain_tip(current_office())`.execute(tx);
  return rows[0]?.standing ?? null;
}
