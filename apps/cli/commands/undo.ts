import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { systemViewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { inverseOf } from "#slices/audit/inverse.ts";
import { undoProblem } from "#slices/audit/problems.ts";
import { commitCommand, markUndone, readUndo, type UndoRefusal } from "#slices/audit/store.ts";
import { importRefused } from "#slices/import/problems.ts";
import type { BuiltOn } from "#slices/import/store-rows.ts";
import { undoImport } from "#slices/import/undo.ts";

import type { Answer, Command } from "../command.ts";
import { officeOptions, officeUsage, withOffice, type OpenOffice } from "../office-data.ts";

export const command: Command = {
  words: ["undo"],
  summary: both("명령 하나를 되돌립니다", "Takes one command back"),
  usage: `ID                         the id that the command answered
${officeUsage}`,
  options: { ...officeOptions },
  async run(flags, terminal) {
    const id = flags.positionals[0];
    if (id === undefined) return refused(idMissing);
    return withOffice(flags, terminal, async (open) => {
      try {
        return ok(await takeBack(open, id));
      } catch (error) {
        if (error instanceof ProblemError) return refused(error.problem);
        throw error;
      }
    });
  },
};

async function takeBack({ database, officeId }: OpenOffice, id: string): Promise<Answer> {
  const viewer = systemViewer(officeId);
  const now = new Date();
  return inOffice(database.application, viewer, async (tx) => {
    const imported = await undoImport(tx, viewer, id, now);
    if (imported?.ok === false) throw problemOf(imported.error);
    if (imported !== null)
      return answer({
        undone: id,
        import: imported.value.importId,
        removed: imported.value.removed,
      });
    const undo = unwrap(await readUndo(tx, id, now));
    await markUndone(tx, id, now);
    const changes = inverseOf(undo.changes);
    const record = { command: "undo", subject: { kind: "undo", id }, changes, why: null };
    const receipt = unwrap(await commitCommand(tx, viewer, record, now));
    return answer({ undone: id, records: changes.length, undo: receipt.undo.id });
  });
}

function unwrap<T>(result: Result<T, UndoRefusal>): T {
  if (result.ok) return result.value;
  throw problemOf(result.error);
}

function problemOf(refusal: UndoRefusal | BuiltOn): ProblemError {
  return refusal.kind === "import-built-on" ? importRefused(refusal) : undoProblem(refusal);
}

function answer(json: object): Answer {
  const text = "removed" in json ? JSON.stringify(json.removed) : "";
  return { json, text: both(`되돌렸습니다. ${text}`.trim(), `Taken back. ${text}`.trim()) };
}

const idMissing: Problem = {
  kind: "undo-id-missing",
  at: "ID",
  message: both("되돌릴 작업의 식별자가 필요합니다.", "The id of the command is needed."),
  repair: both(
    "명령이 답한 undo 값을 그대로 적으세요.",
    "Give the undo value that the command answered.",
  ),
};
