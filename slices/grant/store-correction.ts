import "./tables.ts";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { listMembers } from "#slices/account/store.ts";

import type { Correction } from "./model-correction.ts";
import { rightedIn, type Righted } from "./rules-correction.ts";

/** A correction as a page shows it. */
export interface CorrectionView {
  readonly id: string;
  readonly recordId: string;
  readonly at: string;
  /** The name of whoever put it right; `null`: the system, or somebody who left. */
  readonly by: string | null;
  readonly why: string;
  readonly righted: readonly Righted[];
}

/** Corrections of records, newest first. */
export async function readCorrections(
  tx: Transaction<Tables>,
  recordIds: readonly string[],
): Promise<readonly CorrectionView[]> {
  if (recordIds.length === 0) return [];
  const rows = await tx
    .selectFrom("correction")
    .selectAll()
    .where("record_id", "in", [...recordIds])
    .orderBy("corrected_at", "desc")
    .orderBy("id")
    .execute();
  if (rows.length === 0) return [];
  const names = new Map((await listMembers(tx)).map(({ accountId, name }) => [accountId, name]));
  return rows.map((row) => ({
    id: row.id,
    recordId: row.record_id,
    at: row.corrected_at,
    by: row.corrected_by === null ? null : (names.get(row.corrected_by) ?? null),
    why: row.why,
    righted: rightedIn({
      id: row.id,
      kind: row.record_kind,
      recordId: row.record_id,
      before: row.before,
      after: row.after,
      why: row.why,
      by: row.corrected_by,
      at: row.corrected_at,
    }),
  }));
}

/** The row of a correction as a change. */
export function changeOfCorrection(
  correction: Correction,
  grade: { readonly audience: unknown; readonly named: unknown },
): RowChange {
  const { id, kind, recordId, before, after, why, by, at } = correction;
  const row = { id, record_kind: kind, record_id: recordId, before, after, why };
  return {
    table: "correction",
    id,
    before: null,
    after: { ...row, corrected_by: by, corrected_at: at, ...grade },
  };
}
