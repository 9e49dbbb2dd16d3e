import { sql, type RawBuilder, type SqlBool, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { MembershipRow } from "#slices/membership/row.ts";
import type { TieRow } from "#slices/tie/row.ts";

import type { ClaimRow, MergeState, SlipRow, Whole } from "./model-merge.ts";
import type { ActorRow } from "./row.ts";
import type { SplitState } from "./rules-split.ts";

/** A record that names an actor; `moves`: another actor can be named there instead. */
export interface NamingRecord {
  readonly kind: string;
  readonly id: string;
  readonly moves: boolean;
}

/** The records that name an actor and that the viewer may see, and how many there are whoever may see them. */
export async function readRecordsNaming(
  tx: Transaction<Tables>,
  actorId: string,
): Promise<{ records: readonly NamingRecord[]; all: number }> {
  const { rows: records } = await sql<NamingRecord>`
    select kind, id, moves from records_naming(${actorId}) order by moves, kind, id`.execute(tx);
  const counted = await sql<{
    n: number;
  }>`select count_records_naming(${actorId})::int as n`.execute(tx);
  return { records, all: counted.rows[0]!.n };
}

/** Both actors and everything that a merge changes, locked until the transaction ends; `null` when one is not to be seen. */
export async function lockMerge(
  tx: Transaction<Tables>,
  keptId: string,
  absorbedId: string,
): Promise<MergeState | null> {
  const actors = await lockRows(tx, "actor", sql`id in (${keptId}, ${absorbedId})`);
  const byId = (id: string) => actors.find((row) => row.id === id);
  const [kept, absorbed] = [byId(keptId), byId(absorbedId)];
  if (kept === undefined || absorbed === undefined) return null;
  const absorbedTies = await lockRows(tx, "tie", endsAt(absorbedId));
  const tieIds = absorbedTies.map(({ id }) => id);
  const ofTies = (column: string) => sql<SqlBool>`${sql.ref(column)} = any(${tieIds}::text[])`;
  return {
    kept,
    absorbed,
    absorbedTies,
    keptTies: await lockRows(tx, "tie", endsAt(keptId)),
    memberships: await lockRows(
      tx,
      "membership",
      sql`(${absorbedId} in (member_id, body_id, owner_id) or ${ofTies("tie_id")})`,
    ),
    claims: await lockRows(
      tx,
      "claim",
      sql`((subject_kind = 'actor' and subject_id = ${absorbedId})
        or (subject_kind = 'tie' and ${ofTies("subject_id")}))`,
    ),
    slips: await lockRows(
      tx,
      "slip",
      sql`exists (select from jsonb_array_elements(records) r
        where (r ->> 'kind' = 'actor' and r ->> 'id' = ${absorbedId})
          or (r ->> 'kind' = 'tie' and r ->> 'id' = any(${tieIds}::text[])))`,
    ),
    children: await lockRows(tx, "actor", sql`parent_id = ${absorbedId}`),
  };
}

/** An actor with everything of it that can go to another one, locked; `null` when there is none to see. */
export async function lockSplit(tx: Transaction<Tables>, id: string): Promise<SplitState | null> {
  const [actor] = await lockRows(tx, "actor", sql`id = ${id}`);
  if (actor === undefined) return null;
  return {
    actor,
    ties: await lockRows(tx, "tie", endsAt(id)),
    memberships: await lockRows(tx, "membership", sql`${id} in (member_id, body_id, owner_id)`),
    claims: await lockRows(tx, "claim", sql`subject_kind = 'actor' and subject_id = ${id}`),
  };
}

const endsAt = (id: string) => sql<SqlBool>`(from_id = ${id} or to_id = ${id})`;

/** The rows of each table as their slices know them. */
interface RowsOf {
  readonly actor: Whole<ActorRow>;
  readonly tie: Whole<TieRow>;
  readonly membership: Whole<MembershipRow>;
  readonly claim: ClaimRow;
  readonly slip: SlipRow;
}

async function lockRows<K extends keyof RowsOf>(
  tx: Transaction<Tables>,
  table: K,
  condition: RawBuilder<unknown>,
): Promise<RowsOf[K][]> {
  const { rows } = await sql<{ row: RowsOf[K] }>`
    select to_jsonb(t) as row from ${sql.table(table)} t where ${condition} order by id for update`.execute(
    tx,
  );
  return rows.map(({ row }) => row);
}
