import "#slices/actor/tables.ts";
import "#slices/tie/tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { actorKinds, sides } from "#slices/actor/model.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { officeEntry } from "#slices/source/model.ts";

import { actorColumns, bodySizes, compareIds, seats, type ColumnActor } from "./columns.ts";
import { CopiedLine } from "./copied-line.ts";
import { derivedTies } from "./derived-ties.ts";
import type { NetworkColumns } from "./network.ts";
import { readBodySizes, readGrounds } from "./store.ts";
import { TieRows, tieQuery } from "./tie-rows.ts";

/** One transaction of a viewer, which can also stream the rows of a query in PostgreSQL's text form of COPY. */
export interface StreamingTransaction {
  readonly tx: Transaction<Tables>;
  /** Calls `take` with each row; the bytes are its own only until it returns. */
  readonly copy: (query: string, take: (row: Buffer) => void) => Promise<void>;
}

/**
 * The network that a viewer may see, in columns from the start. What comes out is what `columnsOf(readNetwork(tx))` makes,
 * but neither an object a tie nor the whole answer of the server stands in memory: three million ties take some hundred
 * bytes each.
 */
export async function readColumns({ tx, copy }: StreamingTransaction): Promise<NetworkColumns> {
  // Everything is read, so the whole table is the best way in.
  await sql`set local enable_seqscan = on`.execute(tx);
  const actors = await readColumnActors(copy);
  const rowOf = new Map(actors.map(({ id }, row) => [id, row]));
  const ties = new TieRows(actors.map(({ id }) => id));
  const line = new CopiedLine();
  await copy(tieQuery, (row) => ties.take(line.open(row)));
  const memberships = await readMemberships(tx);
  const drawn = derivedTies(
    actors,
    ties.belongings((row) => actors[row]!.id),
  );
  const wanted = new Set(memberships.map(({ tie }) => tie));
  const { trust, rowsOf, ...columns } = ties.finish(drawn, wanted);
  return {
    ...actorColumns(actors, rowOf),
    ...bodySizes({ memberships, bodySizes: await readBodySizes(tx) }, rowOf),
    ...columns,
    ...trustColumn(trust, columns),
    hasSeat: seats(memberships, rowsOf, columns.ties),
    grounds: (await readGrounds(tx)).toSorted((one, other) => compareIds(one.id, other.id)),
  };
}

const actorQuery = `select id, kind, name_ko, name_en, side, territory, city, parent_id from actor`;

async function readColumnActors(copy: StreamingTransaction["copy"]): Promise<ColumnActor[]> {
  const actors: ColumnActor[] = [];
  const line = new CopiedLine();
  await copy(actorQuery, (row) => {
    line.open(row);
    actors.push({
      id: line.text()!,
      kind: line.oneOf(actorKinds),
      name: { ko: line.text(), en: line.text() },
      side: { side: line.oneOf(sides) },
      territory: line.text(),
      city: line.text(),
      parentId: line.text(),
    });
  });
  return actors.sort((one, other) => compareIds(one.id, other.id));
}

function trustColumn(
  set: ReadonlyMap<number, number>,
  { ties, tieIds }: Pick<NetworkColumns, "ties" | "tieIds">,
): Pick<NetworkColumns, "trust" | "trustSources"> {
  if (set.size === 0) return { trust: null, trustSources: new Map() };
  const trust = new Float64Array(ties).fill(Number.NaN);
  for (const [row, value] of set) trust[row] = value;
  const cite = (row: number) => ({ source: officeEntry, locator: tieIds!.at(row)! });
  return { trust, trustSources: new Map([...set.keys()].map((row) => [row, cite(row)])) };
}
