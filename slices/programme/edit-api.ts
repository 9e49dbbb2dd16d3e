import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";
import { z } from "zod";

import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readActors } from "#slices/actor/store.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { removalOfUses } from "#slices/grant/store-use.ts";
import { editRecord, type RuledEdit } from "#slices/source/edit-record.ts";
import { officeEntry } from "#slices/source/model.ts";
import { citationBody, whyBody } from "#slices/source/requests.ts";
import { readSourceRecords } from "#slices/source/store.ts";

import { programmeParams as params } from "./api.ts";
import { changeProgramme, programmeChange } from "./change-programme.ts";
import { refuseUnknownActivities } from "./gate-questions.ts";
import type { App } from "./part-routes.ts";
import { programmeProblem } from "./problems.ts";
import { newProgramme, programmePatch } from "./requests.ts";
import { programmeOfLocked, rowOfProgramme, type Programme } from "./row.ts";
import { enterProgramme, patchProgramme, type NewProgramme, type ProgrammePatch } from "./rules.ts";
import { readItems } from "./store.ts";
import { readPartRows } from "./store-parts.ts";

const reason = z.object({ why: whyBody });

/** Commands on the programme itself. */
export const programmeEditRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    enterRoute(app, ground);
    editRoute(app, ground);
    adoptRoute(app, ground);
    removeRoute(app, ground);
  };

function enterRoute(app: App, ground: Ground): void {
  const body = reason.extend({ programme: newProgramme, citation: citationBody.optional() });
  app.post(
    "/programmes",
    { schema: { body, summary: "Enters a programme" } },
    async (request, reply) => {
      const { programme: wanted, why, citation } = request.body;
      const entered = wanted as NewProgramme;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        await checkReferences(tx, entered);
        const id = wanted.id ?? `prog-${randomUUID().slice(0, 8)}`;
        if ((await lockRow(tx, "programme", id)) !== null)
          throw programmeProblem({ kind: "programme-exists", id });
        const made = enterProgramme(entered, id, citation?.source ?? officeEntry);
        if (!made.ok) throw programmeProblem(made.error);
        const after = { ...rowOfProgramme(made.value) };
        const changes: RowChange[] = [{ table: "programme", id, before: null, after }];
        const subject = { kind: "programme", id };
        return { record: { command: "enter programme", subject, changes, why }, value: id };
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );
}

function editRoute(app: App, ground: Ground): void {
  const body = reason.extend({ patch: programmePatch, citation: citationBody.optional() });
  app.put(
    "/programmes/:id",
    { schema: { params, body, summary: "Changes a programme" } },
    async (request) => {
      const { id } = request.params;
      const { why, citation = null } = request.body;
      const patch = request.body.patch as ProgrammePatch;
      const done = await editRecord(ground, requireViewer(request), {
        table: "programme",
        id,
        why,
        citation,
        check: async (tx) => {
          await checkReferences(tx, patch);
          if (patch.kind === "first-step") await refuseItems(tx, id);
        },
        rule: (row) => ruleOnProgramme(programmeOfLocked(row), patch),
        unknown: () => programmeProblem({ kind: "programme-unknown", id }),
      });
      return { id, undo: done.undo };
    },
  );
}

function adoptRoute(app: App, ground: Ground): void {
  app.post(
    "/programmes/:id/adoption",
    { schema: { params, body: reason, summary: "Takes a proposal on as the office's own" } },
    async (request) => {
      const { id } = request.params;
      const asked = { id, command: "adopt programme", why: request.body.why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (_, at) => {
        if (at.programme.standing === "own")
          throw programmeProblem({ kind: "programme-unchanged", id });
        return { changes: [programmeChange(at, { ...at.programme, standing: "own" })], value: id };
      });
      return { id, undo: done.undo };
    },
  );
}

function removeRoute(app: App, ground: Ground): void {
  app.delete(
    "/programmes/:id",
    { schema: { params, body: reason, summary: "Removes a programme with its parts" } },
    async (request) => {
      const { id } = request.params;
      const asked = { id, command: "remove programme", why: request.body.why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx, at) => {
        const parts = (await readPartRows(tx, id)).map(({ table, row }): RowChange => ({
          table,
          id: String(row["id"]),
          before: row,
          after: null,
        }));
        const uses = await removalOfUses(tx, "programme_id", id);
        const own: RowChange = { table: "programme", id, before: at.row, after: null };
        return { changes: [...uses, ...parts, own], value: id };
      });
      return { undo: done.undo };
    },
  );
}

function ruleOnProgramme(before: Programme, patch: ProgrammePatch): RuledEdit<Programme> {
  const ruled = patchProgramme(before, patch);
  if (!ruled.ok) throw programmeProblem(ruled.error);
  const { programme, changed } = ruled.value;
  return {
    record: programme,
    columns: { ...rowOfProgramme(programme) },
    before: { ...before, ...before.content },
    beforeSource: { source: before.source, locator: before.sections[0] ?? null },
    changed,
  };
}

/** Strategy items and actors that a patch names must exist. */
async function checkReferences(tx: Transaction<Tables>, patch: ProgrammePatch): Promise<void> {
  const goals = [
    ...(patch.goals ?? []),
    ...(patch.content?.lessons ?? []).flatMap((lesson) => lesson.goals),
  ];
  if (goals.length > 0) {
    const known = new Set((await readSourceRecords(tx, "strategy")).map(({ id }) => id));
    const missing = goals.find((goal) => !known.has(goal));
    if (missing !== undefined) throw programmeProblem({ kind: "goal-unknown", id: missing });
  }
  await refuseUnknownActivities(tx, patch.content?.activities ?? []);
  const ids = [
    ...(patch.content?.partners ?? []).map(({ actorId }) => actorId),
    ...(patch.content?.places ?? []).map(({ actorId }) => actorId),
    patch.content?.handOver?.actorId ?? null,
  ].filter((id) => id !== null);
  if (ids.length === 0) return;
  const found = new Set((await readActors(tx, [...new Set(ids)])).map(({ id }) => id));
  const missing = ids.find((id) => !found.has(id));
  if (missing !== undefined) throw programmeProblem({ kind: "partner-unknown", id: missing });
}

async function refuseItems(tx: Transaction<Tables>, id: string): Promise<void> {
  const items = (await readItems(tx, id)).length;
  if (items > 0) throw programmeProblem({ kind: "first-step-with-items", items });
}
