import "#slices/tie/tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readStanding, readSourceRecords, type KeptClaim } from "#slices/source/store.ts";
import { tieOfRow, type KeptTie } from "#slices/tie/row.ts";

import { actProperty, councilProperty } from "./model.ts";

/** Every tie between cities, with pact or without. */
export async function readCityTies(tx: Transaction<Tables>): Promise<KeptTie[]> {
  const rows = await tx
    .selectFrom("tie")
    .selectAll()
    .where("kind", "=", "sister-city")
    .orderBy("id")
    .execute();
  return rows.map(tieOfRow);
}

/** What is claimed of agreements beside their ties: decisions of the council, and acts; latest first. */
export function readAgreementClaims(tx: Transaction<Tables>): Promise<KeptClaim[]> {
  return readStanding(tx, "tie", [councilProperty, actProperty]);
}

/** How many cities each elected term could count, as the report tells it. */
export async function readCounts(tx: Transaction<Tables>) {
  const terms = await readSourceRecords(tx, "history-terms");
  return terms.flatMap(({ id, name, section, sourceId, content }) => {
    const { from, to, twinnedCities, slips } = content as Partial<TermTold>;
    if (twinnedCities === undefined || twinnedCities === null) return [];
    const { cumulative, asOf } = twinnedCities;
    return [{ id, name, from, to, cumulative, asOf, section, sourceId, slips: slips ?? [] }];
  });
}

interface TermTold {
  readonly from: number;
  readonly to: number;
  readonly twinnedCities: { readonly cumulative: number; readonly asOf: string | null } | null;
  readonly slips: readonly string[];
}
