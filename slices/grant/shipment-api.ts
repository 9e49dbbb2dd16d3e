import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { whyBody } from "#slices/source/requests.ts";

import { recordHandOvers } from "./hand-over.ts";
import { handOverKinds } from "./model-shipment.ts";
import { shipmentPage } from "./pages.ts";
import { ship } from "./ship.ts";

const params = z.object({ id: z.string().min(1).max(300) });
const quantity = z.number().positive().lt(1e12);
const name = z.string().trim().max(300);
const wanted = name.min(1);
const optional = name.nullable();

const shipment = z.object({
  programmeId: z.string().min(1).max(300),
  shippedOn: z.iso.date(),
  route: optional,
  portFrom: optional,
  portTo: optional,
  carrier: optional,
  documents: z.array(wanted).max(50),
  note: z.string().max(2_000).nullable(),
  lines: z.array(z.object({ itemId: z.string().min(1).max(300), quantity })).max(5_000),
  why: whyBody,
});
const handOver = z.object({
  kind: z.enum(handOverKinds),
  on: z.iso.date(),
  receiver: wanted,
  place: wanted,
  evidence: optional,
  note: z.string().max(2_000).nullable(),
  lines: z.array(z.object({ lineId: z.string().min(1).max(300), quantity })).max(5_000),
  why: whyBody,
});

export const shipmentRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/shipments/:id",
      { schema: { params, summary: "One shipment with the way of every line" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), (tx) =>
          shipmentPage(tx, request.params.id, dayOf(ground.now())),
        ),
    );

    app.post(
      "/shipments",
      { schema: { body: shipment, summary: "Ships what the gate lets pass" } },
      async (request, reply) => {
        const { value, undo } = await ship(ground, requireViewer(request), request.body);
        return reply.code(201).send({ shipment: value, undo });
      },
    );

    app.post(
      "/shipments/:id/hand-overs",
      { schema: { params, body: handOver, summary: "Records who took goods over" } },
      async (request, reply) => {
        const viewer = requireViewer(request);
        const { id } = request.params;
        const { value, undo } = await recordHandOvers(ground, viewer, id, request.body);
        return reply.code(201).send({ handOvers: value, undo });
      },
    );
  };
