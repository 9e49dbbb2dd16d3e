import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { citationBody, dateBody, whyBody } from "#slices/source/requests.ts";

import { programmeParams as params } from "./api.ts";
import { beginWork, withClearance } from "./begin-work.ts";
import { changeProgramme, programmeChange } from "./change-programme.ts";
import { stages } from "./model.ts";
import { programmeProblem } from "./problems.ts";
import { passingBody } from "./requests.ts";
import { isStart } from "./rules-begun.ts";
import { takeStep } from "./rules-cycle.ts";
import { readCounts } from "./store-counts.ts";

const step = z.object({
  to: z.enum(stages),
  owner: z.string().trim().min(1).max(200),
  on: dateBody,
  evidence: citationBody.nullable(),
  declared: passingBody.declared,
  letters: passingBody.letters,
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
        const { to, owner, on, evidence, why, ...asking } = request.body;
        const viewer = requireViewer(request);
        const today = dayOf(ground.now());
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
          const { stage } = taken.value;
          if (!isStart(locked.programme.stage, stage))
            return { changes: [programmeChange(locked, taken.value)], value: stage };
          const begun = await beginWork(tx, locked, { ...asking, today });
          const after = withClearance(taken.value, begun.clearance);
          return { changes: [...begun.draws, programmeChange(locked, after)], value: stage };
        });
        return { stage: done.value, undo: done.undo };
      },
    );
  };
