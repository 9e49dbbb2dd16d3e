import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { actorUnknown } from "#slices/actor/api.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { dateBody, whyBody } from "#slices/source/requests.ts";
import { readAllTies } from "#slices/tie/store.ts";

import { availabilities, type RosterEntry } from "./model.ts";
import { availabilityUndated, onRosterAlready, rosterUnknown } from "./problems.ts";
import { entryOfRow, rowOfEntry, type RosterRow } from "./row.ts";
import { readRecords, readRoster } from "./store.ts";

const words = z.string().trim().min(1).max(500);
const patch = z.object({
  offers: words.nullable().optional(),
  route: words.nullable().optional(),
  availability: z.enum(availabilities).optional(),
  availabilityOn: dateBody.nullable().optional(),
  reason: words.optional(),
});
const params = z.object({ id: z.string().min(1).max(80) });

export const mediatorRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/mediators",
      { schema: { summary: "The roster of mediators, and who else the record speaks for" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const entries = await readRoster(tx);
          const records = await readRecords(tx, new Set(entries.map(({ actor }) => actor)));
          const all = [...records.rostered, ...records.candidates];
          const named = new Set(all.flatMap(({ record }) => Object.values(record).flat()));
          const ties = (await readAllTies(tx)).filter(({ id }) => named.has(id));
          const ids = [...all.map(({ id }) => id), ...ties.flatMap(({ from, to }) => [from, to])];
          const actors = (await readActors(tx, [...new Set(ids)])).map(actorBrief);
          return {
            entries,
            records: Object.fromEntries(all.map(({ id, record }) => [id, record])),
            candidates: records.candidates.map(({ id }) => id),
            ties: Object.fromEntries(ties.map((tie) => [tie.id, tie])),
            actors: Object.fromEntries(actors.map((actor) => [actor.id, actor])),
          };
        }),
    );

    commandRoutes(ground)(app);
  };

const commandRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const adding = patch.extend({ actor: z.string().min(1).max(80), reason: words });
  app.post(
    "/mediators",
    { schema: { body: adding, summary: "Adds an actor to the roster of mediators" } },
    async (request, reply) => {
      const { actor, ...given } = request.body;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        if ((await lockRow(tx, "actor", actor)) === null) throw actorUnknown(actor);
        const known = (await readRoster(tx)).some((entry) => entry.actor === actor);
        if (known) throw onRosterAlready(actor);
        const entry = checked({ ...blank, ...given, id: randomUUID(), actor });
        return change("add to roster", entry.id, given.reason, {
          before: null,
          after: { ...rowOfEntry(entry) },
        });
      });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );

  const editing = z.object({ patch, why: whyBody });
  app.put(
    "/mediators/:id",
    { schema: { params, body: editing, summary: "Changes an entry of the roster" } },
    async (request) => {
      const { id } = request.params;
      const { patch: wanted, why } = request.body;
      return edit(ground, request, { id, command: "edit roster entry", why }, (entry) =>
        checked({ ...entry, ...wanted }),
      );
    },
  );

  const call = z.object({ on: dateBody, for: words, outcome: words.nullable() });
  app.post(
    "/mediators/:id/calls",
    { schema: { params, body: call, summary: "Records that a mediator was called" } },
    async (request) => {
      const { id } = request.params;
      const made = request.body;
      return edit(ground, request, { id, command: "call mediator", why: made.for }, (entry) => ({
        ...entry,
        calls: [made, ...entry.calls],
      }));
    },
  );

  const reason = z.object({ why: whyBody });
  app.delete(
    "/mediators/:id",
    { schema: { params, body: reason, summary: "Takes an actor off the roster" } },
    async (request) => {
      const { id } = request.params;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const before = await lockRow(tx, "roster_entry", id);
        if (before === null) throw rosterUnknown(id);
        return change("remove from roster", id, request.body.why, { before, after: null });
      });
      return { undo: done.undo };
    },
  );
};

const blank = {
  offers: null,
  route: null,
  availability: "unknown",
  availabilityOn: null,
  calls: [],
} as const;

type Wanted = { readonly [K in keyof RosterEntry]?: RosterEntry[K] | undefined };

/** The entry with every part given; a known availability carries its day. */
function checked(wanted: Wanted & Pick<RosterEntry, "id" | "actor">): RosterEntry {
  const { availability = "unknown", availabilityOn = null } = wanted;
  if (availability !== "unknown" && availabilityOn === null) throw availabilityUndated();
  return {
    id: wanted.id,
    actor: wanted.actor,
    reason: wanted.reason ?? "",
    offers: wanted.offers ?? null,
    route: wanted.route ?? null,
    availability,
    availabilityOn,
    calls: wanted.calls ?? [],
  };
}

async function edit(
  ground: Ground,
  request: Parameters<typeof requireViewer>[0],
  asked: { readonly id: string; readonly command: string; readonly why: string },
  rule: (entry: RosterEntry) => RosterEntry,
) {
  const { id, command, why } = asked;
  const done = await runCommand(ground, requireViewer(request), async (tx) => {
    const before = await lockRow(tx, "roster_entry", id);
    if (before === null) throw rosterUnknown(id);
    const entry = rule(entryOfRow(before as unknown as RosterRow));
    return change(command, id, why, { before, after: { ...before, ...rowOfEntry(entry) } });
  });
  return { undo: done.undo };
}

function change(
  command: string,
  id: string,
  why: string,
  rows: Pick<RowChange, "before" | "after">,
) {
  const changes: RowChange[] = [{ table: "roster_entry", id, ...rows }];
  return { record: { command, subject: { kind: "mediator", id }, changes, why }, value: id };
}
