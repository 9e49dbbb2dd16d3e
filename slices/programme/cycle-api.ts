import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { citationBody, dateBody, whyBody } from "#slices/source/requests.ts";

import { programmeParams as params } from "./api.ts";
import { changeProgramme, programmeChange } from "./change-programme.ts";
import { stages } from "./model.ts";
import { programmeProblem } from "./problems.ts";
import { takeStep } from "./rules-cycle.ts";
import { readCounts } from "./store-counts.ts";

const step = z.object({
  to: z.enum(stages),
  owner: z.string().trim().min(1).max(200),
  on: dateBody,
  evidence: citationBody.nullable(),
  why: whyBody,
});

/** Steps of the cycle: forward where the conditions hold, back with a reason. */
export const programmeCycleRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.post(
      "/programmes/:id/steps",
      { schema: { params, body: step, summary: "Takes a step of the cycle" } },
      async (request) => {
        const { id } = request.params;
        const { to, owner, on, evidence, why } = request.body;
        const viewer = requireViewer(request);
        const asked = { id, command: "step programme", why };
        const done = await changeProgramme(ground, viewer, asked, async (tx, locked) => {
          const facts = (await readCounts(tx))(id);
          const by = viewer.accountId;
          const taken = takeStep(locked.programme, facts, {
            to,
            owner,
            on,
            evidence,
            reason: why,
            by,
          });
          if (!taken.ok) throw programmeProblem(taken.error);
          return { changes: [programmeChange(locked, taken.value)], value: taken.value.stage };
        });
        return { stage: done.value, undo: done.undo };
      },
    );
  };
