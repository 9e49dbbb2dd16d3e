import type { Transaction } from "kysely";

import { compareProfiles } from "#engines/instruments/index.ts";
import { both } from "#kernel/local-text.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { mayWrite } from "#slices/account/policy.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readSlips } from "#slices/source/store.ts";

import { readCallNames } from "./call-names.ts";
import { pictureOf } from "./model-picture.ts";
import { instrumentProblem } from "./problems.ts";
import { callParams, comparisonQuery, subjectQuery } from "./requests.ts";
import { agreementOf, profileOfCall } from "./rules-agreement.ts";
import { listCalls, readInstrument, readSheets } from "./store.ts";
import { listSubjects } from "./subjects.ts";
import { callView } from "./view.ts";

export const profileRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/assessments/:id",
      {
        schema: {
          params: callParams,
          summary: "One assessment: own answers, and others' once they may be read",
        },
      },
      (request) => {
        const viewer = requireViewer(request);
        return inOffice(ground.db, viewer, (tx) => readPage(tx, viewer, request.params.id));
      },
    );

    app.get(
      "/assessments/:id/comparison",
      {
        schema: {
          params: callParams,
          querystring: comparisonQuery,
          summary: "Two assessments on one instrument, dimension by dimension",
        },
      },
      (request) => {
        const viewer = requireViewer(request);
        return inOffice(ground.db, viewer, async (tx) => {
          const first = await readPage(tx, viewer, request.params.id);
          const second = await readPage(tx, viewer, request.query.with);
          const compared = compareProfiles(first.profile, second.profile);
          if (!compared.ok) throw differentInstruments(request.query.with);
          return { first, second, rows: compared.value };
        });
      },
    );

    app.get(
      "/assessment-subjects",
      { schema: { querystring: subjectQuery, summary: "What can be assessed, of one kind" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => ({
          items: await listSubjects(tx, request.query.kind),
        })),
    );
  };

/** Everything a member may read of one assessment; the database decides which sheets are among it. */
async function readPage(tx: Transaction<Tables>, viewer: Viewer, id: string) {
  const [call] = await listCalls(tx, { id });
  if (call === undefined) throw instrumentProblem({ kind: "call-unknown", id });
  const instrument = await readInstrument(tx, call.instrument, call.revision);
  if (instrument === null)
    throw instrumentProblem({ kind: "instrument-unknown", id: call.instrument });
  const names = await readCallNames(tx, viewer);
  const visible = await readSheets(tx, [id]);
  const own = visible.find(({ assessor }) => assessor === viewer.accountId) ?? null;
  const sheets = visible.filter(({ status }) => status === "submitted");
  const isReadable = call.state === "open" || own?.status === "submitted";
  const siblings = await listCalls(tx, { instrument: call.instrument });
  const isAsked = viewer.accountId !== null && call.assessors.includes(viewer.accountId);
  return {
    call: callView(call, names),
    instrument,
    picture: pictureOf(instrument),
    slips: await readSlips(tx, instrument.slips),
    own,
    sheets,
    isReadable,
    mayAnswer: mayWrite(viewer) && isAsked && call.state === "apart" && own?.status !== "submitted",
    mayOpen:
      call.state === "apart" &&
      names.submissions.some((one) => one.call === id) &&
      mayWrite(viewer) &&
      (call.askedBy === viewer.accountId ||
        viewer.role === "lead" ||
        viewer.role === "administrator"),
    profile: profileOfCall(call, instrument, sheets),
    agreement: isReadable ? agreementOf(call, instrument, sheets) : null,
    others: siblings
      .filter((other) => other.id !== id && other.revision === call.revision)
      .map((other) => callView(other, names)),
  };
}

function differentInstruments(id: string): ProblemError {
  return new ProblemError({
    kind: "comparison-different-instruments",
    at: id,
    message: both(
      "서로 다른 평가틀이나 개정판은 견줄 수 없습니다.",
      "Different instruments or revisions cannot be compared.",
    ),
    repair: both("같은 평가틀의 같은 개정판을 고르세요.", "Choose the same revision of the same."),
  });
}
