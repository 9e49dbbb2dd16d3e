import "#slices/actor/tables.ts";
import "#slices/source/tables.ts";
import "#slices/tie/tables.ts";

import { sql, type Transaction } from "kysely";

import type { LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import type { ActorKind, Side } from "#slices/actor/model.ts";

import { yearsOf, type CaseCandidate, type StrategyCandidate } from "./rules-fillers.ts";

/** The report's latest data are of 2020; what it calls running had lasted until then. */
const latestData = 2020;

/** The report's proposals with the kinds of the actors they name, in the report's order. */
export async function readStrategyCandidates(
  tx: Transaction<Tables>,
  self: string | null,
): Promise<StrategyCandidate[]> {
  const { rows } = await sql<StrategyCandidate>`
    select r.id, jsonb_build_object('ko', r.name_ko, 'en', r.name_en) as name, r.section,
      r.content->>'horizon' as horizon, r.content->>'horizonBasis' as "horizonBasis",
      array(select distinct a.kind from jsonb_array_elements_text(r.content->'actors') w(word)
        join actor a on a.id = w.word where a.id is distinct from ${self} order by a.kind) as kinds
    from source_record r where r.part = 'strategy' order by r.position`.execute(tx);
  return rows;
}

/** The report's cases with the kinds of their actors and how long they lasted. */
export async function readCaseCandidates(
  tx: Transaction<Tables>,
  self: string | null,
): Promise<CaseCandidate[]> {
  const { rows } = await sql<
    Omit<CaseCandidate, "years"> & {
      readonly period: { readonly from: number | null; readonly to: number | null };
    }
  >`
    select r.id, jsonb_build_object('ko', r.name_ko, 'en', r.name_en) as name, r.section,
      r.content->'period' as period,
      array(select distinct a.kind from jsonb_array_elements_text(r.content->'actors') w(word)
        join actor a on a.id = w.word where a.id is distinct from ${self} order by a.kind) as kinds
    from source_record r where r.part = 'case' order by r.position`.execute(tx);
  return rows.map(({ period, ...record }) => ({ ...record, years: yearsOf(period, latestData) }));
}

/** An actor with how many of its live ties reach each side, and what they are about. */
export interface ConnectedActor {
  readonly id: string;
  readonly name: LocalText;
  readonly abbr: string | null;
  readonly kind: ActorKind;
  readonly side: Side;
  readonly tiesToA: number;
  readonly tiesToB: number;
  readonly issues: readonly string[];
}

export interface ActorWish {
  readonly kinds: readonly string[];
  readonly topics: readonly string[];
  readonly self: string | null;
  readonly limit: number;
}

/** Actors of some kinds that are tied to either side or on the topics: ties with both sides first, then on the topics. */
export async function readConnectedActors(
  tx: Transaction<Tables>,
  { kinds, topics, self, limit }: ActorWish,
): Promise<ConnectedActor[]> {
  const { rows } = await sql<ConnectedActor>`
    with ends as (
      select from_id as me, to_id as other, issues from tie where status = 'actual'
      union all select to_id, from_id, issues from tie where status = 'actual'),
    counted as (
      select e.me, count(*) filter (where o.side = 'a')::int as a, count(*) filter (where o.side = 'b')::int as b,
        count(*) filter (where e.issues && ${[...topics]}::text[])::int as fitting, count(*)::int as ties
      from ends e join actor o on o.id = e.other join actor m on m.id = e.me
      where m.kind = any(${[...kinds]}::text[]) and m.side <> 'b' and m.id is distinct from ${self}
      group by e.me
      having count(*) filter (where o.side in ('a', 'b') or e.issues && ${[...topics]}::text[]) > 0),
    best as (
      select * from counted
      order by (a > 0 and b > 0) desc, fitting > 0 desc, fitting desc, b desc, ties desc, me limit ${limit})
    select m.id, jsonb_build_object('ko', m.name_ko, 'en', m.name_en) as name, m.abbr, m.kind, m.side,
      c.a as "tiesToA", c.b as "tiesToB",
      array(select distinct i from ends e cross join unnest(e.issues) i where e.me = m.id order by i) as issues
    from best c join actor m on m.id = c.me
    order by (c.a > 0 and c.b > 0) desc, c.fitting > 0 desc, c.fitting desc, c.b desc, c.ties desc, m.id`.execute(
    tx,
  );
  return rows;
}

/** The counterpart that a city asks for: the city government of the other side with most ties; `null` where there is none. */
export async function readCounterpart(tx: Transaction<Tables>): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select a.id from actor a
    left join tie t on t.from_id = a.id or t.to_id = a.id
    where a.side = 'b' and a.kind in ('gov-foreign-local', 'gov-domestic-local')
    group by a.id order by count(t.id) desc, a.id limit 1`.execute(tx);
  return rows[0]?.id ?? null;
}
