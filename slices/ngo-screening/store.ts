import "#slices/actor/tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { actorOfRow } from "#slices/actor/row.ts";
import { actorColumns, readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { readStanding } from "#slices/source/store.ts";
import { readTiesOf } from "#slices/tie/store.ts";

import { isScreening, screeningProperty } from "./model.ts";

/** Every domestic NGO with its ties to the other side and its screenings, the latest first. */
export async function readNgos(tx: Transaction<Tables>) {
  const rows = await tx
    .selectFrom("actor")
    .select(actorColumns)
    .where("kind", "=", "ngo-domestic")
    .orderBy("id")
    .execute();
  const claims = await readStanding(tx, "actor", [screeningProperty]);
  const bySubject = Map.groupBy(claims, ({ subject }) => subject);
  const items = [];
  for (const actor of rows.map(actorOfRow)) {
    const screenings = (bySubject.get(actor.id) ?? []).flatMap(({ value, asOf, locator }) =>
      isScreening(value) ? [{ ...value, on: asOf, evidence: locator }] : [],
    );
    items.push({
      actor: actorBrief(actor),
      northern: await northernTies(tx, actor.id),
      screening: screenings[0] ?? null,
      before: screenings.slice(1),
    });
  }
  return items;
}

export type NgoView = Awaited<ReturnType<typeof readNgos>>[number];

/** Ties with an actor of the other side that are or were; plans and conflicts are no experience. */
async function northernTies(tx: Transaction<Tables>, id: string): Promise<readonly string[]> {
  const ties = (await readTiesOf(tx, id)).filter(
    ({ kind, status }) => kind !== "conflict" && status !== "planned" && status !== "proposed",
  );
  const others = await readActors(
    tx,
    ties.map(({ from, to }) => (from === id ? to : from)),
  );
  const north = new Set(others.flatMap((one) => (one.side.side === "b" ? [one.id] : [])));
  return ties.flatMap((tie) => (north.has(tie.from) || north.has(tie.to) ? [tie.id] : []));
}
