import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { actorKinds } from "#slices/actor/model.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { topicFamilyNames } from "#slices/tie/model-topics.ts";

import { columnsIn, fillersOf, gapCells } from "./rules.ts";
import { readGapNetwork, readSpoken } from "./store.ts";

const query = z.object({ family: z.enum(topicFamilyNames).optional() });
const cell = z.object({ kind: z.enum(actorKinds), column: z.string().min(1).max(60) });

/** Names shown in a cell of the matrix itself. */
const namesInCell = 2;

export const classGapRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/class-gaps",
      { schema: { querystring: query, summary: "Thirteen kinds of actor by topic" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const opened = request.query.family ?? null;
          const cells = gapCells(await readGapNetwork(tx), opened);
          const shown = cells.flatMap(({ present }) => present.slice(0, namesInCell));
          const actors = (await readActors(tx, [...new Set(shown)])).map(actorBrief);
          return {
            columns: columnsIn(opened),
            cells: cells.map(({ kind, column, present, count, proposed }) => ({
              kind,
              column,
              count,
              first: present.slice(0, namesInCell),
              proposed: proposed.length,
            })),
            actors: Object.fromEntries(actors.map((actor) => [actor.id, actor])),
          };
        }),
    );

    app.get(
      "/class-gaps/cell",
      { schema: { querystring: cell, summary: "Who fills one kind and topic, or could" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const asked = request.query;
          const network = await readGapNetwork(tx);
          const family = topicFamilyNames.find((name) => name === asked.column) ?? null;
          const opened = family === null ? familyWith(asked.column) : null;
          const found = gapCells(network, opened).find(
            ({ kind, column }) => kind === asked.kind && column === asked.column,
          );
          const spoken = await readSpoken(tx);
          const fillers = fillersOf(network, spoken, asked);
          const { proposed, related, known, others } = fillers;
          const present = found?.present ?? [];
          const actors = await readActors(tx, [
            ...new Set([...present, ...proposed, ...related, ...known, ...others]),
          ]);
          return {
            ...fillers,
            present,
            count: found?.count ?? 0,
            grounds: fillers.grounds.map((one) => ({
              ...one,
              name: spoken.find(({ part, id }) => part === one.part && id === one.id)?.name ?? {
                ko: null,
                en: null,
              },
            })),
            actors: Object.fromEntries(actors.map((actor) => [actor.id, actorBrief(actor)])),
          };
        }),
    );
  };

/** A family in which a topic stands as a column of its own. */
function familyWith(issue: string) {
  return topicFamilyNames.find((family) => columnsIn(family).includes(issue)) ?? null;
}
