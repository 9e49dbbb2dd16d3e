import { randomUUID } from "node:crypto";

import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import { partialDate, type PartialDate } from "#kernel/partial-date.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readOffice } from "#slices/account/store.ts";
import { readActors } from "#slices/actor/store.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";
import { enterClaim } from "#slices/source/claim-changes.ts";
import { gradeOf } from "#slices/source/edit-record.ts";
import { officeEntry } from "#slices/source/model.ts";
import { dateBody, whyBody } from "#slices/source/requests.ts";
import { cityAgreements } from "#slices/tie/model.ts";
import { tieProblem } from "#slices/tie/problems.ts";
import { rowOfTie, tieOfRow, type TieRow } from "#slices/tie/row.ts";
import { enterTie } from "#slices/tie/rules.ts";
import { readTiesOf } from "#slices/tie/store.ts";

import { actProperty, councilProperty, type NewAgreement } from "./model.ts";
import { agreementProblem } from "./problems.ts";
import { latestEvidence, statusOfNew } from "./rules.ts";
import { readAgreementClaims, readCityTies, readCounts } from "./store.ts";
import { agreementViews, cityView } from "./view.ts";

const councilBody = z.object({ decidedOn: dateBody, evidence: z.string().trim().min(1).max(300) });
const agreementBody = z.object({
  agreement: z.enum(cityAgreements),
  city: z.string().min(1).max(80),
  signedOn: dateBody.nullable(),
  council: councilBody.nullable(),
  evidence: z.string().trim().min(1).max(300),
  issues: z.array(z.string().min(1).max(60)).max(30),
});
const params = z.object({ id: z.string().min(1).max(300) });

export const cityAgreementRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/city-agreements",
      { schema: { summary: "Sister and friendship cities with evidence and what was done" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const ties = await readCityTies(tx);
          const ids = [...new Set(ties.flatMap(({ from, to }) => [from, to]))];
          const cities = (await readActors(tx, ids)).map(cityView);
          return {
            asOf: dayOf(ground.now()),
            principal: (await readOffice(tx)).principalActorId,
            items: agreementViews(ties, await readAgreementClaims(tx)),
            cities: Object.fromEntries(cities.map((city) => [city.id, city])),
            counts: await readCounts(tx),
          };
        }),
    );

    const body = z.object({ entered: agreementBody, why: whyBody });
    app.post(
      "/city-agreements",
      { schema: { body, summary: "Enters an agreement with a city" } },
      async (request, reply) => {
        const { entered, why } = request.body;
        const done = await enterAgreement(ground, requireViewer(request), entered, why);
        return reply
          .code(201)
          .send({ id: done.value.id, status: done.value.status, undo: done.undo });
      },
    );

    laterRoutes(ground)(app);
  };

/** What happens to an agreement after it was entered. */
const laterRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const decided = z.object({
    council: councilBody,
    signedOn: dateBody.nullable(),
    why: whyBody,
  });
  app.post(
    "/city-agreements/:id/council-decisions",
    {
      schema: { params, body: decided, summary: "Records the council's decision on an agreement" },
    },
    async (request) => {
      const { council, signedOn, why } = request.body;
      const done = await changeAgreement(ground, requireViewer(request), {
        id: request.params.id,
        command: "record council decision",
        why,
        claim: { property: councilProperty, value: council, on: council.decidedOn },
        change: (row) => {
          const tie = tieOfRow(row as unknown as TieRow);
          const agreement = tie.cityAgreement ?? "sister";
          const ruled = statusOfNew({ agreement, signedOn, council }, today(ground));
          if (!ruled.ok) throw agreementProblem(ruled.error);
          if (signedOn === null) return {};
          return {
            status: ruled.value,
            since: signedOn,
            last_evidence: latestEvidence(tie.lastEvidence, signedOn),
          };
        },
      });
      return { undo: done.undo };
    },
  );

  const act = z.object({ on: dateBody, text: z.string().trim().min(1).max(500), why: whyBody });
  app.post(
    "/city-agreements/:id/acts",
    { schema: { params, body: act, summary: "Records what was done under an agreement" } },
    async (request) => {
      const { on, text, why } = request.body;
      const done = await changeAgreement(ground, requireViewer(request), {
        id: request.params.id,
        command: "record city act",
        why,
        claim: { property: actProperty, value: { on, text }, on },
        change: (row) => {
          const tie = tieOfRow(row as unknown as TieRow);
          if (on > today(ground))
            throw agreementProblem({ kind: "agreement-in-future", at: "on", on });
          const status = tie.status === "dormant" ? "actual" : tie.status;
          return { status, last_evidence: latestEvidence(tie.lastEvidence, on) };
        },
      });
      return { undo: done.undo };
    },
  );
};

const today = (ground: Ground): PartialDate => partialDate(dayOf(ground.now()));

const entryOf = (ground: Ground, viewer: Viewer) => ({
  enteredBy: viewer.accountId ?? "system",
  now: ground.now(),
  newId: randomUUID,
});

function enterAgreement(ground: Ground, viewer: Viewer, entered: NewAgreement, why: string) {
  return runCommand(ground, viewer, async (tx) => {
    const { principalActorId } = await readOffice(tx);
    const ends = [principalActorId ?? "", entered.city] as const;
    for (const [index, id] of ends.entries()) {
      if ((await lockRow(tx, "actor", id)) === null)
        throw tieProblem({ kind: "tie-end-unknown", at: index === 0 ? "from" : "to", id });
    }
    const known = (await readTiesOf(tx, entered.city)).find(
      ({ kind, status, from, to }) =>
        kind === "sister-city" && status !== "ended" && (from === ends[0] || to === ends[0]),
    );
    if (known !== undefined) throw agreementProblem({ kind: "agreement-known", tie: known.id });
    const status = statusOfNew(entered, today(ground));
    if (!status.ok) throw agreementProblem(status.error);
    const id = `${ends[0]}--sister-city--${ends[1]}--${randomUUID().slice(0, 8)}`;
    const tie = enterTie(
      {
        from: ends[0],
        to: ends[1],
        kind: "sister-city",
        status: status.value,
        since: entered.signedOn,
        lastEvidence: entered.signedOn,
        cityAgreement: entered.agreement,
        issues: entered.issues,
      },
      id,
      [{ source: officeEntry, locator: entered.evidence }],
    );
    if (!tie.ok) throw tieProblem(tie.error);
    const changes: RowChange[] = [
      { table: "tie", id, before: null, after: { ...rowOfTie(tie.value) } },
    ];
    if (entered.council !== null) {
      const { council } = entered;
      changes.push(
        enterClaim(
          {
            subject: { kind: "tie", id },
            property: councilProperty,
            value: council,
            citation: { source: officeEntry, locator: council.evidence },
            asOf: council.decidedOn,
            grade: { audience: "office", named: [] },
          },
          entryOf(ground, viewer),
        ),
      );
    }
    const subject = { kind: "tie", id };
    return {
      record: { command: "enter city agreement", subject, changes, why },
      value: { id, status: status.value },
    };
  });
}

interface LaterChange {
  readonly id: string;
  readonly command: string;
  readonly why: string;
  readonly claim: {
    readonly property: string;
    readonly value: unknown;
    readonly on: PartialDate;
  };
  /** Columns of the tie that change with it; throws a problem. */
  change(row: Row): Row;
}

function changeAgreement(ground: Ground, viewer: Viewer, later: LaterChange) {
  return runCommand(ground, viewer, async (tx) => {
    const { id, claim } = later;
    const before = await lockRow(tx, "tie", id);
    if (before === null || before["kind"] !== "sister-city")
      throw agreementProblem({ kind: "agreement-unknown", id });
    const columns = later.change(before);
    const subject = { kind: "tie", id };
    const made = enterClaim(
      {
        subject,
        property: claim.property,
        value: claim.value,
        citation: { source: officeEntry, locator: null },
        asOf: claim.on,
        grade: gradeOf(before),
      },
      entryOf(ground, viewer),
    );
    const changes = [{ table: "tie" as const, id, before, after: { ...before, ...columns } }, made];
    return { record: { command: later.command, subject, changes, why: later.why }, value: id };
  });
}
