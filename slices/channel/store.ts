import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { actorOfRow } from "#slices/actor/row.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { memberCount, officeEntry } from "#slices/source/model.ts";
import { readClaimsOn } from "#slices/source/store.ts";
import { readAllTies } from "#slices/tie/store.ts";

import type { NetworkSnapshot } from "./network.ts";

/** The network that a viewer may see, as the channel question reads it. */
export async function readNetwork(tx: Transaction<Tables>): Promise<NetworkSnapshot> {
  const rows = await tx.selectFrom("actor").selectAll().orderBy("id").execute();
  const ties = await readAllTies(tx);
  const trust = ties.flatMap((tie) =>
    tie.trust === null ? [] : [{ tie: tie.id, trust: tie.trust, source: { source: officeEntry, locator: tie.id } }],
  );
  const sizes = await readClaimsOn(tx, "actor", memberCount);
  const bodySizes = sizes.map(({ subject, value, source, locator }) => ({
    body: subject,
    members: value as number,
    source: { source, locator },
  }));
  return { actors: rows.map(actorOfRow), ties, memberships: await readMemberships(tx), bodySizes, trust };
}
