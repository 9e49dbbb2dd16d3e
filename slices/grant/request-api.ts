import { z } from "zod";

import { writeWorkbook } from "#formats/spreadsheet/write-workbook.ts";
import { writeDocx } from "#formats/text-document/write-docx.ts";
import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readOffice } from "#slices/account/store.ts";
import { textBody, whyBody } from "#slices/source/requests.ts";

import { buildRequest, readNames } from "./build-request.ts";
import { answerRequest, editRequest, sendRequest } from "./change-request.ts";
import { applicantKinds, contentKeys } from "./model-request.ts";
import { requestPage } from "./pages.ts";
import { annexSheet } from "./view-annex.ts";
import { requestDocument } from "./view-document.ts";

const params = z.object({ id: z.string().min(1).max(300) });
const build = z.object({ programmeId: z.string().min(1).max(300), why: whyBody });
const longText = z.object({
  ko: z.string().max(20_000).nullable(),
  en: z.string().max(20_000).nullable(),
});
const edit = z.object({
  patch: z.object({
    applicantKind: z.enum(applicantKinds).nullable().optional(),
    applicant: textBody.optional(),
    content: z.partialRecord(z.enum(contentKeys), longText).optional(),
    renewLines: z.boolean().optional(),
  }),
  why: whyBody,
});
const sending = z.object({
  on: z.iso.date(),
  through: z.string().trim().max(300).nullable(),
  acceptsMissing: z.boolean(),
  why: whyBody,
});
const answer = z.object({
  outcome: z.enum(["refused", "withdrawn"]),
  on: z.iso.date(),
  why: whyBody,
});

type App = Parameters<Routes>[0];

export const requestRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/exemption-requests/:id",
      { schema: { params, summary: "One request with what it lacks" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), (tx) =>
          requestPage(tx, request.params.id, dayOf(ground.now())),
        ),
    );

    app.post(
      "/exemption-requests",
      { schema: { body: build, summary: "Builds a request from a programme" } },
      async (request, reply) => {
        const { value, undo } = await buildRequest(ground, requireViewer(request), request.body);
        return reply.code(201).send({ request: value, undo });
      },
    );

    fileRoutes(app, ground);
    changeRoutes(app, ground);
  };

function changeRoutes(app: App, ground: Ground): void {
  app.put(
    "/exemption-requests/:id",
    { schema: { params, body: edit, summary: "Changes a draft" } },
    async (request) => {
      const viewer = requireViewer(request);
      const { value, undo } = await editRequest(ground, viewer, request.params.id, request.body);
      return { request: value, undo };
    },
  );

  app.post(
    "/exemption-requests/:id/send",
    { schema: { params, body: sending, summary: "Records that a request was sent" } },
    async (request) => {
      const viewer = requireViewer(request);
      const { value, undo } = await sendRequest(ground, viewer, request.params.id, request.body);
      return { request: value, undo };
    },
  );

  app.post(
    "/exemption-requests/:id/answer",
    { schema: { params, body: answer, summary: "Records a refusal or a withdrawal" } },
    async (request) => {
      const viewer = requireViewer(request);
      const { value, undo } = await answerRequest(ground, viewer, request.params.id, request.body);
      return { request: value, undo };
    },
  );
}

function fileRoutes(app: App, ground: Ground): void {
  app.get(
    "/exemption-requests/:id/annex.xlsx",
    { schema: { params, summary: "The annex of all planned items, as a workbook" } },
    async (request, reply) => {
      const { id } = request.params;
      const { page, ground: said } = await readForFile(ground, requireViewer(request), id);
      const sheet = annexSheet(page.request, page.programme, said.endUserOf);
      reply
        .type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        .header(
          "content-disposition",
          `attachment; filename="annex-ii-${page.request.builtOn}.xlsx"`,
        );
      return Buffer.from(await writeWorkbook([sheet]));
    },
  );

  app.get(
    "/exemption-requests/:id/document.docx",
    { schema: { params, summary: "The request as a document in both languages" } },
    async (request, reply) => {
      const { id } = request.params;
      const { page, ground: said } = await readForFile(ground, requireViewer(request), id);
      reply
        .type("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        .header(
          "content-disposition",
          `attachment; filename="exemption-request-${page.request.builtOn}.docx"`,
        );
      return Buffer.from(await writeDocx(requestDocument(page.request, said)));
    },
  );
}

/** A request with the names that its files show. */
function readForFile(ground: Ground, viewer: Viewer, id: string) {
  return inOffice(ground.db, viewer, async (tx) => {
    const page = await requestPage(tx, id, dayOf(ground.now()));
    const office = await readOffice(tx);
    const users = page.request.lines.flatMap(({ endUser }) => endUser ?? []);
    const nameOf = await readNames(tx, users);
    const endUserOf = (text: string) => {
      const { ko, en } = nameOf(text);
      return ko === en || en === null ? (ko ?? text) : ko === null ? en : `${ko} · ${en}`;
    };
    const programme = { id: page.request.programmeId, name: page.programme };
    return { page, ground: { programme, office: office.name, endUserOf } };
  });
}
