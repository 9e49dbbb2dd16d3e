import { z } from "zod";

import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";

import { actorHeadings, actorKinds, sides } from "./model.ts";
import { readActorPage, readEgo } from "./page.ts";
import { listActors } from "./store.ts";
import { listedActorView } from "./view.ts";

const filter = z.object({
  q: z.string().max(200).optional(),
  kind: z.enum(actorKinds).optional(),
  heading: z.enum(actorHeadings).optional(),
  side: z.enum(sides).optional(),
  issue: z.string().max(60).optional(),
  tieStatus: z.string().max(20).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});
const params = z.object({ id: z.string().min(1).max(80) });

/** Names an ego picture can carry before it blurs (ui.md, Network). */
const mostNames = 30;

export const actorRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/actors",
      { schema: { querystring: filter, summary: "Actors by name" } },
      async (request) => {
        const { cursor, limit, ...wanted } = request.query;
        const page = { after: cursor ?? null, limit };
        const found = await inOffice(ground.db, requireViewer(request), (tx) =>
          listActors(tx, wanted, page),
        );
        return { ...found, items: found.items.map(listedActorView) };
      },
    );

    app.get(
      "/actors/:id",
      { schema: { params, summary: "One actor with everything known of it" } },
      async (request) => {
        const { id } = request.params;
        const page = await inOffice(ground.db, requireViewer(request), (tx) =>
          readActorPage(tx, id),
        );
        if (page === null) throw actorUnknown(id);
        return page;
      },
    );

    app.get(
      "/actors/:id/ego",
      { schema: { params, summary: "An actor and those nearest to it" } },
      async (request) => {
        const { id } = request.params;
        const ego = await inOffice(ground.db, requireViewer(request), (tx) =>
          readEgo(tx, id, mostNames),
        );
        if (ego === null) throw actorUnknown(id);
        return ego;
      },
    );
  };

export function actorUnknown(id: string): ProblemError {
  return new ProblemError({
    kind: "actor-unknown",
    at: "id",
    message: both(`행위자 ${id}을(를) 찾을 수 없습니다.`, `There is no actor ${id}.`),
    repair: both("목록에서 다시 찾으세요.", "Look it up in the list."),
  });
}
