import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";

import { readGatePage } from "./gate-page.ts";
import { readGoals } from "./read-goals.ts";
import { readPortfolio, readProgrammePage } from "./page.ts";
import { programmeProblem } from "./problems.ts";
import { readMoney, readProgramme, readResults } from "./store.ts";
import { publicView } from "./view.ts";

export const programmeParams = z.object({ id: z.string().min(1).max(120) });

/** What is to be asked of the gate, so that its page answers it: words declared, who is paid or invited. */
const gateQuery = z.object({
  declared: z.string().max(1_000).default(""),
  party: z.string().min(1).max(120).nullable().default(null),
  invited: z.stringbool().default(false),
});

export const programmeRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/programmes",
      { schema: { summary: "Every programme with its stage, money and next conditions" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), (tx) => readPortfolio(tx, dayOf(ground.now()))),
    );

    app.get(
      "/programmes/goals",
      { schema: { summary: "Vision, strategy items and what serves each of them" } },
      (request) => inOffice(ground.db, requireViewer(request), readGoals),
    );

    app.get(
      "/programmes/:id",
      { schema: { params: programmeParams, summary: "One programme with all its parts" } },
      async (request) => {
        const { id } = request.params;
        const page = await inOffice(ground.db, requireViewer(request), (tx) =>
          readProgrammePage(tx, id),
        );
        if (page === null) throw programmeProblem({ kind: "programme-unknown", id });
        return page;
      },
    );

    gateRoute(app, ground);
    app.get(
      "/programmes/:id/public-view",
      { schema: { params: programmeParams, summary: "What the public would see of a programme" } },
      async (request) => {
        const { id } = request.params;
        return inOffice(ground.db, requireViewer(request), async (tx) => {
          const programme = await readProgramme(tx, id);
          if (programme === null) throw programmeProblem({ kind: "programme-unknown", id });
          return publicView(programme, await readResults(tx, id), await readMoney(tx, id));
        });
      },
    );
  };

function gateRoute(app: Parameters<Routes>[0], ground: Ground): void {
  app.get(
    "/programmes/:id/gate",
    {
      schema: {
        params: programmeParams,
        querystring: gateQuery,
        summary: "What the law says of each kind of activity, and the letters that may be named",
      },
    },
    async (request) => {
      const { id } = request.params;
      return inOffice(ground.db, requireViewer(request), async (tx) => {
        if ((await readProgramme(tx, id)) === null)
          throw programmeProblem({ kind: "programme-unknown", id });
        const { declared, party, invited } = request.query;
        return readGatePage(tx, id, {
          declared: declared.split(",").filter(Boolean),
          partyId: party,
          isInvited: invited,
          today: dayOf(ground.now()),
        });
      });
    },
  );
}
