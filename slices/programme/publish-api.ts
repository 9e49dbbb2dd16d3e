import type { Transaction } from "kysely";
import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { clearPublication } from "#slices/gate/clear.ts";
import { digestOf } from "#slices/gate/digest.ts";
import { whyBody } from "#slices/source/requests.ts";

import { programmeParams as params } from "./api.ts";
import { changeProgramme, type LockedProgramme } from "./change-programme.ts";
import { passed } from "./gate-api.ts";
import type { PublicationRequest } from "./model-content.ts";
import type { App } from "./part-routes.ts";
import { programmeProblem } from "./problems.ts";
import { rowOfProgramme } from "./row.ts";
import { readNamedSources } from "./store-counts.ts";
import { readPartRows } from "./store-parts.ts";
import { readMoney, readResults } from "./store.ts";
import { publicView } from "./view.ts";

const body = z.object({ why: whyBody });

/** Publishing takes two persons: one asks, another agrees through the gate. Withdrawing takes one. */
export const programmePublishRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    publishRoute(app, ground);
    withdrawRoute(app, ground);
  };

function publishRoute(app: App, ground: Ground): void {
  app.post(
    "/programmes/:id/publication",
    { schema: { params, body, summary: "Asks for a publication, or agrees to the one asked for" } },
    async (request) => {
      const { id } = request.params;
      const { why } = request.body;
      const viewer = requireViewer(request);
      const today = dayOf(ground.now());
      const asked = { id, command: "publish programme", why };
      const done = await changeProgramme(ground, viewer, asked, async (tx, at) => {
        refuseUnfit(at);
        const waiting = at.programme.content.publication;
        if (waiting === null) {
          const asking = { by: viewer.accountId, on: today, why, clearanceId: null };
          return { changes: [regraded(at, asking, null)], value: "asked" as const };
        }
        const clearanceId = await clearView(tx, at, { preparedBy: waiting.by, today });
        const parts = (await readPartRows(tx, id)).map(({ table, row }): RowChange => ({
          table,
          id: String(row["id"]),
          before: row,
          after: { ...row, audience: "public" },
        }));
        const own = regraded(at, { ...waiting, clearanceId }, "public");
        return { changes: [...parts, own], value: "public" as const };
      });
      return { state: done.value, undo: done.undo };
    },
  );
}

function withdrawRoute(app: App, ground: Ground): void {
  app.delete(
    "/programmes/:id/publication",
    { schema: { params, body, summary: "Takes a publication, or the asking for it, back" } },
    async (request) => {
      const { id } = request.params;
      const asked = { id, command: "withdraw programme", why: request.body.why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx, at) => {
        const parts = (await readPartRows(tx, id)).map(({ table, row }): RowChange => ({
          table,
          id: String(row["id"]),
          before: row,
          after: { ...row, audience: "office" },
        }));
        const isPublic = at.grade.audience === "public";
        const own = regraded(at, null, isPublic ? "office" : null);
        return { changes: isPublic ? [...parts, own] : [own], value: id };
      });
      return { undo: done.undo };
    },
  );
}

function refuseUnfit({ programme, grade }: LockedProgramme): void {
  const { id } = programme;
  if (grade.audience === "public") throw programmeProblem({ kind: "already-public", id });
  if (grade.audience === "named") throw programmeProblem({ kind: "named-stays-inside", id });
}

function regraded(
  { row, programme }: LockedProgramme,
  publication: PublicationRequest | null,
  audience: "public" | "office" | null,
): RowChange {
  const after = { ...programme, content: { ...programme.content, publication } };
  const columns = { ...row, ...rowOfProgramme(after) };
  return {
    table: "programme",
    id: programme.id,
    before: row,
    after: audience === null ? columns : { ...columns, audience },
  };
}

/** The gate's clearance for exactly what the public would see. */
async function clearView(
  tx: Transaction<Tables>,
  { programme }: LockedProgramme,
  { preparedBy, today }: { readonly preparedBy: string | null; readonly today: string },
): Promise<string> {
  const view = publicView(
    programme,
    await readResults(tx, programme.id),
    await readMoney(tx, programme.id),
  );
  const cleared = await clearPublication(tx, {
    record: { kind: "programme", id: programme.id },
    digest: digestOf(view),
    cites: await readNamedSources(tx, JSON.stringify(view)),
    partners: view.partners,
    preparedBy,
    asOf: today,
  });
  return (await passed(tx, cleared, { day: today, declarations: [] })).clearanceId;
}
