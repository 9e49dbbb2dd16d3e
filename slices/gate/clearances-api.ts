import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";

import { clearanceKinds } from "./model.ts";
import { readClearances } from "./store-clearances.ts";
import { readCurrentList, readLaw } from "./store-law.ts";

const query = z.object({
  kind: z.enum(clearanceKinds).optional(),
  before: z.iso.datetime({ offset: true }).optional(),
});

/** The register of what was judged and let pass. */
export const clearanceRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/gate/clearances",
      { schema: { querystring: query, summary: "What was let pass, newest first" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const { kind = null, before = null } = request.query;
          const now = {
            today: dayOf(ground.now()),
            listVersion: (await readCurrentList(tx))?.version ?? null,
            rulesVersion: (await readLaw(tx)).rulesVersion,
          };
          return readClearances(tx, { kind, before }, now);
        }),
    );
  };
