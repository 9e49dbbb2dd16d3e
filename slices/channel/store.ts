import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { actorOfRow } from "#slices/actor/row.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { memberCount, officeEntry } from "#slices/source/model.ts";
import { readClaimsOn, readSourceRecords } from "#slices/source/store.ts";
import { readAllTies } from "#slices/tie/store.ts";

import type { BodySizeRecord, Ground, NetworkSnapshot } from "./network.ts";

/** The network that a viewer may see, as the channel question reads it. */
export async function readNetwork(tx: Transaction<Tables>): Promise<NetworkSnapshot> {
  const rows = await tx.selectFrom("actor").selectAll().orderBy("id").execute();
  const ties = await readAllTies(tx);
  const trust = ties.flatMap((tie) =>
    tie.trust === null
      ? []
      : [{ tie: tie.id, trust: tie.trust, source: { source: officeEntry, locator: tie.id } }],
  );
  const bodySizes = await readBodySizes(tx);
  const memberships = await readMemberships(tx);
  return {
    actors: rows.map(actorOfRow),
    ties,
    memberships,
    bodySizes,
    trust,
    grounds: await readGrounds(tx),
  };
}

/** How many members bodies have, by the claims on them. */
export async function readBodySizes(tx: Transaction<Tables>): Promise<BodySizeRecord[]> {
  const sizes = await readClaimsOn(tx, "actor", memberCount);
  return sizes.map(({ subject, value, source, locator }) => ({
    body: subject,
    members: value as number,
    source: { source, locator },
  }));
}

/** What the report says for a tie between two actors: strategy items and cases that name them in its sections. */
export async function readGrounds(tx: Transaction<Tables>): Promise<Ground[]> {
  const parts = {
    strategy: await readSourceRecords(tx, "strategy"),
    case: await readSourceRecords(tx, "case"),
  };
  return (["strategy", "case"] as const).flatMap((what) =>
    parts[what].map(({ id, name, content }): Ground => {
      const { actors, section, alsoSections } = content as Spoken;
      return { what, id, title: name, actors, sections: [section, ...(alsoSections ?? [])] };
    }),
  );
}

interface Spoken {
  readonly actors: readonly string[];
  readonly section: string;
  readonly alsoSections?: readonly string[];
}
