import { sql, type RawBuilder, type SqlBool, type Transaction } from "kysely";

import { ProblemError } from "#kernel/problem-error.ts";
import { firstDay, lastDay } from "#kernel/partial-date.ts";
import type { Tables } from "#kernel/tables.ts";
import { actorOfRow } from "#slices/actor/row.ts";
import { actorColumns, actorsMeeting, readActors } from "#slices/actor/store.ts";
import { isIssue } from "#slices/tie/model-issues.ts";
import { tieOfRow } from "#slices/tie/row.ts";
import { tieColumns } from "#slices/tie/store.ts";

import type { LeavingActor, LeavingTie } from "./columns.ts";
import type { NetworkFilter } from "./model.ts";
import { filterProblem } from "./problems.ts";

/** Records read at a time; bounds the memory of an export of any size. */
const recordsAtATime = 2_000;

/** The actors that leave under a filter and that the viewer may see, in the order of their ids. */
export async function* leavingActors(
  tx: Transaction<Tables>,
  filter: NetworkFilter,
): AsyncGenerator<LeavingActor> {
  const meets = actorsMeeting(ofActors(filter));
  for (let after = ""; ;) {
    const rows = await tx
      .selectFrom("actor")
      .select(actorColumns)
      .select(meets.as("meets"))
      .where("id", ">", after)
      .where(actorLeaves(filter))
      .orderBy("id")
      .limit(recordsAtATime)
      .execute();
    for (const { meets: isMatched, ...row } of rows)
      yield { ...actorOfRow(row), reason: isMatched ? "matched" : "neighbour" };
    if (rows.length < recordsAtATime) return;
    after = rows[recordsAtATime - 1]!.id;
  }
}

/** The ties that leave under a filter, in the order of their ids; both ends are there for the viewer to see. */
export async function* leavingTies(
  tx: Transaction<Tables>,
  filter: NetworkFilter,
): AsyncGenerator<LeavingTie> {
  for (let after = ""; ;) {
    const rows = await tx
      .selectFrom("tie")
      .select(tieColumns)
      .where("id", ">", after)
      .where(tieLeaves(filter, "tie"))
      .orderBy("id")
      .limit(recordsAtATime)
      .execute();
    const ends = new Map(
      (await readActors(tx, [...new Set(rows.flatMap((row) => [row.from_id, row.to_id]))])).map(
        (actor) => [actor.id, actor] as const,
      ),
    );
    for (const row of rows) {
      const [from, to] = [ends.get(row.from_id), ends.get(row.to_id)];
      if (from !== undefined && to !== undefined) yield { ...tieOfRow(row), ends: { from, to } };
    }
    if (rows.length < recordsAtATime) return;
    after = rows[recordsAtATime - 1]!.id;
  }
}

/** Throws where no tie that the viewer may see has the topic asked for: a typing slip must not pass for an empty answer. */
export async function requireIssue(
  tx: Transaction<Tables>,
  { issue }: NetworkFilter,
  placeOf?: (word: string) => string,
): Promise<void> {
  if (issue === undefined || isIssue(issue)) return;
  const { rows } = await sql`select from tie where ${issue} = any(issues) limit 1`.execute(tx);
  if (rows.length === 0)
    throw new ProblemError(filterProblem({ kind: "export-issue-unknown", issue }, placeOf));
}

type Condition = RawBuilder<SqlBool>;

function ofActors({ q, kind, heading, side }: NetworkFilter) {
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
function actorLeaves(filter: NetworkFilter): Condition {
  const touching = sql<SqlBool>`exists (select from tie t
    where (t.from_id = actor.id or t.to_id = actor.id) and ${tieLeaves(filter, "t")})`;
  if (filtersTies(filter)) return touching;
  if (!filtersActors(filter)) return sql<SqlBool>`true`;
  return sql<SqlBool>`(${actorsMeeting(ofActors(filter))} or ${touching})`;
}

function tieLeaves(filter: NetworkFilter, table: "tie" | "t"): Condition {
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
