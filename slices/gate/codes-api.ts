import { createHash, randomUUID } from "node:crypto";

import { z } from "zod";

import { readSpreadsheet } from "#formats/spreadsheet/read-spreadsheet.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import { refused } from "#kernel/result.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { require, requireViewer } from "#slices/account/problems.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";

import { readCodes, wordCodesRefusal, type CodesRefusal } from "./rules-codes.ts";
import { keepCodes, readCodeList, readCodes as readKnownCodes } from "./store-codes.ts";

/** Largest file of codes in bytes; the Korean nomenclature of ten digits with both names has a third of it. */
const largestCodes = 8_388_608;
const upload = z.object({ name: z.string().trim().min(1).max(255) });

/** The six-digit codes that an office brings: from then on a line's code must be one of them. */
export const codeRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/gate/codes",
      { schema: { summary: "The list of six-digit codes in force, and its codes" } },
      async (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          list: await readCodeList(tx),
          codes: await readKnownCodes(tx),
        })),
    );
    await app.register(async (uploads) => {
      uploads.removeAllContentTypeParsers();
      uploads.addContentTypeParser(
        "application/octet-stream",
        { bodyLimit: largestCodes, parseAs: "buffer" },
        (_, body, done) => done(null, body),
      );
      loadRoute(uploads, ground);
    });
  };

function loadRoute(app: Parameters<Routes>[0], ground: Ground): void {
  app.post(
    "/gate/codes",
    {
      bodyLimit: largestCodes,
      schema: { querystring: upload, summary: "Loads a list of six-digit codes" },
    },
    async (request, reply) => {
      const viewer = requireViewer(request);
      require(mayWrite(viewer));
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const codes = codesIn(bytes);
      const done = await runCommand(ground, viewer, async (tx) => {
        const before = await readCodeList(tx);
        const id = randomUUID();
        const after = {
          id,
          state: "current",
          file_name: request.query.name,
          file_hash: createHash("sha256").update(bytes).digest("hex"),
          code_count: codes.length,
          loaded_by: viewer.accountId,
          loaded_at: ground.now().toISOString(),
        };
        await keepCodes(tx, id, codes);
        const changes: RowChange[] = [];
        if (before !== null) {
          const row = await lockRow(tx, "code_list", before.id);
          const earlier = { ...row, state: "earlier" };
          changes.push({ table: "code_list", id: before.id, before: row, after: earlier });
        }
        changes.push({ table: "code_list", id, before: null, after });
        const subject = { kind: "code-list", id };
        return {
          record: { command: "load codes", subject, changes, why: after.file_name },
          value: codes.length,
        };
      });
      return reply.code(201).send({ count: done.value, undo: done.undo });
    },
  );
}

/** The codes of a file; anything that is no whole nomenclature is refused. */
function codesIn(bytes: Uint8Array) {
  const read = readSpreadsheet(bytes);
  const found = read.ok
    ? readCodes(read.value.sheets[0]?.rows.map(({ cells }) => cells) ?? [])
    : refused<CodesRefusal>({ kind: "codes-unread", detail: read.error.kind });
  if (found.ok) return found.value;
  throw new ProblemError({ kind: found.error.kind, at: "file", ...wordCodesRefusal(found.error) });
}
