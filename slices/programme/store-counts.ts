import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";

import type { Audience } from "./model.ts";
import type { CycleFacts } from "./rules-cycle.ts";

interface CountRow {
  readonly id: string;
  readonly items: number;
  readonly measured: number;
  readonly assessments: number;
}

/** What the cycle asks of each programme beside its own record, in one reading for all of them. */
export async function readCounts(tx: Transaction<Tables>): Promise<(id: string) => CycleFacts> {
  const { rows } = await sql<CountRow>`select p.id,
    (select count(*)::int from programme_item i where i.programme_id = p.id) as items,
    (select count(*)::int from programme_result r where r.programme_id = p.id
      and r.actual is not null and r.evidence ? 'actual') as measured,
    (select count(*)::int from assessment_call c where c.subject_kind = 'programme'
      and c.subject_id = p.id and c.state = 'open') as assessments
    from programme p`.execute(tx);
  const counts = new Map(rows.map((row) => [row.id, row]));
  return (id) => ({
    items: counts.get(id)?.items ?? 0,
    measuredResults: counts.get(id)?.measured ?? 0,
    assessments: counts.get(id)?.assessments ?? 0,
  });
}

/** Who may see a programme, and which version of it this is. */
export async function readGrade(
  tx: Transaction<Tables>,
  id: string,
): Promise<{ readonly audience: Audience; readonly version: number } | null> {
  const row = await tx
    .selectFrom("programme")
    .select(["audience", "version"])
    .where("id", "=", id)
    .executeTakeFirst();
  return row ?? null;
}

/** The sources that a text names, with their grading: one for named people may not be cited in public. */
export async function readNamedSources(
  tx: Transaction<Tables>,
  text: string,
): Promise<{ readonly id: string; readonly audience: string }[]> {
  const rows = await tx.selectFrom("source").select(["id", "audience"]).execute();
  return rows
    .filter(({ id }) => text.includes(`"source":"${id}"`))
    .map(({ id, audience }) => ({ id, audience: audience === "named" ? "named" : "public" }));
}
