import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { CurrentList, OfficeLaw } from "./model.ts";
import { lawOf } from "./rules-law.ts";

/** The law that the office applies now. */
export async function readLaw(tx: Transaction<Tables>): Promise<OfficeLaw> {
  const rows = await tx.selectFrom("regime_edition").select("content").execute();
  return lawOf(rows.map(({ content }) => content));
}

/** The list in force; `null`: the office has none yet. */
export async function readCurrentList(tx: Transaction<Tables>): Promise<CurrentList | null> {
  const row = await tx
    .selectFrom("screening_list")
    .select(["id", "list_version as version"])
    .where("state", "=", "current")
    .executeTakeFirst();
  return row ?? null;
}

/** Who asks, as the transaction's settings say. */
export async function readAsker(
  tx: Transaction<Tables>,
): Promise<{ readonly office: string; readonly account: string | null }> {
  const { rows } = await sql<{
    office: string;
    account: string | null;
  }>`select current_office() as office, current_account() as account`.execute(tx);
  return rows[0]!;
}

/** The editions that the office added or received, newest first. */
export async function readEditions(tx: Transaction<Tables>) {
  const rows = await tx
    .selectFrom("regime_edition")
    .select(["id", "regime", "edition", "origin", "why", "entered_at"])
    .orderBy("entered_at", "desc")
    .execute();
  return rows.map(({ entered_at, ...row }) => ({ ...row, enteredAt: entered_at }));
}
