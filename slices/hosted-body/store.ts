import "#slices/actor/tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { Actor } from "#slices/actor/model.ts";
import { actorOfRow } from "#slices/actor/row.ts";
import { readActors } from "#slices/actor/store.ts";
import {
  readClaims,
  readSourceRecords,
  readStanding,
  type KeptClaim,
} from "#slices/source/store.ts";
import type { KeptTie } from "#slices/tie/row.ts";
import { readTiesOf } from "#slices/tie/store.ts";

import { hostedProperties } from "./model.ts";

/** Kinds of actor that a city hosts as an international body. */
const bodyKinds = ["igo-national", "igo-local", "ngo-international"] as const;

/** Everything on the bodies a city hosts, before it is put together. */
export interface HostedRecord {
  readonly bodies: readonly Actor[];
  /** Ties of the bodies and of those they are part of. */
  readonly ties: readonly KeptTie[];
  /** Every actor at an end of those ties. */
  readonly others: readonly Actor[];
  readonly claims: readonly KeptClaim[];
  /** Facts on the host that speak of hosted bodies. */
  readonly facts: readonly KeptClaim[];
  readonly cityTies: readonly KeptTie[];
  /** Strategy items and cases, with the actors they name. */
  readonly grounds: readonly {
    readonly part: string;
    readonly id: string;
    readonly name: Actor["name"];
    readonly actors: readonly string[];
  }[];
}

export async function readHosted(
  tx: Transaction<Tables>,
  principalId: string,
): Promise<HostedRecord> {
  const cityTies = await readTiesOf(tx, principalId);
  const hosted = cityTies.filter(({ kind, from }) => kind === "hosts" && from === principalId);
  const bodies = await readBodies(tx, principalId, new Set(hosted.map(({ to }) => to)));
  const parents = bodies.flatMap(({ parentId }) => parentId ?? []);
  const ties = new Map<string, KeptTie>();
  for (const id of new Set([...bodies.map((body) => body.id), ...parents])) {
    for (const tie of await readTiesOf(tx, id)) ties.set(tie.id, tie);
  }
  const ends = [...ties.values()].flatMap(({ from, to }) => [from, to]);
  const facts = (await readClaims(tx, "actor", principalId)).filter(
    ({ property, value }) => property === "fact" && /hosted bodies/i.test(JSON.stringify(value)),
  );
  return {
    bodies,
    ties: [...ties.values()],
    others: await readActors(tx, [...new Set([...ends, ...parents, principalId])]),
    claims: await readStanding(tx, "actor", hostedProperties),
    facts,
    cityTies,
    grounds: await readGrounds(tx),
  };
}

/** Bodies that the city is said to host, and bodies seated in its city that no tie says so of. */
async function readBodies(
  tx: Transaction<Tables>,
  principalId: string,
  hosted: ReadonlySet<string>,
): Promise<Actor[]> {
  const principal = (await readActors(tx, [principalId]))[0];
  const city = principal?.city ?? principal?.name.en ?? "";
  const rows = await tx
    .selectFrom("actor")
    .selectAll()
    .where((where) =>
      where.or([
        where.and([where("city", "=", city), where("kind", "in", bodyKinds)]),
        where("id", "in", ["", ...hosted]),
      ]),
    )
    .orderBy("id")
    .execute();
  return rows.map((row) => actorOfRow(row));
}

async function readGrounds(tx: Transaction<Tables>): Promise<HostedRecord["grounds"]> {
  const records = [
    ...(await readSourceRecords(tx, "strategy")),
    ...(await readSourceRecords(tx, "case")),
  ];
  return records.map(({ part, id, name, content }) => ({
    part,
    id,
    name,
    actors: (content as { readonly actors?: readonly string[] }).actors ?? [],
  }));
}
