import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";
import { z } from "zod";

import type { Cleared } from "#engines/gate/index.ts";
import { dayOf } from "#kernel/clock.ts";
import type { Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { clearParty, gateProblem, recheck } from "#slices/gate/clear.ts";
import type { Clearing, GateRefusal } from "#slices/gate/model.ts";
import { whyBody } from "#slices/source/requests.ts";

import { programmeParams as params } from "./api.ts";
import { changeProgramme, programmeChange } from "./change-programme.ts";
import type { ClearanceNote } from "./model-content.ts";
import { stages, type Stage } from "./model.ts";
import { checked } from "./money-api.ts";
import type { App } from "./part-routes.ts";
import { programmeProblem } from "./problems.ts";
import { paymentBody } from "./requests.ts";
import { rowOfMoney } from "./row-parts.ts";

/** What leaves the office passes the gate: paying somebody, and inviting a partner. */
export const programmeGateRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    payRoute(app, ground);
    inviteRoute(app, ground);
  };

function payRoute(app: App, ground: Ground): void {
  const body = z.object({ payment: paymentBody, why: whyBody });
  app.post(
    "/programmes/:id/payments",
    { schema: { params, body, summary: "Pays somebody whom the gate lets pass" } },
    async (request, reply) => {
      const { id } = request.params;
      const { payment, why } = request.body;
      const today = dayOf(ground.now());
      const asked = { id, command: "pay", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx, at) => {
        refuseBeforeDecision(at.programme.stage);
        const who = { actorId: payment.party };
        const standing = { direction: "to" as const, asOf: today, isInvited: false };
        const clearance = await passed(tx, await clearParty(tx, { who, ...standing }), today);
        const part = `${id}--money-${randomUUID().slice(0, 8)}`;
        const entry = checked({
          ...payment,
          id: part,
          programmeId: id,
          kind: "disbursement",
          shareRule: null,
          clearance,
        });
        const after = { ...rowOfMoney(entry), ...at.grade };
        const change: RowChange = { table: "programme_money", id: part, before: null, after };
        return { changes: [change], value: part };
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );
}

function inviteRoute(app: App, ground: Ground): void {
  const body = z.object({ actorId: z.string().min(1).max(120), why: whyBody });
  app.post(
    "/programmes/:id/invitations",
    { schema: { params, body, summary: "Invites a partner whom the gate lets pass" } },
    async (request) => {
      const { id } = request.params;
      const { actorId, why } = request.body;
      const today = dayOf(ground.now());
      const asked = { id, command: "invite partner", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx, at) => {
        const { content } = at.programme;
        const partner = content.partners.find((one) => one.actorId === actorId);
        if (partner === undefined) throw programmeProblem({ kind: "not-a-partner", id: actorId });
        if (partner.invited !== null)
          throw programmeProblem({ kind: "already-invited", id: actorId });
        const standing = { direction: "to" as const, asOf: today, isInvited: true };
        const cleared = await clearParty(tx, { who: { actorId }, ...standing });
        const invited = await passed(tx, cleared, today);
        const partners = content.partners.map((one) =>
          one.actorId === actorId ? { ...one, invited } : one,
        );
        const after = { ...at.programme, content: { ...content, partners } };
        return { changes: [programmeChange(at, after)], value: invited };
      });
      return { clearance: done.value, undo: done.undo };
    },
  );
}

/** A clearance, checked again in the transaction that uses it, as the record keeps it; a refusal throws. */
export async function passed<T extends Clearing>(
  tx: Transaction<Tables>,
  cleared: Result<Cleared<T>, GateRefusal>,
  day: string,
): Promise<ClearanceNote> {
  if (!cleared.ok) throw gateProblem(cleared.error);
  const { verdict, grant, ground } = cleared.value;
  const again = await recheck(tx, cleared.value, day);
  if (!again.ok) throw gateProblem(again.error);
  return {
    clearanceId: again.value.clearanceId,
    verdict,
    grant,
    rulesVersion: ground.rulesVersion,
    listVersion: ground.listVersion,
    on: day,
  };
}

function refuseBeforeDecision(stage: Stage): void {
  if (stages.indexOf(stage) < stages.indexOf("decided"))
    throw programmeProblem({ kind: "payment-not-running", stage });
}
