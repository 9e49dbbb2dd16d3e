import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";
import { z } from "zod";

import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { listMembers } from "#slices/account/store.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";
import { appendReading } from "#slices/audit/store.ts";
import { dateBody, whyBody } from "#slices/source/requests.ts";

import {
  consentStates,
  stateConsents,
  thirdChannelAudiences,
  thirdChannelStatuses,
  type ThirdChannel,
  type ThirdChannelAudience,
} from "./model.ts";
import { thirdChannelProblem } from "./problems.ts";
import { rowOfThirdChannel } from "./row.ts";
import { checkRecord, gradeFor } from "./rules.ts";
import { listThirdChannels, readThirdChannel } from "./store.ts";

const words = z.string().trim().min(1).max(2000);
const actorId = z.string().min(1).max(80);
const consentBody = z.object({
  party: actorId,
  state: z.enum(consentStates),
  on: dateBody.nullable(),
  evidence: words.nullable(),
});
const recordBody = z.object({
  title: z.string().trim().min(1).max(120),
  through: actorId,
  with: actorId,
  issues: z.array(z.string().min(1).max(60)).max(30),
  what: words,
  status: z.enum(thirdChannelStatuses),
  lastUsed: dateBody.nullable(),
  sanctionsNote: words.nullable(),
  riskNote: words.nullable(),
  consents: z.array(consentBody).max(20),
  stateConsent: z.enum(stateConsents),
  stateConsentOn: dateBody.nullable(),
  stateConsentEvidence: words.nullable(),
});
const body = z.object({
  record: recordBody,
  audience: z.enum(thirdChannelAudiences).optional(),
  /** Accounts that may open it; whoever writes always may. */
  named: z.array(z.string().min(1).max(80)).max(50),
  why: whyBody,
});
const params = z.object({ id: z.string().min(1).max(80) });

export const thirdChannelRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/third-channels",
      { schema: { summary: "Third channels that the reader may open, by title" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          items: await listThirdChannels(tx),
        })),
    );

    app.get(
      "/third-channels/:id",
      { schema: { params, summary: "One third channel; reading a named one is recorded" } },
      async (request) => {
        const viewer = requireViewer(request);
        const { id } = request.params;
        return inOffice(ground.db, viewer, async (tx) => {
          const found = await readThirdChannel(tx, id);
          if (found === null) throw thirdChannelProblem({ kind: "third-channel-unknown", id });
          const { record, audience, named } = found;
          if (audience === "named") {
            const subject = { kind: "third-channel", id };
            await appendReading(tx, viewer, { subject, audience, named }, ground.now());
          }
          const ids = [record.through, record.with, ...record.consents.map(({ party }) => party)];
          const actors = (await readActors(tx, [...new Set(ids)])).map(actorBrief);
          return {
            ...found,
            actors: Object.fromEntries(actors.map((actor) => [actor.id, actor])),
            members: await peopleOf(tx),
          };
        });
      },
    );

    commandRoutes(ground)(app);
  };

const commandRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  app.get(
    "/third-channels/people",
    { schema: { summary: "Members of the office who can be named" } },
    (request) =>
      inOffice(ground.db, requireViewer(request), async (tx) => ({ items: await peopleOf(tx) })),
  );

  app.post(
    "/third-channels",
    { schema: { body, summary: "Enters a third channel" } },
    async (request, reply) => {
      const viewer = requireViewer(request);
      const asked = request.body;
      const done = await runCommand(ground, viewer, async (tx) => {
        const id = randomUUID();
        const after = await ruled(tx, viewer, { ...asked, id, present: "named" });
        return change("enter third channel", id, asked.why, { before: null, after });
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );

  app.put(
    "/third-channels/:id",
    { schema: { params, body, summary: "Changes a third channel, its consents or who sees it" } },
    async (request) => {
      const viewer = requireViewer(request);
      const { id } = request.params;
      const asked = request.body;
      const done = await runCommand(ground, viewer, async (tx) => {
        const before = await lockRow(tx, "third_channel_record", id);
        if (before === null) throw thirdChannelProblem({ kind: "third-channel-unknown", id });
        const present = before["audience"] === "named" ? "named" : "office";
        const after = await ruled(tx, viewer, { ...asked, id, present });
        return change("edit third channel", id, asked.why, {
          before,
          after: { ...before, ...after },
        });
      });
      return { undo: done.undo };
    },
  );

  const reason = z.object({ why: whyBody });
  app.delete(
    "/third-channels/:id",
    { schema: { params, body: reason, summary: "Removes a third channel" } },
    async (request) => {
      const { id } = request.params;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const before = await lockRow(tx, "third_channel_record", id);
        if (before === null) throw thirdChannelProblem({ kind: "third-channel-unknown", id });
        return change("remove third channel", id, request.body.why, { before, after: null });
      });
      return { undo: done.undo };
    },
  );
};

type Asked = Omit<z.infer<typeof body>, "why"> & {
  readonly id: string;
  readonly present: ThirdChannelAudience;
};

/** The columns of a record as the rules allow them: known actors, known members, a grading that the consents carry. */
async function ruled(tx: Transaction<Tables>, viewer: Viewer, asked: Asked): Promise<Row> {
  const wanted: ThirdChannel = { ...asked.record, id: asked.id };
  const record = checkRecord(wanted);
  if (!record.ok) throw thirdChannelProblem(record.error);
  for (const { party } of record.value.consents) {
    if ((await lockRow(tx, "actor", party)) === null)
      throw thirdChannelProblem({ kind: "third-channel-actor-unknown", at: "consents", id: party });
  }
  const audience = gradeFor(record.value, asked.audience ?? null, asked.present);
  if (!audience.ok) throw thirdChannelProblem(audience.error);
  const named = [
    ...new Set([...asked.named, ...(viewer.accountId === null ? [] : [viewer.accountId])]),
  ];
  return {
    ...rowOfThirdChannel(record.value),
    audience: audience.value,
    named: await knownMembers(tx, named),
  };
}

async function knownMembers(tx: Transaction<Tables>, named: readonly string[]) {
  const members = new Set((await listMembers(tx)).map(({ accountId }) => accountId));
  const strangers = named.filter((id) => !members.has(id));
  if (strangers.length > 0)
    throw thirdChannelProblem({ kind: "third-channel-member-unknown", ids: strangers });
  return named;
}

async function peopleOf(tx: Transaction<Tables>) {
  return (await listMembers(tx)).map(({ accountId, name }) => ({ id: accountId, name }));
}

function change(
  command: string,
  id: string,
  why: string,
  rows: Pick<RowChange, "before" | "after">,
) {
  const changes: RowChange[] = [{ table: "third_channel_record", id, ...rows }];
  return { record: { command, subject: { kind: "third-channel", id }, changes, why }, value: id };
}
