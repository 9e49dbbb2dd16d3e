import { PassThrough, Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import { z } from "zod";

import { languages } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { actorHeadings, actorKinds, sides } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";

import { readFilterWords } from "./filter-words.ts";
import { exportFormats, exportTables, fileName, mediaTypes } from "./model.ts";
import { filterProblem } from "./problems.ts";
import { requireIssue } from "./store.ts";
import { writeNetwork, type ExportOrder } from "./write-network.ts";

const params = z.object({ format: z.enum(exportFormats) });
const word = z.string().max(200).optional();
/** Loose, so that a misspelt filter is refused in words instead of letting the whole network out. */
const querystring = z.looseObject({
  q: word,
  heading: word.describe(actorHeadings.join(", ")),
  kind: word.describe(actorKinds.join(", ")),
  side: word.describe(sides.join(", ")),
  tieKind: word.describe(tieKinds.join(", ")),
  status: word.describe(tieStatuses.join(", ")),
  issue: word.describe("A topic's tag"),
  asOf: word.describe("YYYY, YYYY-MM or YYYY-MM-DD"),
  onlySure: word.describe("true: only ties that surely were in force as of the date"),
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
        const { table, language, ...words } = request.query;
        const filter = readFilterWords(words as Readonly<Record<string, string | undefined>>);
        if (!filter.ok) throw new ProblemError(filterProblem(filter.error));
        const order = { format, table, language, filter: filter.value };
        await inOffice(ground.db, viewer, (tx) => requireIssue(tx, filter.value));
        const today = ground.now().toISOString().slice(0, 10);
        reply
          .type(mediaTypes[format])
          .header(
            "content-disposition",
            `attachment; filename="${fileName(format, table, today)}"`,
          );
        return reply.send(leaving(ground, viewer, order));
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
