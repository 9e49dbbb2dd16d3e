import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readOffice } from "#slices/account/store.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import type { Row } from "#slices/audit/model.ts";
import { recordClaim } from "#slices/source/record-claim.ts";
import { dateBody, whyBody } from "#slices/source/requests.ts";
import { tieOfRow, type TieRow } from "#slices/tie/row.ts";

import { contactWays, longestCadence, upkeepProperties } from "./model.ts";
import { upkeepProblem } from "./problems.ts";
import { afterContact, checkContact, isKeptUp } from "./rules.ts";
import { readUpkeep } from "./store.ts";

const words = z.string().trim().min(1).max(500);
const noteBody = z.discriminatedUnion("what", [
  z.object({ what: z.literal("contact"), on: dateBody, way: z.enum(contactWays), about: words }),
  z.object({ what: z.literal("cadence"), months: z.int().min(0).max(longestCadence) }),
  z.object({ what: z.literal("goal"), text: words }),
  z.object({
    what: z.literal("next"),
    text: z.string().trim().max(500),
    due: z.iso.date().nullable(),
  }),
]);
type Note = z.infer<typeof noteBody>;
const params = z.object({ id: z.string().min(1).max(300) });

export const upkeepRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/upkeep",
      {
        schema: { summary: "The city's live ties: last contact, cadence, shared goals, next step" },
      },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const asOf = dayOf(ground.now());
          const { principalActorId } = await readOffice(tx);
          if (principalActorId === null) return { asOf, principal: null, items: [], actors: {} };
          const items = await readUpkeep(tx, principalActorId, asOf);
          const ids = items.flatMap(({ tie }) => [tie.from, tie.to]);
          const actors = (await readActors(tx, [...new Set(ids)])).map(actorBrief);
          return {
            asOf,
            principal: principalActorId,
            items,
            actors: Object.fromEntries(actors.map((actor) => [actor.id, actor])),
          };
        }),
    );

    const body = z.object({ note: noteBody, why: whyBody });
    app.post(
      "/upkeep/:id/notes",
      { schema: { params, body, summary: "Records contact, cadence, goal or next step of a tie" } },
      async (request, reply) => {
        const { id } = request.params;
        const { note, why } = request.body;
        const today = dayOf(ground.now());
        const done = await recordClaim(ground, requireViewer(request), {
          table: "tie",
          id,
          property: upkeepProperties[note.what],
          value: valueOf(note),
          evidence: null,
          ...(note.what === "contact" && { on: note.on }),
          command: `record ${note.what} of tie`,
          why,
          change: (row) => changeOf(row, note, today),
          unknown: () => upkeepProblem({ kind: "upkeep-tie-unknown", id }),
        });
        return reply.code(201).send({ id: done.value, undo: done.undo });
      },
    );
  };

function valueOf(note: Note): unknown {
  switch (note.what) {
    case "contact":
      return { on: note.on, way: note.way, about: note.about };
    case "cadence":
      return note.months;
    case "goal":
      return note.text;
    case "next":
      return { text: note.text, due: note.due };
  }
}

/** Columns of the tie that a note changes; throws where the tie is none to keep up. */
function changeOf(row: Row, note: Note, today: string): Row {
  const tie = tieOfRow(row as unknown as TieRow);
  if (!isKeptUp(tie)) throw upkeepProblem({ kind: "upkeep-tie-not-live", id: tie.id });
  if (note.what !== "contact") return {};
  const checked = checkContact(note.on, today);
  if (!checked.ok) throw upkeepProblem(checked.error);
  return { ...afterContact(tie, checked.value) };
}
