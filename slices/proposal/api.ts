import { randomUUID } from "node:crypto";

import type { Transaction } from "kysely";
import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import { partialDate } from "#kernel/partial-date.ts";
import type { Result } from "#kernel/result.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readActors } from "#slices/actor/store.ts";
import { actorBrief } from "#slices/actor/view.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { dateBody, textBody, whyBody } from "#slices/source/requests.ts";

import { proposalKinds, proposalStatuses, routeSteps, type Proposal } from "./model.ts";
import { proposalProblem } from "./problems.ts";
import { proposalOfRow, rowOfProposal, type ProposalRow } from "./row.ts";
import { follow, moveAgenda, moveTo, sign, type ProposalRefusal } from "./rules.ts";
import { readProposals } from "./store.ts";

const words = z.string().trim().min(1).max(500);
const fullText = z.string().max(20_000).nullable();
const actorId = z.string().min(1).max(80);
const proposalBody = z.object({
  title: textBody,
  text: z.object({ ko: fullText, en: fullText }).optional(),
  body: actorId,
  kind: z.enum(proposalKinds),
  supporters: z.array(actorId).max(500),
  addressee: words.nullable().default(null),
  issues: z.array(z.string().min(1).max(60)).max(30),
  strategy: z.string().max(10).nullable(),
  boardOn: z.iso.date().nullable(),
  nextStep: words.nullable(),
  nextOn: z.iso.date().nullable(),
  note: words.nullable(),
});
const params = z.object({ id: z.string().min(1).max(80) });

export const proposalRoutes =
  (ground: Ground): Routes =>
  async (app) => {
    app.get(
      "/proposals",
      { schema: { summary: "Proposals inside the bodies the office is in" } },
      (request) =>
        inOffice(ground.db, requireViewer(request), async (tx) => {
          const items = await readProposals(tx);
          const bodies = (await readMemberships(tx)).map(({ body }) => body);
          const ids = [
            ...bodies,
            ...items.flatMap(({ body, supporters }) => [body, ...supporters]),
          ];
          const actors = (await readActors(tx, [...new Set(ids)])).map(actorBrief);
          return {
            asOf: dayOf(ground.now()),
            items,
            bodies: [...new Set(bodies)],
            actors: Object.fromEntries(actors.map((actor) => [actor.id, actor])),
          };
        }),
    );

    const entering = z.object({ proposal: proposalBody, on: dateBody, why: whyBody });
    app.post(
      "/proposals",
      { schema: { body: entering, summary: "Enters a proposal" } },
      async (request, reply) => {
        const { proposal: given, on, why } = request.body;
        const done = await runCommand(ground, requireViewer(request), async (tx) => {
          const id = randomUUID();
          const steps = [{ status: "drafted" as const, on, evidence: why }];
          const unsigned = { route: [], signings: [], followUps: [] };
          const text = given.text ?? { ko: null, en: null };
          const proposal: Proposal = {
            ...given,
            text,
            id,
            status: "drafted",
            steps,
            ...unsigned,
          };
          await check(tx, proposal);
          const after = { ...rowOfProposal(proposal) };
          return change("enter proposal", id, why, { before: null, after });
        });
        return reply.code(201).send({ id: done.value, undo: done.undo });
      },
    );

    editRoutes(ground)(app);
    stepRoutes(ground)(app);
    statementRoutes(ground)(app);
  };

const editRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const editing = z.object({ proposal: proposalBody, why: whyBody });
  app.put(
    "/proposals/:id",
    { schema: { params, body: editing, summary: "Changes a proposal" } },
    async (request) => {
      const { id } = request.params;
      const { proposal: given, why } = request.body;
      return edit(ground, request, { id, command: "edit proposal", why }, async (proposal, tx) => {
        const next = { ...proposal, ...given, text: given.text ?? proposal.text };
        await check(tx, next);
        return next;
      });
    },
  );

  const reason = z.object({ why: whyBody });
  app.delete(
    "/proposals/:id",
    { schema: { params, body: reason, summary: "Removes a proposal" } },
    async (request) => {
      const { id } = request.params;
      const done = await runCommand(ground, requireViewer(request), async (tx) => {
        const before = await lockRow(tx, "proposal", id);
        if (before === null) throw proposalProblem({ kind: "proposal-unknown", id });
        return change("remove proposal", id, request.body.why, { before, after: null });
      });
      return { undo: done.undo };
    },
  );
};

/** What happened to a proposal: a status it came to, a step on the way to the UN. */
const stepRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const today = () => partialDate(dayOf(ground.now()));
  const moved = z.object({ status: z.enum(proposalStatuses), on: dateBody, evidence: words });
  app.post(
    "/proposals/:id/steps",
    { schema: { params, body: moved, summary: "Records that a proposal came to a status" } },
    async (request) => {
      const { id } = request.params;
      const step = request.body;
      const asked = { id, command: "move proposal", why: step.evidence };
      return edit(ground, request, asked, async (proposal) =>
        orRefuse(moveTo(proposal, step, today())),
      );
    },
  );

  const taken = z.object({ step: z.enum(routeSteps), on: dateBody, evidence: words });
  app.post(
    "/proposals/:id/route-steps",
    { schema: { params, body: taken, summary: "Records a step of a topic on its way to the UN" } },
    async (request) => {
      const { id } = request.params;
      const step = request.body;
      const asked = { id, command: "move agenda", why: step.evidence };
      return edit(ground, request, asked, async (proposal) =>
        orRefuse(moveAgenda(proposal, step, today())),
      );
    },
  );
};

/** What happens to a statement or campaign: others sign it, and something comes of it. */
const statementRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const today = () => partialDate(dayOf(ground.now()));
  const signed = z.object({
    actors: z.array(actorId).min(1).max(500),
    on: dateBody,
    evidence: words,
  });
  app.post(
    "/proposals/:id/signings",
    { schema: { params, body: signed, summary: "Records who signed a statement or campaign" } },
    async (request) => {
      const { id } = request.params;
      const { actors, on, evidence } = request.body;
      const asked = { id, command: "sign proposal", why: evidence };
      return edit(ground, request, asked, async (proposal, tx) => {
        const next = orRefuse(sign(proposal, actors, { on, evidence, today: today() }));
        await check(tx, next);
        return next;
      });
    },
  );

  const followed = z.object({ on: dateBody, text: words });
  app.post(
    "/proposals/:id/follow-ups",
    { schema: { params, body: followed, summary: "Records what came of a proposal" } },
    async (request) => {
      const { id } = request.params;
      const followUp = request.body;
      const asked = { id, command: "follow proposal up", why: followUp.text };
      return edit(ground, request, asked, async (proposal) =>
        orRefuse(follow(proposal, followUp, today())),
      );
    },
  );
};

function orRefuse(result: Result<Proposal, ProposalRefusal>): Proposal {
  if (!result.ok) throw proposalProblem(result.error);
  return result.value;
}

/** A proposal has a title, and names registered actors only. */
async function check(tx: Transaction<Tables>, proposal: Proposal): Promise<void> {
  const { title, body, supporters } = proposal;
  if ((title.ko ?? "").trim() === "" && (title.en ?? "").trim() === "")
    throw proposalProblem({ kind: "proposal-untitled" });
  const known = new Set((await readActors(tx, [body, ...supporters])).map(({ id }) => id));
  if (!known.has(body))
    throw proposalProblem({ kind: "proposal-actor-unknown", at: "body", id: body });
  const stranger = supporters.find((id) => !known.has(id));
  if (stranger !== undefined)
    throw proposalProblem({ kind: "proposal-actor-unknown", at: "supporters", id: stranger });
}

async function edit(
  ground: Ground,
  request: Parameters<typeof requireViewer>[0],
  asked: { readonly id: string; readonly command: string; readonly why: string },
  rule: (proposal: Proposal, tx: Transaction<Tables>) => Promise<Proposal>,
) {
  const { id, command, why } = asked;
  const done = await runCommand(ground, requireViewer(request), async (tx) => {
    const before = await lockRow(tx, "proposal", id);
    if (before === null) throw proposalProblem({ kind: "proposal-unknown", id });
    const proposal = await rule(proposalOfRow(before as unknown as ProposalRow), tx);
    return change(command, id, why, { before, after: { ...before, ...rowOfProposal(proposal) } });
  });
  return { undo: done.undo };
}

function change(
  command: string,
  id: string,
  why: string,
  rows: Pick<RowChange, "before" | "after">,
) {
  const changes: RowChange[] = [{ table: "proposal", id, ...rows }];
  return { record: { command, subject: { kind: "proposal", id }, changes, why }, value: id };
}
