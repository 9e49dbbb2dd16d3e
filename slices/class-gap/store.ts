import "#slices/actor/tables.ts";

import type { Transaction } from "kysely";

import type { LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { readOffice } from "#slices/account/store.ts";
import { readSourceRecords } from "#slices/source/store.ts";
import { readAllTies } from "#slices/tie/store.ts";

import type { GapNetwork, Spoken } from "./rules.ts";

/** The network as a viewer may see it, by kinds and ties alone. */
export async function readGapNetwork(tx: Transaction<Tables>): Promise<GapNetwork> {
  const { principalActorId } = await readOffice(tx);
  const actors = await tx.selectFrom("actor").select(["id", "kind"]).orderBy("id").execute();
  return { principal: principalActorId, actors, ties: await readAllTies(tx) };
}

/** Strategy items and cases with whom they name and in which sections they stand. */
export async function readSpoken(
  tx: Transaction<Tables>,
): Promise<(Spoken & { readonly name: LocalText })[]> {
  const parts = [
    ...(await readSourceRecords(tx, "strategy")),
    ...(await readSourceRecords(tx, "case")),
  ];
  return parts.map(({ part, id, name, section, content }) => {
    const { actors = [], alsoSections = [] } = content as Partial<Told>;
    return {
      part: part === "case" ? "case" : "strategy",
      id,
      name,
      actors,
      sections: [...(section === null ? [] : [section]), ...alsoSections],
    };
  });
}

interface Told {
  readonly actors: readonly string[];
  readonly alsoSections: readonly string[];
}
