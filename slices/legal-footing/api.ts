import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readOffice } from "#slices/account/store.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { recordClaim } from "#slices/source/record-claim.ts";
import { tieOfRow, type TieRow } from "#slices/tie/row.ts";

import { bindings, consents, footingProperty } from "./model.ts";
import { footingProblem } from "./problems.ts";
import { checkFooting, isAgreement } from "./rules.ts";
import { readFootings } from "./store.ts";

const words = z.string().trim().min(1).max(500);
const params = z.object({ id: z.string().min(1).max(300) });
const body = z.object({
  footing: z.object({
    binding: z.enum(bindings),
    grounds: z.array(z.string().min(1).max(60)).max(20),
    consent: z.enum(consents),
    consentNote: words.nullable(),
    reason: words,
  }),
  /** Where the agreement or the opinion on it can be read. */
  evidence: z.string().trim().min(1).max(300).nullable(),
});

export const legalFootingRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/legal-footings",
      {
        schema: {
          summary: "The city's agreements: binding or not, on what ground, with whose consent",
        },
      },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const asOf = dayOf(ground.now());
          const { principalActorId } = await readOffice(tx);
          if (principalActorId === null) return { asOf, principal: null, items: [], actors: {} };
          const items = await readFootings(tx, principalActorId);
          const ids = items.flatMap(({ tie }) => [tie.from, tie.to]);
          const actors = (await readActors(tx, [...new Set(ids)])).map(actorBrief);
          return {
            asOf,
            principal: principalActorId,
            items,
            actors: Object.fromEntries(actors.map((actor) => [actor.id, actor])),
          };
        }),
    );

    app.post(
      "/legal-footings/:id/checks",
      { schema: { params, body, summary: "Records the check of an agreement's legal footing" } },
      async (request, reply) => {
        const { id } = request.params;
        const { footing, evidence } = request.body;
        const checked = checkFooting(footing);
        if (!checked.ok) throw footingProblem(checked.error);
        const done = await recordClaim(ground, requireViewer(request), {
          table: "tie",
          id,
          property: footingProperty,
          value: checked.value,
          evidence,
          command: "check legal footing",
          why: footing.reason,
          change: (row) => {
            if (!isAgreement(tieOfRow(row as unknown as TieRow)))
              throw footingProblem({ kind: "footing-no-agreement", id });
            return {};
          },
          unknown: () => footingProblem({ kind: "footing-agreement-unknown", id }),
        });
        return reply.code(201).send({ id: done.value, undo: done.undo });
      },
    );
  };
