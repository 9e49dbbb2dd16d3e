import { z } from "zod";

import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";

import { readRecordNames, readSlips, readSource, readSourceRecords, readSources } from "./store.ts";

const params = z.object({ id: z.string().min(1).max(120) });

export const sourceRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/sources",
      { schema: { summary: "Documents and data sets that claims cite" } },
      async (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          items: await readSources(tx),
        })),
    );

    app.get("/sources/:id", { schema: { params, summary: "One source" } }, async (request) => {
      const { id } = request.params;
      const source = await inOffice(ground.db, requireViewer(request), (tx) => readSource(tx, id));
      if (source === null) throw sourceUnknown(id);
      return source;
    });

    app.get("/slips", { schema: { summary: "Registered faults of sources" } }, async (request) =>
      inOffice(ground.db, requireViewer(request), async (tx) => ({ items: await readSlips(tx) })),
    );

    app.get(
      "/source-records/names",
      { schema: { summary: "Part and name of every record read out of a source" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          items: await readRecordNames(tx),
        })),
    );

    const part = z.object({ part: z.string().max(40).optional() });
    app.get(
      "/source-records",
      { schema: { querystring: part, summary: "Records read out of a source" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          items: await readSourceRecords(tx, request.query.part),
        })),
    );
  };

function sourceUnknown(id: string): ProblemError {
  return new ProblemError({
    kind: "source-unknown",
    at: "id",
    message: both(`출처 ${id}을(를) 찾을 수 없습니다.`, `There is no source ${id}.`),
    repair: both("출처 목록에서 다시 고르세요.", "Choose it again in the list of sources."),
  });
}
