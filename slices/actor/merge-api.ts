import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";
import { z } from "zod";

import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { require, requireViewer } from "#slices/account/problems.ts";
import { runCommand } from "#slices/audit/command.ts";
import { textBody, whyBody } from "#slices/source/requests.ts";

import { actorUnknown } from "./api.ts";
import { mergeProblem } from "./merge-problems.ts";
import { lockMerge, lockSplit, readRecordsNaming } from "./merge-store.ts";
import type { MergePlan } from "./model-merge.ts";
import { actorKinds } from "./model.ts";
import { mergeActors } from "./rules-merge.ts";
import { splitActor } from "./rules-split.ts";

const actorId = z.string().min(1).max(80);
const params = z.object({ id: actorId });
const ids = z.array(z.string().min(1).max(300)).max(5_000).default([]);
const splitBody = z.object({
  name: textBody,
  kind: z.enum(actorKinds).optional(),
  ties: ids,
  memberships: ids,
  claims: ids,
  aliases: ids,
  why: whyBody,
});

export const actorMergeRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/actors/:id/merge",
      {
        schema: {
          params,
          querystring: z.object({ other: actorId }),
          summary: "What merging another actor into this one would do",
        },
      },
      async (request) => {
        const viewer = requireViewer(request);
        require(mayWrite(viewer));
        const { summary } = await inOffice(ground.db, viewer, (tx) =>
          planMerge(tx, {
            ground,
            viewer,
            keptId: request.params.id,
            absorbedId: request.query.other,
          }),
        );
        return { summary };
      },
    );

    app.post(
      "/actors/:id/merge",
      {
        schema: {
          params,
          body: z.object({ other: actorId, why: whyBody }),
          summary: "Merges another actor into this one",
        },
      },
      async (request) => {
        const viewer = requireViewer(request);
        const { id } = request.params;
        const { other, why } = request.body;
        const done = await runCommand(ground, viewer, async (tx) => {
          const plan = await planMerge(tx, { ground, viewer, keptId: id, absorbedId: other });
          const subject = { kind: "actor", id };
          return {
            record: { command: "merge actor", subject, changes: plan.changes, why },
            value: plan.summary,
          };
        });
        return { summary: done.value, undo: done.undo };
      },
    );

    splitRoute(ground, app);
  };

function splitRoute(ground: Ground, app: Parameters<Routes>[0]): void {
  app.post(
    "/actors/:id/split",
    { schema: { params, body: splitBody, summary: "Splits an actor in two" } },
    async (request, reply) => {
      const { id } = request.params;
      const { why, ...wish } = request.body;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const state = await lockSplit(tx, id);
        if (state === null) throw actorUnknown(id);
        const plan = splitActor(state, {
          ...wish,
          id: `${id.slice(0, 70)}-${randomUUID().slice(0, 8)}`,
        });
        if (!plan.ok) throw mergeProblem(plan.error);
        const subject = { kind: "actor", id };
        return {
          record: { command: "split actor", subject, changes: plan.value.changes, why },
          value: plan.value,
        };
      });
      const { id: made, moved } = done.value;
      return reply.code(201).send({ id: made, moved, undo: done.undo });
    },
  );
}

interface WantedMerge {
  readonly ground: Ground;
  readonly viewer: Viewer;
  readonly keptId: string;
  readonly absorbedId: string;
}

/** The merge as it stands now; refused while something speaks of exactly the absorbed actor, or is hidden from the viewer. */
async function planMerge(
  tx: Transaction<Tables>,
  { ground, viewer, keptId, absorbedId }: WantedMerge,
): Promise<MergePlan> {
  if (keptId === absorbedId) throw mergeProblem({ kind: "merge-itself", id: keptId });
  const state = await lockMerge(tx, keptId, absorbedId);
  if (state === null) throw actorUnknown(absorbedId);
  const { records, all } = await readRecordsNaming(tx, absorbedId);
  const held = records.filter(({ moves }) => !moves).map(({ kind, id }) => `${kind} ${id}`);
  if (held.length > 0) throw mergeProblem({ kind: "merge-held", id: absorbedId, records: held });
  if (records.length !== all) throw mergeProblem({ kind: "merge-hidden", id: absorbedId });
  const plan = mergeActors(state, {
    enteredBy: viewer.accountId ?? "system",
    now: ground.now().toISOString(),
    newId: randomUUID,
  });
  if (!plan.ok) throw mergeProblem(plan.error);
  return plan.value;
}
