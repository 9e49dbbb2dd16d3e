import "./tables.ts";

import { sql, type SqlBool, type Transaction } from "kysely";

import { officeEntry } from "#slices/source/model.ts";
import { matchRank, queryTerms, quoteTerm } from "#kernel/search-terms.ts";
import type { Tables } from "#kernel/tables.ts";

import { LargeOfficeAnswers } from "./large-office.ts";
import { headingOf, type Actor, type ActorHeading, type ActorKind, type Side } from "./model.ts";
import { actorOfRow } from "./row.ts";

/** What an officer filters actors by; absent parts do not filter. */
export interface ActorFilter {
  readonly q?: string | undefined;
  readonly kind?: ActorKind | undefined;
  readonly heading?: ActorHeading | undefined;
  readonly side?: Side | undefined;
  readonly issue?: string | undefined;
  readonly tieStatus?: string | undefined;
}

/** A page of actors: `after` is the id of the last one seen in the order of Korean names. */
export interface Page {
  readonly after: string | null;
  readonly limit: number;
}

export interface ListedActor extends Actor {
  /** Ties by status, without those of status `proposed` counted as existing. */
  readonly tieCounts: Readonly<Record<string, number>>;
}

export const actorColumns = [
  "id",
  "kind",
  "name_ko",
  "name_en",
  "abbr",
  "aliases",
  "territory",
  "city",
  "lat",
  "lon",
  "place_basis",
  "parent_id",
  "side",
  "side_source",
  "side_locator",
  "sections",
  "slips",
] as const;

export interface ListedPage {
  readonly items: ListedActor[];
  readonly total: number;
  readonly next: string | null;
}

const firstPages = new LargeOfficeAnswers<ListedPage>();
const totals = new LargeOfficeAnswers<{ readonly total: number }>();

/** One page of the actors that meet a filter, in the order of their Korean names, and how many there are in all. */
export async function listActors(
  tx: Transaction<Tables>,
  filter: ActorFilter,
  page: Page,
): Promise<ListedPage> {
  const read = () => readPage(tx, filter, page);
  return page.after === null ? firstPages.ask(tx, { filter, page }, read) : read();
}

async function readPage(
  tx: Transaction<Tables>,
  filter: ActorFilter,
  page: Page,
): Promise<ListedPage> {
  const matching = tx.selectFrom("actor").where(actorsMeeting(filter));
  const from = page.after === null ? sql<SqlBool>`true` : await afterRow(tx, page.after);
  const rows = await matching
    .where(from)
    .select(actorColumns)
    .select(tieCounts)
    .orderBy(order)
    .orderBy("id")
    .limit(page.limit + 1)
    .execute();
  const count = async () => {
    const counted = matching.select(sql<number>`count(*)::int`.as("total"));
    return counted.executeTakeFirstOrThrow();
  };
  const isWhole = page.after === null && rows.length <= page.limit;
  const { total } = isWhole ? { total: rows.length } : await totals.ask(tx, filter, count);
  const shown = rows.slice(0, page.limit);
  const items = shown.map(({ counts, ...row }) => ({ ...actorOfRow(row), tieCounts: counts }));
  return { items, total, next: rows.length > page.limit ? (shown.at(-1)?.id ?? null) : null };
}

/** The name under which an actor is listed, written as its index has it. */
const order = sql<string>`case when name_ko is not null then name_ko when name_en is not null then name_en else id end collate "C"`;

/** Rows after the one of an id; the name is read first, so that the index of names is entered at it. */
async function afterRow(tx: Transaction<Tables>, id: string) {
  const last = await tx
    .selectFrom("actor")
    .select(order.as("name"))
    .where("id", "=", id)
    .executeTakeFirst();
  return last === undefined
    ? sql<SqlBool>`false`
    : sql<SqlBool>`(${order}, id) > (${last.name}::text collate "C", ${id})`;
}

const tieCounts = sql<Record<string, number>>`coalesce((
  select jsonb_object_agg(status, n) from (
    select status, count(*)::int as n from (
      select status from tie where from_id = actor.id union all select status from tie where to_id = actor.id
    ) ends group by status) by_status), '{}')`.as("counts");

/** The rows of `actor` that meet a filter, as a condition. */
export function actorsMeeting(filter: ActorFilter) {
  const parts = [sql<SqlBool>`true`];
  if (filter.q !== undefined && filter.q.trim() !== "") parts.push(meetsQuery(filter.q));
  if (filter.kind !== undefined) parts.push(sql<SqlBool>`kind = ${filter.kind}`);
  if (filter.heading !== undefined)
    parts.push(sql<SqlBool>`kind = any(${kindsUnder(filter.heading)})`);
  if (filter.side !== undefined) parts.push(hasSide(filter.side));
  if (filter.issue !== undefined)
    parts.push(sql<SqlBool>`id in (select match_issue(${filter.issue}))`);
  if (filter.tieStatus !== undefined) parts.push(hasTieOf(filter.tieStatus));
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** Few actors are of a side, and few ties are of another status than most: those have indexes of their own. */
const hasSide = (side: Side) =>
  side === "none" ? sql<SqlBool>`side = 'none'` : sql<SqlBool>`side = ${side} and side <> 'none'`;

const hasTieOf = (status: string) =>
  status === "actual"
    ? sql<SqlBool>`exists (select from tie t
        where (t.from_id = actor.id or t.to_id = actor.id) and t.status = 'actual')`
    : sql<SqlBool>`id in (select unnest(array[from_id, to_id]) from tie
        where status = ${status} and status <> 'actual')`;

function kindsUnder(heading: ActorHeading): string[] {
  return Object.entries(headingOf).flatMap(([kind, under]) => (under === heading ? [kind] : []));
}

function meetsQuery(query: string) {
  const terms = queryTerms(query);
  if (terms.length === 0) return sql<SqlBool>`false`;
  const all = terms.map(quoteTerm).join(" & ");
  return sql<SqlBool>`id in (select match_actors(${all}::tsquery))`;
}

/** Candidates ranked in memory; more than a palette can show, few enough to rank at once. */
const candidates = 200;

/** Actors whose names answer a query, best first. */
export async function searchActors(
  tx: Transaction<Tables>,
  query: string,
  limit: number,
): Promise<Actor[]> {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  const all = terms.map(quoteTerm).join(" & ");
  const found = sql<string[]>`array(select find_actors(${all}::tsquery, ${candidates}))`;
  const rows = await tx
    .selectFrom("actor")
    .select(actorColumns)
    .where(sql<SqlBool>`id = any(${found})`)
    .orderBy(sql`length(coalesce(name_ko, name_en, id))`)
    .orderBy("id")
    .execute();
  const rank = (actor: Actor) =>
    Math.max(
      ...[actor.name.ko, actor.name.en, actor.abbr, ...actor.aliases].map((name) =>
        matchRank(query, name ?? ""),
      ),
    );
  return rows
    .map((row) => actorOfRow(row))
    .toSorted((one, other) => rank(other) - rank(one))
    .slice(0, limit);
}

/** The actors of the given ids that the viewer may see. */
export async function readActors(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<Actor[]> {
  if (ids.length === 0) return [];
  const rows = await tx.selectFrom("actor").select(actorColumns).where("id", "in", ids).execute();
  return rows.map((row) => actorOfRow(row));
}

export async function readActor(tx: Transaction<Tables>, id: string): Promise<Actor | null> {
  return (await readActors(tx, [id]))[0] ?? null;
}

/** The source that an actor's own values come from; the office's own word where there is no such actor to see. */
export async function readSourceOf(tx: Transaction<Tables>, id: string): Promise<string> {
  const row = await tx
    .selectFrom("actor")
    .select("source_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return row?.source_id ?? officeEntry;
}
