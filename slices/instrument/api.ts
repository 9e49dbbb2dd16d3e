import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { CommandRecord } from "#slices/audit/store.ts";
import { officeEntry } from "#slices/source/model.ts";
import { readSlips } from "#slices/source/store.ts";

import { readCallNames } from "./call-names.ts";
import { revisionId, type Instrument } from "./model.ts";
import { pictureOf } from "./model-picture.ts";
import { instrumentProblem } from "./problems.ts";
import {
  instrumentParams,
  instrumentQuery,
  newInstrument,
  newRevision,
  revisionQuery,
} from "./requests.ts";
import { rowOfInstrument } from "./row.ts";
import { checkInstrument, reviseInstrument } from "./rules-instrument.ts";
import { listCalls, listInstruments, nextPosition, positionOf, readRevisions } from "./store.ts";
import { callView, instrumentBrief } from "./view.ts";

export const instrumentRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/instruments",
      { schema: { querystring: instrumentQuery, summary: "Peace frameworks as data" } },
      async (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const items = await listInstruments(tx, request.query);
          const all = await listInstruments(tx);
          return { items: items.map(instrumentBrief), total: all.length };
        }),
    );

    app.get(
      "/instruments/:id",
      {
        schema: {
          params: instrumentParams,
          querystring: revisionQuery,
          summary: "One instrument with its revisions and assessments",
        },
      },
      async (request) => {
        const { id } = request.params;
        const viewer = requireViewer(request);
        return inOffice(ground.db, viewer, async (tx) => {
          const revisions = await readRevisions(tx, id);
          const { revision } = request.query;
          const instrument = revisions.find(
            (one) => revision === undefined || one.revision === revision,
          );
          if (instrument === undefined) throw instrumentProblem({ kind: "instrument-unknown", id });
          const names = await readCallNames(tx, viewer);
          const calls = await listCalls(tx, { instrument: id });
          return {
            instrument,
            picture: pictureOf(instrument),
            revisions: revisions.map((one) => ({ revision: one.revision, origin: one.origin })),
            slips: await readSlips(tx, instrument.slips),
            calls: calls.map((call) => callView(call, names)),
          };
        });
      },
    );

    changeRoutes(ground)(app);
  };

const changeRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  app.post(
    "/instruments",
    { schema: { body: newInstrument, summary: "Adds an instrument of the office's own" } },
    async (request, reply) => {
      const { instrument: wanted, why } = request.body;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        if ((await readRevisions(tx, wanted.id)).length > 0)
          throw instrumentProblem({ kind: "instrument-id-taken", id: wanted.id });
        const checked = checkInstrument({ ...wanted, ...ownParts, revision: 1 });
        if (!checked.ok) throw instrumentProblem(checked.error);
        const position = await nextPosition(tx);
        const record = entryOf("enter instrument", checked.value, { position, why });
        return { record, value: checked.value };
      });
      return reply.code(201).send({ instrument: done.value, undo: done.undo });
    },
  );

  app.post(
    "/instruments/:id/revisions",
    {
      schema: { params: instrumentParams, body: newRevision, summary: "Revises an instrument" },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { patch, why } = request.body;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const [current] = await readRevisions(tx, id);
        if (current === undefined) throw instrumentProblem({ kind: "instrument-unknown", id });
        const given = Object.entries(patch).filter(([, value]) => value !== undefined);
        const revised = reviseInstrument(current, Object.fromEntries(given));
        if (!revised.ok) throw instrumentProblem(revised.error);
        const position = await positionOf(tx, id);
        const record = entryOf("revise instrument", revised.value, { position, why });
        return { record, value: revised.value };
      });
      return reply.code(201).send({ instrument: done.value, undo: done.undo });
    },
  );
};

/** What an instrument of the office's own does not have. */
const ownParts = {
  yearNote: null,
  history: [],
  risks: [],
  section: null,
  slips: [],
  origin: "office",
} as const;

function entryOf(
  command: string,
  instrument: Instrument,
  { position, why }: { readonly position: number; readonly why: string },
): CommandRecord {
  const id = revisionId(instrument.id, instrument.revision);
  const after = { ...rowOfInstrument(instrument, position, officeEntry) };
  const subject = { kind: "instrument", id: instrument.id };
  return { command, subject, changes: [{ table: "instrument", id, before: null, after }], why };
}
