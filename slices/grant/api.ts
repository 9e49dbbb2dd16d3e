import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { citationBody, textBody, whyBody } from "#slices/source/requests.ts";

import { allowances } from "./model.ts";
import { grantPage, registerPage, shippingPage } from "./pages.ts";
import { closeLetter, extendLetter, recordLetter } from "./record-letter.ts";

const params = z.object({ id: z.string().min(1).max(300) });
const quantity = z.number().positive().lt(1e12);
const line = z.object({
  itemId: z.string().min(1).max(300).nullable(),
  hs: z.string().max(20).nullable(),
  description: textBody,
  quantity,
  unit: z.string().trim().min(1).max(40),
});
const letter = z.object({
  programmeId: z.string().min(1).max(300).nullable(),
  requestId: z.string().min(1).max(300).nullable(),
  reference: z.string().trim().min(1).max(120),
  issuer: textBody,
  holder: textBody,
  regime: z.string().min(1).max(40),
  allows: z.enum(allowances),
  scope: textBody,
  issuedOn: z.iso.date().nullable(),
  validFrom: z.iso.date(),
  validUntil: z.iso.date(),
  shipmentsAllowed: z.int().positive().max(1_000).nullable(),
  itemKinds: z.int().positive().max(100_000).nullable(),
  coversAll: z.boolean(),
  activities: z.array(z.string().min(1).max(60)).max(60).default([]),
  partyId: z.string().min(1).max(300).nullable().default(null),
  value: z
    .object({
      amount: z.string().regex(/^\d{1,15}(\.\d{1,2})?$/),
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .nullable(),
  sources: z.array(citationBody).max(20),
  note: textBody,
  lines: z.array(line).max(5_000),
  why: whyBody,
});
const extension = z.object({
  reference: z.string().trim().min(1).max(120),
  issuedOn: z.iso.date().nullable(),
  validUntil: z.iso.date(),
  shipmentsAllowed: z.int().positive().max(1_000).nullable(),
  why: whyBody,
});
const reason = z.object({ why: whyBody });

export const grantRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/grants",
      { schema: { summary: "The register: letters, requests and shipments" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), (tx) => registerPage(tx, dayOf(ground.now()))),
    );

    app.get(
      "/grants/:id",
      { schema: { params, summary: "One letter: lines, draw-down, shipments" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), (tx) =>
          grantPage(tx, request.params.id, dayOf(ground.now())),
        ),
    );

    app.get(
      "/programmes/:id/shipping",
      { schema: { params, summary: "A programme’s letters, shipments and differences" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), (tx) =>
          shippingPage(tx, request.params.id, dayOf(ground.now())),
        ),
    );

    app.post(
      "/grants",
      { schema: { body: letter, summary: "Records a letter" } },
      async (request, reply) => {
        const { value, undo } = await recordLetter(ground, requireViewer(request), request.body);
        return reply.code(201).send({ grant: value, undo });
      },
    );

    app.post(
      "/grants/:id/extension",
      { schema: { params, body: extension, summary: "Records an extension of a letter" } },
      async (request, reply) => {
        const viewer = requireViewer(request);
        const { value, undo } = await extendLetter(ground, viewer, request.params.id, request.body);
        return reply.code(201).send({ grant: value, undo });
      },
    );

    app.post(
      "/grants/:id/close",
      { schema: { params, body: reason, summary: "Closes a letter" } },
      async (request) => {
        const viewer = requireViewer(request);
        const { id } = request.params;
        const { value, undo } = await closeLetter(ground, viewer, id, request.body.why);
        return { grant: value, undo };
      },
    );
  };
