import { createHash, randomUUID } from "node:crypto";

import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { require, requireViewer } from "#slices/account/problems.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import { whyBody } from "#slices/source/requests.ts";

import { largestEvidence } from "./model-evidence.ts";
import { grantProblem } from "./problems.ts";
import { grantParams as params } from "./requests.ts";
import { evidenceName, typeOfEvidence } from "./rules-evidence.ts";
import { keepContent, readContent } from "./store-evidence.ts";

const upload = z.object({ name: z.string().trim().min(1).max(255) });

type App = Parameters<Routes>[0];

/** Files that show a hand-over: kept as they are, known by their bytes, handed out so that no browser runs them. */
export const evidenceRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    await app.register(async (uploads) => {
      uploads.removeAllContentTypeParsers();
      uploads.addContentTypeParser(
        "application/octet-stream",
        { bodyLimit: largestEvidence, parseAs: "buffer" },
        (_, body, done) => done(null, body),
      );
      attachRoute(uploads, ground);
    });
    readRoute(app, ground);
    removeRoute(app, ground);
  };

function attachRoute(app: App, ground: Ground): void {
  app.post(
    "/hand-overs/:id/files",
    {
      bodyLimit: largestEvidence,
      schema: { params, querystring: upload, summary: "Attaches a file that shows a hand-over" },
    },
    async (request, reply) => {
      const viewer = requireViewer(request);
      require(mayWrite(viewer));
      const { id: handOverId } = request.params;
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const type = typeOfEvidence(bytes);
      if (!type.ok) throw grantProblem(type.error);
      const hash = createHash("sha256").update(bytes).digest("hex");
      const done = await runCommand(ground, viewer, async (tx) => {
        const handOver = await lockRow(tx, "hand_over", handOverId);
        if (handOver === null) throw grantProblem({ kind: "hand-over-unknown", id: handOverId });
        await keepContent(tx, hash, bytes);
        const id = randomUUID();
        const after = {
          id,
          hand_over_id: handOverId,
          name: evidenceName(request.query.name),
          type: type.value,
          size: bytes.length,
          hash,
          added_by: viewer.accountId,
          added_at: ground.now().toISOString(),
          audience: handOver["audience"],
          named: handOver["named"],
        };
        const changes = [{ table: "evidence_file" as const, id, before: null, after }];
        const subject = { kind: "hand-over", id: handOverId };
        return { record: { command: "attach file", subject, changes, why: after.name }, value: id };
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );
}

function readRoute(app: App, ground: Ground): void {
  app.get(
    "/hand-over-files/:id",
    { schema: { params, summary: "A file that shows a hand-over, to be saved" } },
    async (request, reply) => {
      const { id } = request.params;
      const found = await inOffice(ground.db, requireViewer(request), (tx) => readContent(tx, id));
      if (found === null) throw grantProblem({ kind: "evidence-unknown", id });
      const { name, type } = found.file;
      reply
        .type(type)
        .header(
          "content-disposition",
          `attachment; filename="evidence"; filename*=UTF-8''${encodeURIComponent(name)}`,
        )
        .header("x-content-type-options", "nosniff")
        .header("content-security-policy", "default-src 'none'; sandbox")
        .header("cache-control", "private, no-store");
      return reply.send(found.bytes);
    },
  );
}

function removeRoute(app: App, ground: Ground): void {
  app.delete(
    "/hand-over-files/:id",
    { schema: { params, body: z.object({ why: whyBody }), summary: "Takes a file away" } },
    async (request) => {
      const { id } = request.params;
      const { why } = request.body;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const before = await lockRow(tx, "evidence_file", id);
        if (before === null) throw grantProblem({ kind: "evidence-unknown", id });
        const changes = [{ table: "evidence_file" as const, id, before, after: null }];
        const subject = { kind: "hand-over", id: String(before["hand_over_id"]) };
        return { record: { command: "remove file", subject, changes, why }, value: id };
      });
      return { undo: done.undo };
    },
  );
}
