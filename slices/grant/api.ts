import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { whyBody } from "#slices/source/requests.ts";

import { grantPage, registerPage, shippingPage } from "./pages.ts";
import { closeLetter, extendLetter, recordLetter } from "./record-letter.ts";
import { extensionBody, grantParams as params, letterBody } from "./requests.ts";

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
      { schema: { body: letterBody, summary: "Records a letter" } },
      async (request, reply) => {
        const { value, undo } = await recordLetter(ground, requireViewer(request), request.body);
        return reply.code(201).send({ grant: value, undo });
      },
    );

    app.post(
      "/grants/:id/extension",
      { schema: { params, body: extensionBody, summary: "Records an extension of a letter" } },
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
