import "#slices/actor/tables.ts";
import "#slices/tie/tables.ts";

import { sql, type SqlBool, type Transaction } from "kysely";

import { queryTerms, quoteTerm } from "#kernel/search-terms.ts";
import type { Tables } from "#kernel/tables.ts";
import { actorKinds, headingOf, sides } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";

import { buildNetwork, type ActorCells, type TieCells, type TieCount } from "./build-network.ts";
import { mostSent, partActors, type Network } from "./model.ts";

/** What narrows a network on the server, where it is too large to be sent whole; absent parts do not filter. */
export interface ServerFilter {
  readonly q?: string | undefined;
  readonly heading?: string | undefined;
  readonly kind?: string | undefined;
  readonly side?: string | undefined;
  readonly tieKind?: string | undefined;
  readonly status?: string | undefined;
  readonly issue?: string | undefined;
  /** Stays whatever the filter says: the actor in the middle. */
  readonly center?: string | undefined;
  /** Of a network too large to send, the surroundings of this actor alone. */
  readonly around?: string | undefined;
}

/** Rows read at a time, so that the server answers others in between. */
const rowsAtATime = 10_000;

/** The network that the viewer may see; beyond what can be sent, the part that is asked for. */
export async function readNetwork(
  tx: Transaction<Tables>,
  filter: ServerFilter,
  most: Network["total"] = mostSent,
): Promise<Network> {
  const actors = actorCondition(filter);
  const ties = sql<SqlBool>`${tieCondition(filter)} and ${bothEnds(filter, actors)}`;
  const isWhole =
    (await atMost(tx, sql`select from actor a where ${actors}`, most.actors)) &&
    (await atMost(tx, sql`select from tie t where ${ties}`, most.ties));
  if (!isWhole && filter.around !== undefined) return readAround(tx, filter.around, most);
  if (!isWhole) return readPart(tx, { actors, ties, center: filter.center ?? "" }, most.ties);
  return buildNetwork(await readActorCells(tx, actors), await readTieCells(tx, ties), null);
}

interface Asked {
  readonly actors: Condition;
  readonly ties: Condition;
  /** Stays in the part, however few its ties. */
  readonly center: string;
}

/** The actors with most ties that meet the filter, and the ties among them: as many as can be sent. */
async function readPart(
  tx: Transaction<Tables>,
  { actors, ties, center }: Asked,
  mostTies: number,
): Promise<Network> {
  const { rows } = await sql<{ actors: number; ties: number; best: TieCount[] | null }>`
    with ends as materialized (
      select tied, status, count(*) as n from tie t
      cross join lateral (values (t.from_id), (t.to_id)) as both_ends (tied)
      where ${ties} group by tied, status
    ), best as (
      select a.id, degree from actor a
      join (select tied, sum(n) as degree from ends group by tied) degrees on tied = a.id where ${actors}
      order by a.id = ${center} desc, degree desc, a.id limit ${partActors}
    )
    select (select count(*) from actor a where ${actors})::int as actors,
      (select coalesce(sum(n), 0) / 2 from ends)::int as ties,
      (select json_agg(json_build_object('id', id, 'status', status, 'n', n) order by id = ${center} desc, degree desc, id)
        from best join ends on tied = id) as best`.execute(tx);
  const { best: counts, ...total } = rows[0]!;
  const ids = [...new Set(counts?.map(({ id }) => id))];
  let best = ids;
  let among = await readTiesAmong(tx, ties, { ids: best, most: mostTies });
  while (among === null) {
    best = best.slice(0, best.length >> 1);
    among = await readTiesAmong(tx, ties, { ids: best, most: mostTies });
  }
  const actorCells = await readActorCells(tx, sql<SqlBool>`a.id = any(${best})`);
  return buildNetwork(actorCells, among, { extent: "best-connected", total, counts });
}

/** One actor, those tied to it, and the ties between; of the largest surroundings the first that can be sent. */
async function readAround(
  tx: Transaction<Tables>,
  center: string,
  most: Network["total"],
): Promise<Network> {
  const touching = sql<SqlBool>`(from_id = ${center} or to_id = ${center})`;
  const { rows: ties } = await sql<TieCells>`
    select id, from_id, to_id, kind, status, directed, since, until, last_evidence, issues from tie
    where ${touching} order by status <> 'actual', id limit ${most.actors}`.execute(tx);
  const others = [...new Set(ties.flatMap(({ from_id, to_id }) => [from_id, to_id]))];
  const actors = await readActorCells(tx, sql<SqlBool>`a.id = any(${[...others, center]})`);
  const total = ties.length < most.actors ? null : await countAround(tx, center, touching);
  return buildNetwork(actors, ties, { extent: "around", total, counts: null });
}

async function countAround(
  tx: Transaction<Tables>,
  center: string,
  touching: Condition,
): Promise<Network["total"]> {
  const { rows } = await sql<Network["total"]>`
    select count(*)::int as ties,
      (count(distinct case when from_id = ${center} then to_id else from_id end) + 1)::int as actors
    from tie where ${touching}`.execute(tx);
  return rows[0]!;
}

/** The ties among some actors, found from their first ends; `null` when there are more than `most`. */
async function readTiesAmong(
  tx: Transaction<Tables>,
  ties: Condition,
  { ids, most }: { readonly ids: readonly string[]; readonly most: number },
): Promise<TieCells[] | null> {
  const { rows } = await sql<TieCells>`
    with leaving as materialized (
      select id, from_id, to_id, kind, status, directed, since, until, last_evidence, issues from tie t
      where t.from_id = any(${ids}) and ${ties}
    )
    select * from leaving where to_id = any(${ids}) order by id limit ${most + 1}`.execute(tx);
  return rows.length > most ? null : rows;
}

type Condition = ReturnType<typeof sql<SqlBool>>;

async function atMost(tx: Transaction<Tables>, rows: Condition, most: number): Promise<boolean> {
  const { rows: counted } = await sql<{ n: number }>`
    select count(*)::int as n from (${rows} limit ${most + 1}) counted`.execute(tx);
  return counted[0]!.n <= most;
}

async function readActorCells(tx: Transaction<Tables>, where: Condition): Promise<ActorCells[]> {
  const all: ActorCells[] = [];
  for (;;) {
    const { rows } = await sql<ActorCells>`
      select id, name_ko, name_en, abbr, aliases, kind, side, territory, city, lat, lon, slips from actor a
      where ${where} and id > ${all.at(-1)?.id ?? ""} order by id limit ${rowsAtATime}`.execute(tx);
    all.push(...rows);
    if (rows.length < rowsAtATime) return all;
  }
}

async function readTieCells(tx: Transaction<Tables>, where: Condition): Promise<TieCells[]> {
  const all: TieCells[] = [];
  for (;;) {
    const { rows } = await sql<TieCells>`
      select id, from_id, to_id, kind, status, directed, since, until, last_evidence, issues from tie t
      where ${where} and id > ${all.at(-1)?.id ?? ""} order by id limit ${rowsAtATime}`.execute(tx);
    all.push(...rows);
    if (rows.length < rowsAtATime) return all;
  }
}

function actorCondition(filter: ServerFilter): Condition {
  const parts: Condition[] = [sql<SqlBool>`true`];
  const { q, heading } = filter;
  if (q !== undefined && q.trim() !== "") parts.push(meetsQuery(q));
  if (filter.kind !== undefined && isOneOf(actorKinds, filter.kind))
    parts.push(sql<SqlBool>`a.kind = ${filter.kind}`);
  if (heading !== undefined) {
    const kinds = actorKinds.filter((kind) => headingOf[kind] === heading);
    parts.push(sql<SqlBool>`a.kind = any(${[...kinds]})`);
  }
  if (filter.side !== undefined && isOneOf(sides, filter.side))
    parts.push(sql<SqlBool>`a.side = ${filter.side}`);
  const all = sql<SqlBool>`${sql.join(parts, sql` and `)}`;
  return filter.center === undefined ? all : sql<SqlBool>`(${all} or a.id = ${filter.center})`;
}

/** Ties are asked for by their ends as well where the actors are filtered. */
function bothEnds({ q, heading, kind, side }: ServerFilter, actors: Condition): Condition {
  if ([q, heading, kind, side].every((part) => part === undefined)) return sql<SqlBool>`true`;
  const met = sql`(select id from actor a where ${actors})`;
  return sql<SqlBool>`t.from_id in ${met} and t.to_id in ${met}`;
}

function meetsQuery(query: string): Condition {
  const terms = queryTerms(query);
  if (terms.length === 0) return sql<SqlBool>`false`;
  return sql<SqlBool>`a.search @@ ${terms.map(quoteTerm).join(" & ")}::tsquery`;
}

function tieCondition(filter: ServerFilter): Condition {
  const parts: Condition[] = [sql<SqlBool>`true`];
  if (filter.tieKind !== undefined && isOneOf(tieKinds, filter.tieKind))
    parts.push(sql<SqlBool>`t.kind = ${filter.tieKind}`);
  if (filter.status !== undefined && isOneOf(tieStatuses, filter.status))
    parts.push(sql<SqlBool>`t.status = ${filter.status}`);
  if (filter.issue !== undefined) parts.push(sql<SqlBool>`${filter.issue} = any(t.issues)`);
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

function isOneOf(known: readonly string[], value: string): boolean {
  return known.includes(value);
}
