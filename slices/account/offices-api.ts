import { z } from "zod";

import type { Ground, Routes } from "./ground.ts";
import { chooseOffice } from "./office-choice.ts";
import { accountProblem, requireViewer } from "./problems.ts";
import { listOwnOffices } from "./store.ts";

/** The offices that a person belongs to, and the choice among them. */
export const officeRoutes =
  ({ db }: Ground): Routes =>
  async (app) => {
    app.get("/offices", { schema: { summary: "One's own offices" } }, async (request) => {
      const viewer = requireViewer(request);
      const offices = await listOwnOffices(db, viewer.accountId!);
      return { items: offices.map((one) => ({ ...one, isCurrent: one.id === viewer.officeId })) };
    });

    const params = z.object({ id: z.string().min(1).max(80) });
    app.post(
      "/offices/:id/enter",
      { schema: { params, summary: "Goes to work in another of one's offices" } },
      async (request, reply) => {
        const { id } = request.params;
        const offices = await listOwnOffices(db, requireViewer(request).accountId!);
        const office = offices.find((one) => one.id === id);
        if (office === undefined) throw accountProblem("office-unknown", "id");
        chooseOffice(reply, office.id);
        return { office };
      },
    );
  };
