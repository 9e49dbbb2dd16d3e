import type { Transaction } from "kysely";

import { ok, refused, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Viewer } from "#slices/account/model.ts";
import { mayUndo } from "#slices/account/policy.ts";
import { appendEntry, markUndone, readUndo, type UndoRefusal } from "#slices/audit/store.ts";

import { changeRun, findRunByUndo } from "./store.ts";
import { removeRows, type BuiltOn } from "./store-rows.ts";
import type { EnteredCounts } from "./tables.ts";

/** An import that was taken back, with what it had entered. */
export interface UndoneImport {
  readonly importId: string;
  readonly removed: EnteredCounts;
}

/**
 * Takes an import back as one: every row that it entered is removed by its mark, in the caller's transaction. `null`
 * when the undo is another command's. The staged file stays, so that it can be committed again.
 */
export async function undoImport(
  tx: Transaction<Tables>,
  viewer: Viewer,
  undoId: string,
  now: Date,
): Promise<Result<UndoneImport, UndoRefusal | BuiltOn> | null> {
  const run = await findRunByUndo(tx, undoId);
  if (run === null) return null;
  const undo = await readUndo(tx, undoId, now);
  if (!undo.ok) return undo;
  if (!mayUndo(viewer, undo.value.accountId))
    return refused({ kind: "undo-forbidden", id: undoId });
  const removed = await removeRows(tx, run.id, run.entered!);
  if (!removed.ok) return removed;
  await markUndone(tx, undoId, now);
  await appendEntry(
    tx,
    viewer,
    { command: "undo", subject: { kind: "import", id: run.id }, changes: [], why: null },
    now,
  );
  await changeRun(tx, run.id, { state: "undone", undone_at: now.toISOString() });
  return ok({ importId: run.id, removed: removed.value });
}
