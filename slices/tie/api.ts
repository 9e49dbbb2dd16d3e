import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";
import { z } from "zod";

import type { Citation } from "#kernel/claim.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";
import { claimChanges } from "#slices/source/claim-changes.ts";
import { officeEntry } from "#slices/source/model.ts";
import { readClaims } from "#slices/source/store.ts";

import { cityAgreements, tieKinds, tieStatuses } from "./model.ts";
import { tieProblem } from "./problems.ts";
import { rowOfTie, tieOfRow, type TieRow } from "./row.ts";
import { enterTie, patchTie } from "./rules.ts";
import { readTie } from "./store.ts";

const date = z.custom<PartialDate>(isPartialDate, "YYYY, YYYY-MM or YYYY-MM-DD").nullable();
const localText = z.object({ ko: z.string().max(2000).nullable(), en: z.string().max(2000).nullable() });
const patch = z.object({
  status: z.enum(tieStatuses).optional(),
  since: date.optional(),
  until: date.optional(),
  lastEvidence: date.optional(),
  trust: z.number().gt(0).lte(1).nullable().optional(),
  issues: z.array(z.string().min(1).max(60)).max(30).optional(),
  cityAgreement: z.enum(cityAgreements).nullable().optional(),
  note: localText.optional(),
});
const citation = z.object({ source: z.string().min(1).max(120), locator: z.string().max(300).nullable() });
const why = z.string().trim().min(1).max(500);
const params = z.object({ id: z.string().min(1).max(300) });

export const tieRoutes = (ground: Ground): Routes => async (app) => {
  app.get("/ties/:id", { schema: { params, summary: "One tie with its claims" } }, async (request) => {
    const { id } = request.params;
    return inOffice(ground.db, requireViewer(request), async (tx) => {
      const tie = await readTie(tx, id);
      if (tie === null) throw tieProblem({ kind: "tie-unknown", id });
      return { ...tie, claims: await readClaims(tx, "tie", id) };
    });
  });

  const edit = z.object({ patch, why, citation: citation.optional() });
  app.put("/ties/:id", { schema: { params, body: edit, summary: "Changes a tie" } }, async (request) => {
    const { id } = request.params;
    const viewer = requireViewer(request);
    const done = await runCommand(ground, viewer, async (tx) => {
      const before = await lockRow(tx, "tie", id);
      if (before === null) throw tieProblem({ kind: "tie-unknown", id });
      const ruled = patchTie(tieOfRow(before as unknown as TieRow), request.body.patch);
      if (!ruled.ok) throw tieProblem(ruled.error);
      const { tie, changed } = ruled.value;
      const claims = await claimsOf(tx, { ground, viewer, before, changed, citation: request.body.citation ?? null });
      const changes: RowChange[] = [{ table: "tie", id, before, after: { ...before, ...rowOfTie(tie) } }, ...claims];
      return { record: { command: "edit tie", subject: { kind: "tie", id }, changes, why: request.body.why }, value: tie };
    });
    return { tie: done.value, undo: done.undo };
  });

  entryRoutes(ground)(app);
};

const entryRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const actorId = z.string().min(1).max(80);
  const entry = patch.extend({ from: actorId, to: actorId, kind: z.enum(tieKinds), status: z.enum(tieStatuses) });
  const body = z.object({ tie: entry, why, citation: citation.optional() });
  app.post("/ties", { schema: { body, summary: "Enters a tie" } }, async (request, reply) => {
    const { tie: entered, citation: cited } = request.body;
    const done = await runCommand(ground, requireViewer(request), async (tx) => {
      for (const at of ["from", "to"] as const) {
        if ((await lockRow(tx, "actor", entered[at])) === null) {
          throw tieProblem({ kind: "tie-end-unknown", at, id: entered[at] });
        }
      }
      const sources: Citation[] = [cited ?? { source: officeEntry, locator: null }];
      const id = `${entered.from}--${entered.kind}--${entered.to}--${randomUUID().slice(0, 8)}`;
      const tie = enterTie(entered, id, sources);
      if (!tie.ok) throw tieProblem(tie.error);
      const changes: RowChange[] = [{ table: "tie", id, before: null, after: { ...rowOfTie(tie.value) } }];
      const record = { command: "enter tie", subject: { kind: "tie", id }, changes, why: request.body.why };
      return { record, value: tie.value };
    });
    return reply.code(201).send({ tie: done.value, undo: done.undo });
  });

  const reason = z.object({ why });
  app.delete("/ties/:id", { schema: { params, body: reason, summary: "Removes a tie" } }, async (request) => {
    const { id } = request.params;
    const done = await runCommand(ground, requireViewer(request), async (tx) => {
      const before = await lockRow(tx, "tie", id);
      if (before === null) throw tieProblem({ kind: "tie-unknown", id });
      const changes: RowChange[] = [{ table: "tie", id, before, after: null }];
      return { record: { command: "remove tie", subject: { kind: "tie", id }, changes, why: request.body.why }, value: id };
    });
    return { undo: done.undo };
  });
};

interface EditContext {
  readonly ground: Ground;
  readonly viewer: Viewer;
  readonly before: Row;
  readonly changed: Record<string, unknown>;
  readonly citation: Citation | null;
}

async function claimsOf(tx: Transaction<Tables>, context: EditContext): Promise<RowChange[]> {
  const { before, changed, ground, viewer } = context;
  const shown = tieOfRow(before as unknown as TieRow);
  const known = await readClaims(tx, "tie", shown.id);
  const edit = {
    subject: { kind: "tie", id: shown.id },
    before: shown as unknown as Record<string, unknown>,
    beforeSource: shown.sources[0] ?? { source: officeEntry, locator: null },
    after: changed,
    citation: context.citation,
    asOf: ground.now().toISOString().slice(0, 10) as PartialDate,
    grade: { audience: before["audience"] as string, named: before["named"] as string[] },
  };
  return claimChanges(edit, known, { enteredBy: viewer.accountId ?? "system", now: ground.now(), newId: randomUUID });
}
