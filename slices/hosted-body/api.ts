import { randomUUID } from "node:crypto";

import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import { partialDate } from "#kernel/partial-date.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readOffice } from "#slices/account/store.ts";
import { actorUnknown } from "#slices/actor/api.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import { enterClaim } from "#slices/source/claim-changes.ts";
import { gradeOf } from "#slices/source/edit-record.ts";
import { officeEntry } from "#slices/source/model.ts";
import { whyBody } from "#slices/source/requests.ts";

import { readHosted } from "./store.ts";
import { hostedViews } from "./view.ts";

const words = z.string().trim().min(1).max(500);

/** What an officer records on a hosted body. */
const noteBody = z.discriminatedUnion("what", [
  z.object({ what: z.literal("liaison-owner"), text: words }),
  z.object({ what: z.literal("mandate"), text: words }),
  z.object({ what: z.literal("agenda-point"), text: words }),
  z.object({ what: z.literal("agenda-outcome"), point: z.string().min(1).max(80), text: words }),
]);
const params = z.object({ id: z.string().min(1).max(80) });

export const hostedBodyRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/hosted-bodies",
      { schema: { summary: "International bodies that the city hosts" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const { principalActorId } = await readOffice(tx);
          if (principalActorId === null) return { items: [], actors: {}, ties: {}, facts: [] };
          const record = await readHosted(tx, principalActorId);
          const items = hostedViews(record, principalActorId);
          const named = new Set(items.flatMap(({ northern }) => northern));
          return {
            items,
            actors: Object.fromEntries(record.others.map((one) => [one.id, actorBrief(one)])),
            ties: Object.fromEntries(
              record.ties.filter(({ id }) => named.has(id)).map((tie) => [tie.id, tie]),
            ),
            facts: record.facts,
          };
        }),
    );

    const body = z.object({ note: noteBody, why: whyBody });
    app.post(
      "/hosted-bodies/:id/notes",
      { schema: { params, body, summary: "Records owner, mandate or agenda of a hosted body" } },
      async (request, reply) => {
        const viewer = requireViewer(request);
        const { id } = request.params;
        const { note, why } = request.body;
        const done = await runCommand(ground, viewer, async (tx) => {
          const actor = await lockRow(tx, "actor", id);
          if (actor === null) throw actorUnknown(id);
          const now = ground.now();
          const subject = { kind: "actor", id };
          const value =
            note.what === "agenda-outcome" ? { point: note.point, text: note.text } : note.text;
          const claim = enterClaim(
            {
              subject,
              property: note.what,
              value,
              citation: { source: officeEntry, locator: null },
              asOf: partialDate(dayOf(now)),
              grade: gradeOf(actor),
            },
            { enteredBy: viewer.accountId ?? "system", now, newId: randomUUID },
          );
          const command = "record on hosted body";
          return { record: { command, subject, changes: [claim], why }, value: claim.id };
        });
        return reply.code(201).send({ id: done.value, undo: done.undo });
      },
    );
  };
