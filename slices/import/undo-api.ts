import type { FastifyInstance } from "fastify";

import { ProblemError } from "#kernel/problem-error.ts";
import type { HeavyGround } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { undoProblem } from "#slices/audit/problems.ts";

import { importProblem } from "./problems.ts";
import { findRunByUndo } from "./store.ts";
import { undoImport } from "./undo.ts";

const undoPath = /\/undo\/([0-9a-f-]{36})$/;

/**
 * Lets the office's one undo address take imports back as well: they are removed by their mark and not row by row, so
 * that three million ties are taken back in one statement. Undos of other commands pass through.
 */
export function importUndo(app: FastifyInstance, ground: HeavyGround): void {
  app.addHook("preHandler", async (request, reply) => {
    const [, id] = request.method === "POST" ? (undoPath.exec(request.url) ?? []) : [];
    const { viewer } = request;
    if (id === undefined || viewer === null || !mayWrite(viewer)) return;
    const run = await inOffice(ground.db, viewer, (tx) => findRunByUndo(tx, id));
    if (run === null) return;
    const undone = await inOffice(ground.heavy, viewer, async (tx) => {
      const result = await undoImport(tx, viewer, id, ground.now());
      if (result?.ok === false) throw problemOf(result.error);
      return result;
    });
    if (undone === null) return;
    const { removed, importId } = undone.value;
    const records = Object.values(removed).reduce((sum, count) => sum + count, 0);
    return reply.send({ records, import: importId, removed, undo: null });
  });
}

function problemOf(
  refusal: Exclude<Awaited<ReturnType<typeof undoImport>>, null | { ok: true }>["error"],
): ProblemError {
  return refusal.kind === "import-built-on"
    ? new ProblemError(importProblem(refusal))
    : undoProblem(refusal);
}
