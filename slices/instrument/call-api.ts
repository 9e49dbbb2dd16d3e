import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";

import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { listMembers } from "#slices/account/store.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";

import { readCallNames } from "./call-names.ts";
import type { AssessmentCall, Sheet } from "./model-assessment.ts";
import { incompleteProblem, instrumentProblem } from "./problems.ts";
import { answersBody, callParams, callQuery, newCall, openingBody } from "./requests.ts";
import { rowOfCall, rowOfSheet } from "./row.ts";
import { answerOn, askForAssessment, isComplete, openCall } from "./rules-assessment.ts";
import { gradeOfCall, listCalls, readInstrument, readSheets, readSubmissions } from "./store.ts";
import { nameSubject } from "./subjects.ts";
import { callView } from "./view.ts";

export const callRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/assessments",
      { schema: { querystring: callQuery, summary: "Assessments asked for, and who submitted" } },
      async (request) => {
        const viewer = requireViewer(request);
        return inOffice(ground.db, viewer, async (tx) => {
          const names = await readCallNames(tx, viewer);
          const calls = await listCalls(tx, request.query);
          return { items: calls.map((call) => callView(call, names)) };
        });
      },
    );

    app.post(
      "/assessments",
      { schema: { body: newCall, summary: "Asks members to assess a subject, each apart" } },
      async (request, reply) => {
        const viewer = requireViewer(request);
        const done = await runCommand(ground, viewer, async (tx) => {
          const call = await ask(tx, viewer, request.body, ground.now());
          const change = { table: "assessment_call", id: call.id, before: null } as const;
          const changes: RowChange[] = [{ ...change, after: { ...rowOfCall(call) } }];
          const subject = { kind: "assessment", id: call.id };
          const why = call.purpose;
          return { record: { command: "ask for assessment", subject, changes, why }, value: call };
        });
        return reply.code(201).send({ assessment: done.value, undo: done.undo });
      },
    );

    answerRoutes(ground)(app);
  };

type Wish = (typeof newCall)["_output"];

async function ask(
  tx: Transaction<Tables>,
  viewer: Viewer,
  wish: Wish,
  now: Date,
): Promise<AssessmentCall> {
  const instrument = await readInstrument(tx, wish.instrument);
  if (instrument === null)
    throw instrumentProblem({ kind: "instrument-unknown", id: wish.instrument });
  const subject = await nameSubject(tx, wish.subject);
  if (subject === null)
    throw instrumentProblem({ kind: "call-subject-unknown", id: wish.subject.id });
  const call: AssessmentCall = {
    ...wish,
    id: randomUUID(),
    subject,
    revision: instrument.revision,
    state: "apart",
    askedBy: viewer.accountId ?? "system",
    askedAt: now.toISOString(),
    openedBy: null,
    openedAt: null,
  };
  const asked = askForAssessment(call, instrument, await listMembers(tx));
  if (!asked.ok) throw refusalOf(asked.error);
  return asked.value;
}

const answerRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  app.put(
    "/assessments/:id/answers",
    { schema: { params: callParams, body: answersBody, summary: "Saves or submits own answers" } },
    async (request) => {
      const viewer = requireViewer(request);
      const { id } = request.params;
      const done = await runCommand(ground, viewer, async (tx) => {
        const { sheet, changes } = await answer(tx, viewer, {
          id,
          ...request.body,
          now: ground.now(),
        });
        const command = request.body.isFinal ? "submit answers" : "save answers";
        const subject = { kind: "assessment", id };
        return { record: { command, subject, changes, why: null }, value: sheet };
      });
      return { sheet: done.value, undo: done.undo };
    },
  );

  app.post(
    "/assessments/:id/opening",
    { schema: { params: callParams, body: openingBody, summary: "Opens the scores early" } },
    async (request) => {
      const viewer = requireViewer(request);
      const { id } = request.params;
      const done = await runCommand(ground, viewer, async (tx) => {
        const { call, locked } = await lockCall(tx, id);
        const submitted = (await readSubmissions(tx, viewer.officeId)).filter(
          (one) => one.call === id,
        );
        const opened = openCall(call, {
          account: viewer.accountId ?? "system",
          role: viewer.role,
          submitted: submitted.length,
          now: ground.now().toISOString(),
        });
        if (!opened.ok) throw refusalOf(opened.error);
        const changes = [openingChange(locked, opened.value)];
        const subject = { kind: "assessment", id };
        const { why } = request.body;
        return { record: { command: "open assessment", subject, changes, why }, value: call.id };
      });
      return { id: done.value, undo: done.undo };
    },
  );
};

interface Answered {
  readonly sheet: Sheet;
  readonly changes: readonly RowChange[];
}

/** One member's answers; the last to submit opens the call for everybody. */
async function answer(
  tx: Transaction<Tables>,
  viewer: Viewer,
  given: (typeof answersBody)["_output"] & { readonly id: string; readonly now: Date },
): Promise<Answered> {
  const { call, locked } = await lockCall(tx, given.id);
  const instrument = await readInstrument(tx, call.instrument, call.revision);
  if (instrument === null)
    throw instrumentProblem({ kind: "instrument-unknown", id: call.instrument });
  const account = viewer.accountId ?? "system";
  const own = (await readSheets(tx, [call.id])).find(({ assessor }) => assessor === account);
  const name = (await listMembers(tx)).find(({ accountId }) => accountId === account)?.name;
  const now = given.now.toISOString();
  const answered = answerOn(
    { call, instrument, own: own ?? null },
    { ...given, account, name: name ?? account, now, newId: randomUUID() },
  );
  if (!answered.ok)
    throw answered.error.kind === "sheet-incomplete"
      ? incompleteProblem(instrument, answered.error.faults)
      : instrumentProblem(answered.error);
  const sheet = answered.value;
  const before = own === undefined ? null : await lockRow(tx, "assessment", own.id);
  const after = { ...before, ...rowOfSheet(sheet, await gradeOfCall(tx, call.id)) };
  const change: RowChange = { table: "assessment", id: sheet.id, before, after };
  const done = new Set([account]);
  for (const one of await readSubmissions(tx, viewer.officeId))
    if (one.call === call.id) done.add(one.assessor);
  if (!given.isFinal || !isComplete(call, done)) return { sheet, changes: [change] };
  const opened: AssessmentCall = { ...call, state: "open", openedBy: account, openedAt: now };
  return { sheet, changes: [change, openingChange(locked, opened)] };
}

/** The call with its row, locked where the viewer may change it, so that of two last sheets one sees the other. */
async function lockCall(tx: Transaction<Tables>, id: string) {
  const locked = await lockRow(tx, "assessment_call", id);
  const [call] = await listCalls(tx, { id });
  if (call === undefined) throw instrumentProblem({ kind: "call-unknown", id });
  return { call, locked };
}

function openingChange(locked: RowChange["before"], opened: AssessmentCall): RowChange {
  const after = { ...locked, ...rowOfCall(opened) };
  return { table: "assessment_call", id: opened.id, before: locked, after };
}

function refusalOf(
  refusal: Parameters<typeof instrumentProblem>[0] | { kind: "sheet-incomplete" },
) {
  if (refusal.kind === "sheet-incomplete") throw new Error("a call has no sheet to be incomplete");
  return instrumentProblem(refusal);
}
