import { sql, type RawBuilder, type SqlBool } from "kysely";

import { firstDay, lastDay } from "#kernel/partial-date.ts";
import { actorsMeeting } from "#slices/actor/store.ts";

import type { NetworkFilter } from "./model.ts";

type Condition = RawBuilder<SqlBool>;

/** The part of a filter that is asked of actors. */
export function ofActors({ q, kind, heading, side }: NetworkFilter) {
  return { q, kind, heading, side };
}

function filtersActors({ q, kind, heading, side }: NetworkFilter): boolean {
  return (q ?? "").trim() !== "" || [kind, heading, side].some((part) => part !== undefined);
}

function filtersTies({ tieKind, issue, status, asOf }: NetworkFilter): boolean {
  return [tieKind, issue, status, asOf].some((part) => part !== undefined);
}

/**
 * Whether an actor leaves. A filter on ties takes the actors at their ends, as the register does; a filter on actors
 * takes those that meet it, and whoever a tie joins to them.
 */
export function actorLeaves(filter: NetworkFilter): Condition {
  const touching = sql<SqlBool>`exists (select from tie t
    where (t.from_id = actor.id or t.to_id = actor.id) and ${tieLeaves(filter, "t")})`;
  if (filtersTies(filter)) return touching;
  if (!filtersActors(filter)) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${actorsMeeting(ofActors(filter))} or ${touching})`;
}

export function tieLeaves(filter: NetworkFilter, table: "tie" | "t"): Condition {
  const column = (name: string) => sql.ref(`${table}.${name}`);
  const parts: Condition[] = [
    sql<SqlBool>`exists (select from actor a where a.id = ${column("from_id")})`,
    sql<SqlBool>`exists (select from actor a where a.id = ${column("to_id")})`,
  ];
  const { tieKind, issue, status, asOf, onlySure = false } = filter;
  if (tieKind !== undefined) parts.push(sql<SqlBool>`${column("kind")} = ${tieKind}`);
  if (issue !== undefined) parts.push(sql<SqlBool>`${issue} = any(${column("issues")})`);
  if (status !== undefined) parts.push(sql<SqlBool>`${column("status")} = ${status}`);
  if (asOf !== undefined)
    parts.push(sql<SqlBool>`${column("status")} not in ('planned', 'proposed')
      and coalesce(${column("since")}, '') <= ${lastDay(asOf)}
      and coalesce(${lastDayOf(column("until"))}, '9999') >= ${firstDay(asOf)}`);
  if (asOf !== undefined && onlySure)
    parts.push(sql<SqlBool>`${lastDayOf(column("since"))} <= ${firstDay(asOf)}
      and coalesce(${firstDayOf(column("until"))} >= ${lastDay(asOf)}, ${column("status")} <> 'ended')`);
  if (filtersActors(filter)) {
    const met = sql`select id from actor where ${actorsMeeting(ofActors(filter))}`;
    parts.push(sql<SqlBool>`(${column("from_id")} in (${met}) or ${column("to_id")} in (${met}))`);
  }
  return sql<SqlBool>`${sql.join(parts, sql` and `)}`;
}

/** The first day that a partial date may mean, as a text that compares. */
const firstDayOf = (date: RawBuilder<unknown>) =>
  sql`${date} || case length(${date}) when 4 then '-01-01' when 7 then '-01' else '' end`;

/** The last day that a partial date may mean, as a text that compares; months are taken to the 31st. */
const lastDayOf = (date: RawBuilder<unknown>) =>
  sql`${date} || case length(${date}) when 4 then '-12-31' when 7 then '-31' else '' end`;
