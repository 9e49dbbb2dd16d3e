import { dayOf } from "#kernel/clock.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";

import { recordHandOvers } from "./hand-over.ts";
import { shipmentPage } from "./pages.ts";
import { grantParams as params, handOversBody, shipmentBody } from "./requests.ts";
import { ship } from "./ship.ts";

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
      { schema: { body: shipmentBody, summary: "Ships what the gate lets pass" } },
      async (request, reply) => {
        const { value, undo } = await ship(ground, requireViewer(request), request.body);
        return reply.code(201).send({ shipment: value, undo });
      },
    );

    app.post(
      "/shipments/:id/hand-overs",
      { schema: { params, body: handOversBody, summary: "Records who took goods over" } },
      async (request, reply) => {
        const viewer = requireViewer(request);
        const { id } = request.params;
        const { value, undo } = await recordHandOvers(ground, viewer, id, request.body);
        return reply.code(201).send({ handOvers: value, undo });
      },
    );
  };
