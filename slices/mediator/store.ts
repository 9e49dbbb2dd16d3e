import "./tables.ts";
import "#slices/actor/tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readAllTies } from "#slices/tie/store.ts";

import type { MediatorRecord, RosterEntry } from "./model.ts";
import { entryOfRow } from "./row.ts";
import { byRecord, recordOf, speaksFor } from "./rules.ts";

export async function readRoster(tx: Transaction<Tables>): Promise<RosterEntry[]> {
  const rows = await tx.selectFrom("roster_entry").selectAll().orderBy("id").execute();
  return rows.map(entryOfRow);
}

/** Candidates shown beside the roster. */
const mostCandidates = 60;

/** An actor with what its ties tell. */
export interface Recorded {
  readonly id: string;
  readonly record: MediatorRecord;
}

/** The records of the actors on the roster, and of those off it whose record speaks for them. */
export async function readRecords(
  tx: Transaction<Tables>,
  rostered: ReadonlySet<string>,
): Promise<{ rostered: Recorded[]; candidates: Recorded[] }> {
  const actors = await tx.selectFrom("actor").select(["id", "side"]).execute();
  const sides = new Map(actors.map(({ id, side }) => [id, side]));
  const sideOf = (id: string) => sides.get(id) ?? "none";
  const byActor = new Map<string, Awaited<ReturnType<typeof readAllTies>>>();
  for (const tie of await readAllTies(tx)) {
    for (const end of [tie.from, tie.to]) {
      const own = byActor.get(end);
      if (own === undefined) byActor.set(end, [tie]);
      else own.push(tie);
    }
  }
  const recorded = (id: string) => ({ id, record: recordOf(id, byActor.get(id) ?? [], sideOf) });
  const between = actors.filter(
    ({ id, side }) => side !== "a" && side !== "b" && !rostered.has(id),
  );
  return {
    rostered: [...rostered].map(recorded),
    candidates: between
      .map(({ id }) => recorded(id))
      .filter(({ record }) => speaksFor(record))
      .toSorted(byRecord)
      .slice(0, mostCandidates),
  };
}
