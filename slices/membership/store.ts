import "./tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import { membershipOfRow, type KeptMembership } from "./row.ts";

/** The memberships of an actor, as member or as body; all of the office's when no actor is named. */
export async function readMemberships(
  tx: Transaction<Tables>,
  actorId?: string,
): Promise<KeptMembership[]> {
  let query = tx.selectFrom("membership").selectAll();
  if (actorId !== undefined) {
    query = query.where((where) =>
      where.or([where("member_id", "=", actorId), where("body_id", "=", actorId)]),
    );
  }
  const rows = await query.orderBy("id").execute();
  return rows.map(membershipOfRow);
}
