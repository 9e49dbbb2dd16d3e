import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { recordClaim } from "#slices/source/record-claim.ts";

import { grades, screeningProperty } from "./model.ts";
import { screeningProblem } from "./problems.ts";
import { checkScreening } from "./rules.ts";
import { readNgos } from "./store.ts";

const words = z.string().trim().max(500);
const finding = z.object({ grade: z.enum(grades), reason: words.nullable() });
const params = z.object({ id: z.string().min(1).max(80) });
const body = z.object({
  screening: z.object({
    experienceSince: z.int().min(1945).max(9999).nullable(),
    findings: z.object({
      information: finding,
      channel: finding,
      bargaining: finding,
      results: finding,
    }),
  }),
  evidence: z.string().trim().min(1).max(300).nullable(),
  why: z.string().trim().min(1).max(500),
});

export const ngoScreeningRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/ngo-screenings",
      {
        schema: {
          summary: "Domestic NGOs compared on information, channel, bargaining and results",
        },
      },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          asOf: dayOf(ground.now()),
          items: await readNgos(tx),
        })),
    );

    app.post(
      "/ngo-screenings/:id",
      { schema: { params, body, summary: "Records the screening of a domestic NGO" } },
      async (request, reply) => {
        const { id } = request.params;
        const { screening, evidence, why } = request.body;
        const checked = checkScreening(screening, ground.now().getUTCFullYear());
        if (!checked.ok) throw screeningProblem(checked.error);
        const done = await recordClaim(ground, requireViewer(request), {
          table: "actor",
          id,
          property: screeningProperty,
          value: checked.value,
          evidence,
          command: "screen ngo",
          why,
          change: (row) => {
            if (row["kind"] !== "ngo-domestic")
              throw screeningProblem({ kind: "screening-no-domestic-ngo", id });
            return {};
          },
          unknown: () => screeningProblem({ kind: "screening-actor-unknown", id }),
        });
        return reply.code(201).send({ id: done.value, undo: done.undo });
      },
    );
  };
