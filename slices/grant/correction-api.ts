import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";

import { correctHandOver } from "./correct-hand-over.ts";
import { correctLetter } from "./correct-letter.ts";
import { correctShipment } from "./correct-shipment.ts";
import { grantParams as params, handOverSaid, letterSaid, shipmentSaid } from "./requests.ts";

/** A recorded letter, shipment or hand-over is put right by a new version; the old one stays readable. */
export const correctionRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.put(
      "/grants/:id",
      { schema: { params, body: letterSaid, summary: "Puts a letter right" } },
      async (request) => {
        const viewer = requireViewer(request);
        const { value, undo } = await correctLetter(
          ground,
          viewer,
          request.params.id,
          request.body,
        );
        return { grant: value, undo };
      },
    );

    app.put(
      "/shipments/:id",
      { schema: { params, body: shipmentSaid, summary: "Puts a shipment right" } },
      async (request) => {
        const viewer = requireViewer(request);
        const { value, undo } = await correctShipment(
          ground,
          viewer,
          request.params.id,
          request.body,
        );
        return { shipment: value, undo };
      },
    );

    app.put(
      "/hand-overs/:id",
      { schema: { params, body: handOverSaid, summary: "Puts a hand-over right" } },
      async (request) => {
        const viewer = requireViewer(request);
        const { value, undo } = await correctHandOver(
          ground,
          viewer,
          request.params.id,
          request.body,
        );
        return { handOver: value, undo };
      },
    );
  };
