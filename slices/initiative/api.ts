import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";

import type { Transaction } from "kysely";
import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { listMembers, readOffice } from "#slices/account/store.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { readProposals } from "#slices/proposal/store.ts";
import { whyBody } from "#slices/source/requests.ts";

import { change, check, edit, orRefuse } from "./edit-record.ts";
import type { Initiative } from "./model.ts";
import { actorsNamed } from "./model-named.ts";
import { moveRoutes } from "./move-api.ts";
import { initiativeProblem } from "./problems.ts";
import { headBody, partBody } from "./requests.ts";
import { rowOfInitiative } from "./row.ts";
import { titled, withPart } from "./rules-write.ts";
import { readInitiatives, readNear, readSeats } from "./store.ts";

const params = z.object({ id: z.string().min(1).max(80) });

export const initiativeRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/initiatives",
      { schema: { summary: "What the city starts together with others" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          asOf: dayOf(ground.now()),
          ...(await readAnswer(tx)),
        })),
    );
    writeRoutes(ground)(app);
    moveRoutes(ground)(app);
  };

/** All initiatives with what their coverage is worked out from. */
async function readAnswer(tx: Transaction<Tables>) {
  const items = await readInitiatives(tx);
  const named = items.flatMap((one) => actorsNamed(one).map(({ id }) => id));
  const seats = await readSeats(tx, [
    ...new Set(items.flatMap(({ invitees }) => invitees.map(({ actor }) => actor))),
  ]);
  const bodies = (await readMemberships(tx)).map(({ body }) => body);
  const ids = new Set([...named, ...bodies, ...seats.map(({ body }) => body)]);
  const actors = (await readActors(tx, [...ids])).map(actorBrief);
  const made = new Set(items.map(({ proposal }) => proposal));
  const proposals = (await readProposals(tx)).filter(({ id }) => made.has(id));
  return {
    items,
    seats,
    bodies: [...new Set(bodies)],
    near: await readNear(tx, (await readOffice(tx)).principalActorId),
    actors: Object.fromEntries(actors.map((actor) => [actor.id, actor])),
    proposals: Object.fromEntries(proposals.map(({ id, status }) => [id, status])),
    people: Object.fromEntries(
      (await listMembers(tx)).map(({ accountId, name }) => [accountId, name]),
    ),
  };
}

/** Entering an initiative, writing its head and its parts, removing it. */
const writeRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const entering = z.object({ initiative: headBody, why: whyBody });
  app.post(
    "/initiatives",
    { schema: { body: entering, summary: "Enters an initiative" } },
    async (request, reply) => {
      const { initiative: head, why } = request.body;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const initiative: Initiative = { ...empty, ...head, id: randomUUID() };
        await check(tx, orRefuse(titled(initiative)));
        const after = { ...rowOfInitiative(initiative) };
        return change("enter initiative", initiative.id, why, { before: null, after });
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );

  app.put(
    "/initiatives/:id",
    { schema: { params, body: entering, summary: "Changes an initiative's title, aim and plan" } },
    async (request) => {
      const { id } = request.params;
      const { initiative: head, why } = request.body;
      return edit(ground, request, { id, command: "edit initiative", why }, async (known) => {
        const isSame = isDeepStrictEqual([known.title, known.aim], [head.title, head.aim]);
        return titled({ ...known, ...head, citation: isSame ? known.citation : null });
      });
    },
  );

  app.put(
    "/initiatives/:id/part",
    { schema: { params, body: partBody, summary: "Writes one part of an initiative anew" } },
    async (request) => {
      const { id } = request.params;
      const { draft, why } = request.body;
      return edit(ground, request, { id, command: "write initiative part", why }, async (known) =>
        withPart(known, draft),
      );
    },
  );

  app.delete(
    "/initiatives/:id",
    { schema: { params, body: z.object({ why: whyBody }), summary: "Removes an initiative" } },
    async (request) => {
      const { id } = request.params;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const before = await lockRow(tx, "initiative", id);
        if (before === null) throw initiativeProblem({ kind: "initiative-unknown", id });
        return change("remove initiative", id, request.body.why, { before, after: null });
      });
      return { undo: done.undo };
    },
  );
};

/** What a new initiative begins with. */
const empty = {
  citation: null,
  occasion: null,
  invitees: [],
  clauses: [],
  groups: [],
  topics: [],
  steps: [],
  outputs: [],
  gain: null,
  proposal: null,
} as const satisfies Partial<Initiative>;
