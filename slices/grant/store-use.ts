import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";

import type { GrantUse } from "./model-use.ts";
import { letterOfRow, useOfRow } from "./row.ts";
import type { LettersAndUses } from "./rules-use.ts";

/** Letters by id, locked in one order so that two payments wait for one another, with their extensions and uses. */
export async function lockNamedLetters(
  tx: Transaction<Tables>,
  ids: readonly string[],
): Promise<LettersAndUses> {
  await tx
    .selectFrom("grant_letter")
    .select("id")
    .where("id", "in", [...ids])
    .orderBy("id")
    .forUpdate()
    .execute();
  const letters = await tx
    .withRecursive("chain(id)", (db) =>
      db
        .selectFrom("grant_letter")
        .select("id")
        .where("id", "in", [...ids])
        .union(
          db
            .selectFrom("grant_letter as next")
            .innerJoin("chain", "chain.id", "next.extends_id")
            .select("next.id"),
        ),
    )
    .selectFrom("grant_letter")
    .selectAll("grant_letter")
    .where("id", "in", (db) => db.selectFrom("chain").select("chain.id"))
    .execute();
  return { letters: letters.map(letterOfRow), uses: await readUses(tx, ids) };
}

/** What was taken from letters beside goods, oldest first. */
export async function readUses(
  tx: Transaction<Tables>,
  grantIds: readonly string[],
): Promise<readonly GrantUse[]> {
  if (grantIds.length === 0) return [];
  const rows = await tx
    .selectFrom("grant_use")
    .selectAll()
    .where("grant_id", "in", [...grantIds])
    .orderBy("on_day")
    .orderBy("id")
    .execute();
  return rows.map(useOfRow);
}

/** Letters of a programme that speak of something done, with everything that prolongs them and what was taken. */
export async function readLettersOfProgramme(
  tx: Transaction<Tables>,
  programmeId: string,
): Promise<LettersAndUses> {
  const rows = await tx
    .selectFrom("grant_letter")
    .selectAll()
    .where("programme_id", "=", programmeId)
    .orderBy("valid_from")
    .orderBy("id")
    .execute();
  const letters = rows.map(letterOfRow);
  const uses = await readUses(
    tx,
    letters.map(({ id }) => id),
  );
  return { letters, uses };
}

/** The changes that take draws away, so that a payment or a programme goes with what it drew. */
export async function removalOfUses(
  tx: Transaction<Tables>,
  column: "money_id" | "programme_id",
  id: string,
): Promise<RowChange[]> {
  const { rows } = await sql<{ row: Row }>`select to_jsonb(u) as row from grant_use u
    where ${sql.ref(column)} = ${id} order by id for update`.execute(tx);
  return rows.map(({ row }) => ({
    table: "grant_use",
    id: String(row["id"]),
    before: row,
    after: null,
  }));
}
