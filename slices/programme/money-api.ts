import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { whyBody } from "#slices/source/requests.ts";

import { programmeParams as params } from "./api.ts";
import { changeProgramme } from "./change-programme.ts";
import type { ProgrammeMoney } from "./model-parts.ts";
import { lockPart, moneyKind, partParams, removalRoute, type App } from "./part-routes.ts";
import { programmeProblem } from "./problems.ts";
import { moneyBody } from "./requests.ts";
import { moneyOfLocked, rowOfMoney } from "./row-parts.ts";
import { moneyFault } from "./rules-money.ts";

const body = z.object({ money: moneyBody, why: whyBody });

/** Money that is planned or promised. What is paid passes the gate first, see `gate-api.ts`. */
export const programmeMoneyRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    enterRoute(app, ground);
    editRoute(app, ground);
    removalRoute(app, ground, moneyKind, async () => undefined);
  };

function enterRoute(app: App, ground: Ground): void {
  app.post(
    "/programmes/:id/money",
    { schema: { params, body, summary: "Enters planned or committed money" } },
    async (request, reply) => {
      const { id } = request.params;
      const { money, why } = request.body;
      const asked = { id, command: "enter money", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (_, at) => {
        const part = `${id}--money-${randomUUID().slice(0, 8)}`;
        const entry = checked({ ...money, id: part, programmeId: id, clearance: null });
        const after = { ...rowOfMoney(entry), ...at.grade };
        const change: RowChange = { table: "programme_money", id: part, before: null, after };
        return { changes: [change], value: part };
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );
}

function editRoute(app: App, ground: Ground): void {
  app.put(
    "/programmes/:id/money/:part",
    { schema: { params: partParams, body, summary: "Changes planned or committed money" } },
    async (request) => {
      const { id, part } = request.params;
      const { money, why } = request.body;
      const asked = { id, command: "edit money", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx) => {
        const before = await lockPart(tx, moneyKind, request.params);
        const entry = moneyOfLocked(before);
        if (entry.kind === "disbursement")
          throw programmeProblem({ kind: "payment-not-edited", id: part });
        const after = { ...before, ...rowOfMoney(checked({ ...entry, ...money })) };
        return { changes: [{ table: "programme_money", id: part, before, after }], value: part };
      });
      return { id: done.value, undo: done.undo };
    },
  );
}

/** The entry where its money can be kept; anything else is refused. */
export function checked(entry: ProgrammeMoney): ProgrammeMoney {
  const fault = moneyFault(entry);
  if (fault !== null) throw programmeProblem(fault);
  return entry;
}
