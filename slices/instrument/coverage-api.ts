import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { ChannelWork } from "#slices/channel/api.ts";

import { readCoverage } from "./coverage.ts";
import { kindsOnLevel, readFillers, readThirdParties } from "./fillers.ts";
import { layeredApproach } from "./model-coverage.ts";

const id = z.string().min(1).max(80);
/** What an address says for a matrix without a third axis. */
const withoutLayers = "none";

const axes = z.object({
  rows: id.default(layeredApproach.rows),
  columns: id.default(layeredApproach.columns),
  layers: z
    .string()
    .max(80)
    .default(layeredApproach.layers)
    .transform((layers) => (layers === withoutLayers ? "" : layers))
    .describe("Third axis; `none` for no third axis"),
});
const cell = axes.extend({ row: id, column: id, layer: z.string().max(80).default("") });

export const coverageRoutes =
  (ground: Ground, work: ChannelWork): Routes =>
  async (app) => {
    app.get(
      "/coverage",
      { schema: { querystring: axes, summary: "Programmes on two instruments, with the gaps" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), (tx) => readCoverage(tx, request.query)),
    );

    app.get(
      "/coverage/fillers",
      { schema: { querystring: cell, summary: "What could fill one cell of the matrix" } },
      async (request) => {
        const viewer = requireViewer(request);
        const fillers = await inOffice(ground.db, viewer, (tx) => readFillers(tx, request.query));
        const { ends, topics } = fillers;
        const kinds = new Set(kindsOnLevel(request.query));
        const wish = { ...ends, topics, kinds };
        return { ...fillers, thirdParties: await readThirdParties(ground, work, viewer, wish) };
      },
    );
  };
