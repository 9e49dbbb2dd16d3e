import { sql, type Transaction } from "kysely";

import { ProblemError } from "#kernel/problem-error.ts";
import type { Tables } from "#kernel/tables.ts";
import { actorOfRow } from "#slices/actor/row.ts";
import { actorColumns, actorsMeeting, readActors } from "#slices/actor/store.ts";
import { isIssue } from "#slices/tie/model-issues.ts";
import { tieOfRow } from "#slices/tie/row.ts";
import { tieColumns } from "#slices/tie/store.ts";

import type { LeavingActor, LeavingTie } from "./columns.ts";
import type { NetworkFilter } from "./model.ts";
import { filterProblem } from "./problems.ts";
import { readCarried } from "./store-ground.ts";
import { actorLeaves, ofActors, tieLeaves } from "./store-filter.ts";

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
      .select([...actorColumns, "source_id", "remarks"])
      .select(meets.as("meets"))
      .where("id", ">", after)
      .where(actorLeaves(filter))
      .orderBy("id")
      .limit(recordsAtATime)
      .execute();
    const claims = await readCarried(tx, "actor", rows);
    for (const row of rows) {
      const reason = row.meets ? "matched" : "neighbour";
      const { source_id: sourceId, remarks } = row;
      yield { ...actorOfRow(row), reason, sourceId, remarks, claims: claims.get(row.id) ?? [] };
    }
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
    const claims = await readCarried(tx, "tie", rows);
    for (const row of rows) {
      const [from, to] = [ends.get(row.from_id), ends.get(row.to_id)];
      if (from === undefined || to === undefined) continue;
      yield { ...tieOfRow(row), ends: { from, to }, claims: claims.get(row.id) ?? [] };
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
