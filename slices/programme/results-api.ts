import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { whyBody } from "#slices/source/requests.ts";

import { programmeParams as params } from "./api.ts";
import { changeProgramme } from "./change-programme.ts";
import { measures, type ProgrammeResult } from "./model-parts.ts";
import { lockPart, partParams, removalRoute, resultKind, type App } from "./part-routes.ts";
import { programmeProblem } from "./problems.ts";
import { resultBody } from "./requests.ts";
import { resultOfLocked, rowOfResult } from "./row-parts.ts";
import { placeResult } from "./rules-results.ts";
import { readResults } from "./store.ts";

const body = z.object({ result: resultBody, why: whyBody });

/** The results chain: what is meant to change, by what it is seen, and what was seen. */
export const programmeResultRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    enterRoute(app, ground);
    editRoute(app, ground);
    removalRoute(app, ground, resultKind, async (tx, { id, part }) => {
      const below = (await readResults(tx, id)).filter(({ parentId }) => parentId === part);
      if (below.length > 0)
        throw programmeProblem({ kind: "result-has-children", id: part, children: below.length });
    });
  };

function enterRoute(app: App, ground: Ground): void {
  app.post(
    "/programmes/:id/results",
    { schema: { params, body, summary: "Enters a node of the results chain" } },
    async (request, reply) => {
      const { id } = request.params;
      const { result, why } = request.body;
      const asked = { id, command: "enter result", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx, at) => {
        const part = `${id}--result-${randomUUID().slice(0, 8)}`;
        const chain = await readResults(tx, id);
        const entered = placed({ ...sourced(result), id: part, programmeId: id }, chain);
        const after = { ...rowOfResult(entered), ...at.grade };
        const change: RowChange = { table: "programme_result", id: part, before: null, after };
        return { changes: [change], value: part };
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );
}

function editRoute(app: App, ground: Ground): void {
  app.put(
    "/programmes/:id/results/:part",
    { schema: { params: partParams, body, summary: "Changes a node of the results chain" } },
    async (request) => {
      const { id, part } = request.params;
      const { result, why } = request.body;
      const asked = { id, command: "edit result", why };
      const done = await changeProgramme(ground, requireViewer(request), asked, async (tx) => {
        const before = await lockPart(tx, resultKind, request.params);
        const chain = await readResults(tx, id);
        const edited = placed({ ...resultOfLocked(before), ...sourced(result) }, chain);
        const after = { ...before, ...rowOfResult(edited) };
        return { changes: [{ table: "programme_result", id: part, before, after }], value: part };
      });
      return { id: done.value, undo: done.undo };
    },
  );
}

/** A number that is not there has no source either. */
function sourced(result: z.infer<typeof resultBody>): z.infer<typeof resultBody> {
  const kept = measures.filter((measure) => result[measure] !== null);
  const evidence = Object.fromEntries(
    kept.flatMap((measure) => {
      const citation = result.evidence[measure];
      return citation === undefined ? [] : [[measure, citation]];
    }),
  );
  return { ...result, evidence };
}

function placed(result: ProgrammeResult, chain: readonly ProgrammeResult[]): ProgrammeResult {
  const found = placeResult(result, chain);
  if (!found.ok) throw programmeProblem(found.error);
  return found.value;
}
