import "./tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { Proposal } from "./model.ts";
import { proposalOfRow } from "./row.ts";

/** Proposals by the day on which something is due next, those without one last. */
export async function readProposals(tx: Transaction<Tables>): Promise<Proposal[]> {
  const rows = await tx
    .selectFrom("proposal")
    .selectAll()
    .orderBy("next_on", (order) => order.asc().nullsLast())
    .orderBy("id")
    .execute();
  return rows.map(proposalOfRow);
}
