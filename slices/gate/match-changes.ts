import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";

import type { MatchState, Reopening } from "./model.ts";
import { stateAfter, type FoundMatch, type RescreenPlan } from "./rules-rescreen.ts";

/** The row changes of a plan. A likeness that is open again keeps the reason of the decision that fell. */
export async function matchChanges(
  tx: Transaction<Tables>,
  plan: RescreenPlan,
  listVersion: string,
): Promise<RowChange[]> {
  const changes: RowChange[] = plan.entered.map((found) => enter(found, listVersion));
  for (const { known, found, because } of plan.renewed) {
    const before = (await lockRow(tx, "name_match", known.id))!;
    const after = {
      ...before,
      ...foundColumns(found, listVersion),
      ...stateColumns(known.state, because),
    };
    changes.push({ table: "name_match", id: known.id, before, after });
  }
  for (const known of plan.unlisted) {
    const before = (await lockRow(tx, "name_match", known.id))!;
    const state = stateAfter(known.state);
    const after = { ...before, state, reopened_because: "entry-removed" };
    changes.push({ table: "name_match", id: known.id, before, after });
  }
  for (const known of plan.removed) {
    const before = (await lockRow(tx, "name_match", known.id))!;
    changes.push({ table: "name_match", id: known.id, before, after: null });
  }
  return changes;
}

/** A decision that falls keeps its persons and its reason, so that whoever looks again reads them. */
function stateColumns(state: MatchState, because: Reopening): Row {
  return state === "open" ? {} : { state: stateAfter(state), reopened_because: because };
}

function foundColumns(found: FoundMatch, listVersion: string): Row {
  return {
    list_version: listVersion,
    score: found.hit.score,
    matched: found.hit.matched,
    reasons: found.hit.reasons,
    subject_digest: found.subjectDigest,
    entry_digest: found.entryDigest,
  };
}

function enter(found: FoundMatch, listVersion: string): RowChange {
  const id = randomUUID();
  const after: Row = {
    id,
    subject_kind: found.subjectKind,
    subject_id: found.subjectId,
    entry_id: found.hit.id,
    ...foundColumns(found, listVersion),
    state: "open",
    reason: null,
  };
  return { table: "name_match", id, before: null, after };
}
