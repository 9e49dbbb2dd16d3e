import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayReadAudit, mayUndo } from "#slices/account/policy.ts";
import { require, requireViewer } from "#slices/account/problems.ts";

import { runCommand } from "./command.ts";
import { inverseOf } from "./inverse.ts";
import { undoProblem } from "./problems.ts";
import { listEntries } from "./read.ts";
import { markUndone, readUndo } from "./store.ts";

export const auditRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    const page = z.object({
      cursor: z.coerce.number().int().positive().optional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    });
    app.get(
      "/audit",
      { schema: { querystring: page, summary: "The chained record, newest first" } },
      async (request) => {
        const viewer = requireViewer(request);
        require(mayReadAudit(viewer));
        return inOffice(ground.db, viewer, (tx) =>
          listEntries(tx, request.query.cursor ?? null, request.query.limit),
        );
      },
    );

    const params = z.object({ id: z.uuid() });
    app.post(
      "/undo/:id",
      { schema: { params, summary: "Takes a command back" } },
      async (request) => {
        const viewer = requireViewer(request);
        const { id } = request.params;
        const done = await runCommand(ground, viewer, async (tx) => {
          const found = await readUndo(tx, id, ground.now());
          if (!found.ok) throw undoProblem(found.error);
          if (!mayUndo(viewer, found.value.accountId))
            throw undoProblem({ kind: "undo-forbidden", id });
          await markUndone(tx, id, ground.now());
          const changes = inverseOf(found.value.changes);
          return {
            record: { command: "undo", subject: { kind: "undo", id }, changes, why: null },
            value: changes.length,
          };
        });
        return { records: done.value, undo: done.undo };
      },
    );
  };
