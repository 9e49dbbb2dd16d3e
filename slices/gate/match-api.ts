import { randomUUID } from "node:crypto";

import { z } from "zod";

import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { Row } from "#slices/audit/model.ts";

import { mayClear } from "./policy.ts";
import { matchProblem } from "./problems.ts";
import { matchSteps, stepMatch, type MatchStep } from "./rules-match.ts";
import { readEntries } from "./store-entries.ts";
import { readCurrentList } from "./store-law.ts";
import { readMatch, readMatches, readParties } from "./store-match.ts";
import { entryView } from "./view-list.ts";
import { matchView } from "./view-match.ts";

const params = z.object({ id: z.string().min(1).max(80) });
const reason = z.string().trim().max(2_000);

/** Likenesses and what two persons decide about them; names that are screened though they are no actors. */
export const matchRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/gate/matches",
      { schema: { summary: "Likenesses between names of the office and the list" } },
      async (request) => {
        const viewer = requireViewer(request);
        return inOffice(ground.db, viewer, async (tx) => {
          const rows = await readMatches(tx);
          const list = await readCurrentList(tx);
          const ids = [...new Set(rows.map(({ entry_id }) => entry_id))];
          const entries = list === null ? new Map() : await readEntries(tx, list.id, ids);
          return {
            items: rows.map((row) => matchView(row, mayClear(viewer, row.proposed_by))),
            entries: Object.fromEntries([...entries].map(([id, entry]) => [id, entryView(entry)])),
          };
        });
      },
    );

    const step = z.object({ step: z.enum(matchSteps), reason });
    app.post(
      "/gate/matches/:id",
      {
        schema: {
          params,
          body: step,
          summary: "Proposes, confirms or takes up a decision about a likeness",
        },
      },
      async (request) => decide(ground, requireViewer(request), request.params.id, request.body),
    );

    partyRoutes(app, ground);
  };

async function decide(
  ground: Ground,
  viewer: Viewer,
  id: string,
  asked: { readonly step: MatchStep; readonly reason: string },
) {
  const done = await runCommand(ground, viewer, async (tx) => {
    const before = await lockRow(tx, "name_match", id);
    const match = await readMatch(tx, id);
    if (before === null || match === null) throw matchProblem({ kind: "match-unknown", id });
    const maySecond = mayClear(viewer, match.proposed_by);
    const state = stepMatch(match, { ...asked, maySecond });
    if (typeof state === "object") throw matchProblem(state);
    const now = ground.now().toISOString();
    const columns = columnsOf(asked.step, { before, viewer, now, reason: asked.reason });
    return {
      record: {
        command: `${asked.step} likeness`,
        subject: { kind: "name_match", id },
        changes: [{ table: "name_match", id, before, after: { ...before, ...columns, state } }],
        why: asked.reason,
      },
      value: state,
    };
  });
  return { state: done.value, undo: done.undo };
}

/** Who did what: a proposal says what was seen, a decision who made it. */
function columnsOf(
  step: MatchStep,
  {
    before,
    viewer,
    now,
    reason: why,
  }: { before: Row; viewer: Viewer; now: string; reason: string },
): Row {
  if (step === "propose")
    return {
      reason: why,
      proposed_by: viewer.accountId,
      proposed_at: now,
      decided_by: null,
      decided_at: null,
      decision: null,
      seen_subject_digest: before["subject_digest"],
      seen_entry_digest: before["entry_digest"],
      reopened_because: null,
    };
  if (step === "clear")
    return { decided_by: viewer.accountId, decided_at: now, decision: "cleared" };
  if (step === "confirm")
    return { reason: why, decided_by: viewer.accountId, decided_at: now, decision: "confirmed" };
  return { reopened_because: null };
}

type App = Parameters<Routes>[0];

const party = z.object({
  names: z.array(z.string().trim().min(1).max(400)).min(1).max(20),
  birthYear: z.number().int().min(1850).max(2100).nullable().default(null),
  documents: z.array(z.string().trim().min(1).max(60)).max(10).default([]),
  gender: z.enum(["male", "female"]).nullable().default(null),
  note: z.string().trim().max(500).nullable().default(null),
});

function partyRoutes(app: App, ground: Ground): void {
  app.get(
    "/gate/parties",
    { schema: { summary: "Names that are screened with every list" } },
    async (request) =>
      inOffice(ground.db, requireViewer(request), async (tx) => ({ items: await readParties(tx) })),
  );

  app.post(
    "/gate/parties",
    { schema: { body: party, summary: "Keeps a name to be screened with every list" } },
    async (request) => {
      const viewer = requireViewer(request);
      const id = randomUUID();
      const { names, birthYear, documents, gender, note } = request.body;
      const after = { names, birth_year: birthYear, documents, gender, note };
      const done = await runCommand(ground, viewer, async () => ({
        record: {
          command: "keep party",
          subject: { kind: "screened_party", id },
          changes: [{ table: "screened_party", id, before: null, after }],
          why: null,
        },
        value: id,
      }));
      return { id: done.value, undo: done.undo };
    },
  );

  app.delete(
    "/gate/parties/:id",
    { schema: { params, summary: "Takes a name out of those screened" } },
    async (request) => {
      const { id } = request.params;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const before = await lockRow(tx, "screened_party", id);
        if (before === null) throw matchProblem({ kind: "match-unknown", id });
        return {
          record: {
            command: "remove party",
            subject: { kind: "screened_party", id },
            changes: [{ table: "screened_party", id, before, after: null }],
            why: null,
          },
          value: null,
        };
      });
      return { undo: done.undo };
    },
  );
}
