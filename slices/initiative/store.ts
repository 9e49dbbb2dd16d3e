import "./tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { readTiesOf } from "#slices/tie/store.ts";

import { powers, type Initiative } from "./model.ts";
import { initiativeOfRow } from "./row.ts";
import { isLocalGovernment } from "./rules-coverage.ts";

/** Initiatives by the day on which something is due next, those without one last. */
export async function readInitiatives(tx: Transaction<Tables>): Promise<Initiative[]> {
  const rows = await tx
    .selectFrom("initiative")
    .selectAll()
    .orderBy("next_on", (order) => order.asc().nullsLast())
    .orderBy("id")
    .execute();
  return rows.map(initiativeOfRow);
}

/** The bodies in which actors sit, each by the tie that says so. */
export async function readSeats(tx: Transaction<Tables>, actors: readonly string[]) {
  if (actors.length === 0) return [];
  return tx
    .selectFrom("tie")
    .select(["from_id as actor", "to_id as body", "id as tie"])
    .where("kind", "=", "member-of")
    .where("status", "=", "actual")
    .where("from_id", "in", actors)
    .orderBy("id")
    .execute();
}

/** Local governments of the powers to which the city has a live tie: the first to think of when one is missing. */
export async function readNear(tx: Transaction<Tables>, principal: string | null) {
  if (principal === null) return [];
  const ties = (await readTiesOf(tx, principal)).filter(({ status }) => status === "actual");
  const others = ties.map(({ id, from, to }) => ({
    tie: id,
    actor: from === principal ? to : from,
  }));
  const known = await readActors(tx, [...new Set(others.map(({ actor }) => actor))]);
  const near = new Map(
    known
      .filter((one) => isLocalGovernment(one) && powers.some((power) => power === one.territory))
      .map((one) => [one.id, actorBrief(one)]),
  );
  return others.flatMap(({ tie, actor }) => {
    const brief = near.get(actor);
    return brief === undefined ? [] : [{ tie, actor: brief }];
  });
}
