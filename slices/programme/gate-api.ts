import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";
import { z } from "zod";

import type { Cleared } from "#engines/gate/index.ts";
import { dayOf } from "#kernel/clock.ts";
import { orThrow, type Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { clearParty, gateProblem, recheck } from "#slices/gate/clear.ts";
import type { Clearing, GateRefusal } from "#slices/gate/model.ts";
import type { GrantUse } from "#slices/grant/model-use.ts";
import { drawsOfUse, grantsNamed } from "#slices/grant/use.ts";
import { whyBody } from "#slices/source/requests.ts";

import { programmeParams as params } from "./api.ts";
import { changeProgramme, programmeChange } from "./change-programme.ts";
import { activitiesToward, declarationsOf } from "./gate-questions.ts";
import type { ClearanceNote, Declaration } from "./model-content.ts";
import { stages, type Stage } from "./model.ts";
import { checked } from "./money-api.ts";
import type { App } from "./part-routes.ts";
import { programmeProblem } from "./problems.ts";
import { passingBody, paymentBody } from "./requests.ts";
import { rowOfMoney } from "./row-parts.ts";

/** What leaves the office passes the gate: paying somebody, and inviting a partner. */
export const programmeGateRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    payRoute(app, ground);
    inviteRoute(app, ground);
  };

function payRoute(app: App, ground: Ground): void {
  const body = z.object({ payment: paymentBody.extend(passingBody), why: whyBody });
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
        const { activities, declared, letters, ...paid } = payment;
        const part = `${id}--money-${randomUUID().slice(0, 8)}`;
        const unpaid = { ...paid, id: part, programmeId: id, shareRule: null, clearance: null };
        checked({ ...unpaid, kind: "disbursement" });
        const { party, money } = payment;
        const does = await activitiesToward(tx, party, { kind: "payment", activities });
        const declarations = await declarationsOf(tx, does, declared);
        const cleared = await clearParty(tx, {
          who: { actorId: party },
          direction: "to",
          asOf: today,
          isInvited: false,
          activities: does,
          amount: Number(money.amount),
          declared: wordsOf(declarations),
          grants: await grantsNamed(tx, { programmeId: id, letters, partyId: party, money }),
        });
        const clearance = await passed(tx, cleared, { day: today, declarations });
        const entry = { ...unpaid, kind: "disbursement" as const, clearance };
        const after = { ...rowOfMoney(entry), ...at.grade };
        const use = { kind: "payment" as const, moneyId: part, partyId: party, money };
        const changes: RowChange[] = [
          { table: "programme_money", id: part, before: null, after },
          ...drawn(cleared, { ...use, programmeId: id, on: today }, at.grade),
        ];
        return { changes, value: part };
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );
}

function inviteRoute(app: App, ground: Ground): void {
  const body = z.object({ actorId: z.string().min(1).max(120), ...passingBody, why: whyBody });
  app.post(
    "/programmes/:id/invitations",
    { schema: { params, body, summary: "Invites a partner whom the gate lets pass" } },
    async (request) => {
      const { id } = request.params;
      const { actorId, activities, declared, letters, why } = request.body;
      const today = dayOf(ground.now());
      const asked = { id, command: "invite partner", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx, at) => {
        const { content } = at.programme;
        const partner = content.partners.find((one) => one.actorId === actorId);
        if (partner === undefined) throw programmeProblem({ kind: "not-a-partner", id: actorId });
        if (partner.invited !== null)
          throw programmeProblem({ kind: "already-invited", id: actorId });
        const does = await activitiesToward(tx, actorId, { kind: "invitation", activities });
        const declarations = await declarationsOf(tx, does, declared);
        const cleared = await clearParty(tx, {
          who: { actorId },
          direction: "to",
          asOf: today,
          isInvited: true,
          activities: does,
          declared: wordsOf(declarations),
          grants: await grantsNamed(tx, {
            programmeId: id,
            letters,
            partyId: actorId,
            money: null,
          }),
        });
        const invited = await passed(tx, cleared, { day: today, declarations });
        const partners = content.partners.map((one) =>
          one.actorId === actorId ? { ...one, invited } : one,
        );
        const after = { ...at.programme, content: { ...content, partners } };
        const use = { kind: "invitation" as const, moneyId: null, partyId: actorId, money: null };
        const draws = drawn(cleared, { ...use, programmeId: id, on: today }, at.grade);
        return { changes: [...draws, programmeChange(at, after)], value: invited };
      });
      return { clearance: done.value, undo: done.undo };
    },
  );
}

export const wordsOf = (declarations: readonly Declaration[]) =>
  declarations.map(({ word }) => word);

/** A clearance, checked again in the transaction that uses it, as the record keeps it; a refusal throws. */
export async function passed<T extends Clearing>(
  tx: Transaction<Tables>,
  cleared: Result<Cleared<T>, GateRefusal>,
  { day, declarations }: { readonly day: string; readonly declarations: readonly Declaration[] },
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
    ...(declarations.length > 0 && { declared: declarations }),
  };
}

/** What is taken from the letters on which a clearance rests. */
export function drawn<T extends Clearing>(
  cleared: Result<Cleared<T>, GateRefusal>,
  use: Omit<GrantUse, "id" | "grantId" | "clearanceId">,
  grade: { readonly audience: unknown; readonly named: unknown },
): RowChange[] {
  const { grants, clearanceId } = orThrow(cleared).value;
  return drawsOfUse(grants, { ...use, clearanceId }, grade);
}

function refuseBeforeDecision(stage: Stage): void {
  if (stages.indexOf(stage) < stages.indexOf("decided"))
    throw programmeProblem({ kind: "payment-not-running", stage });
}
