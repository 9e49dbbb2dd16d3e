import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { z } from "zod";

import { languages } from "#kernel/local-text.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { actorHeadings, actorKinds, sides } from "#slices/actor/model.ts";
import { tieStatuses } from "#slices/tie/model.ts";

import { exportFormats, exportTables, fileName, mediaTypes } from "./model.ts";
import { writeNetwork, type ExportOrder } from "./write-network.ts";

const params = z.object({ format: z.enum(exportFormats) });
const querystring = z.object({
  q: z.string().max(200).optional(),
  kind: z.enum(actorKinds).optional(),
  heading: z.enum(actorHeadings).optional(),
  side: z.enum(sides).optional(),
  issue: z.string().max(60).optional(),
  status: z.enum(tieStatuses).optional(),
  asOf: z.custom<PartialDate>(isPartialDate).optional(),
  table: z.enum(exportTables).default("actors"),
  language: z.enum(languages).default("ko"),
});

export const exportRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/exports/network.:format",
      { schema: { params, querystring, summary: "The network as a file" } },
      async (request, reply) => {
        const viewer = requireViewer(request);
        const { format } = request.params;
        const { table, language, ...filter } = request.query;
        const today = ground.now().toISOString().slice(0, 10);
        reply
          .type(mediaTypes[format])
          .header(
            "content-disposition",
            `attachment; filename="${fileName(format, table, today)}"`,
          );
        return reply.send(leaving(ground, viewer, { format, table, language, filter }));
      },
    );
  };

/**
 * The file as it is being written, as fast as the reader takes it. A failure cuts the connection, so that half a file
 * is never taken for a whole one; a reader who leaves ends the transaction.
 */
function leaving(ground: Ground, viewer: Viewer, order: ExportOrder): Readable {
  const out = new PassThrough();
  inOffice(ground.db, viewer, (tx) => pipeline(Readable.from(writeNetwork(tx, order)), out)).catch(
    (error: Error) => out.destroy(error),
  );
  return out;
}
