import { randomUUID } from "node:crypto";

import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { runCommand } from "#slices/audit/command.ts";
import { enterClaim } from "#slices/source/claim-changes.ts";
import { officeEntry } from "#slices/source/model.ts";
import { citationBody, whyBody } from "#slices/source/requests.ts";

import { readPortfolio } from "./portfolio.ts";
import { isRate, rateProperty, rateSubject } from "./rates.ts";

const rateBody = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  rate: z.custom<string>(isRate, "a decimal number above 0"),
  asOf: z.custom<PartialDate>((value) => isPartialDate(value) && value.length === 10, "YYYY-MM-DD"),
  why: whyBody,
  citation: citationBody.optional(),
});

export const portfolioRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/memberships/portfolio",
      { schema: { summary: "Memberships with topics, evidence, rates and what is missing" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const { actorIds, ...portfolio } = await readPortfolio(tx);
          const actors = (await readActors(tx, actorIds)).map(actorBrief);
          const asOf = dayOf(ground.now());
          return {
            ...portfolio,
            asOf,
            actors: Object.fromEntries(actors.map((one) => [one.id, one])),
          };
        }),
    );

    app.post(
      "/exchange-rates",
      { schema: { body: rateBody, summary: "Enters a dated exchange rate to the won" } },
      async (request, reply) => {
        const viewer = requireViewer(request);
        const { currency, rate, asOf, why, citation } = request.body;
        const done = await runCommand(ground, viewer, async () => {
          const subject = { kind: rateSubject, id: currency };
          const claim = enterClaim(
            {
              subject,
              property: rateProperty,
              value: rate,
              citation: citation ?? { source: officeEntry, locator: null },
              asOf,
              grade: { audience: "office", named: [] },
            },
            { enteredBy: viewer.accountId ?? "system", now: ground.now(), newId: randomUUID },
          );
          return {
            record: { command: "enter exchange rate", subject, changes: [claim], why },
            value: claim.id,
          };
        });
        return reply.code(201).send({ id: done.value, undo: done.undo });
      },
    );
  };
