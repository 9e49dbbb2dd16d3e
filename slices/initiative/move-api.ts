import { randomUUID } from "node:crypto";

import { z } from "zod";

import { dayOf } from "#kernel/clock.ts";
import { partialDate } from "#kernel/partial-date.ts";
import type { Result } from "#kernel/result.ts";
import type { Ground, Routes } from "#slices/account/ground.ts";
import { requireViewer } from "#slices/account/problems.ts";
import { readActors } from "#slices/actor/store.ts";
import { runCommand } from "#slices/audit/command.ts";
import type { RowChange } from "#slices/audit/model.ts";
import type { Proposal } from "#slices/proposal/model.ts";
import { rowOfProposal } from "#slices/proposal/row.ts";
import { whyBody } from "#slices/source/requests.ts";

import { check, edit, lockInitiative } from "./edit-record.ts";
import type { Initiative, Step } from "./model.ts";
import { actorsNamed } from "./model-named.ts";
import { initiativeProblem } from "./problems.ts";
import { answerBody, foundingBody, metBody } from "./requests.ts";
import { rowOfInitiative } from "./row.ts";
import { draftText, proposalKindOf } from "./rules-draft.ts";
import { committedMembers, requirementsFor } from "./rules-founding.ts";
import { canvass, meet, unmeet, type InitiativeRefusal } from "./rules.ts";

const params = z.object({ id: z.string().min(1).max(80) });
const ofCriterion = params.extend({ criterion: z.string().min(1).max(80) });

/** What happens to an initiative: somebody answers, a criterion is met, a proposal is made of it. */
export const moveRoutes = (ground: Ground) => (app: Parameters<Routes>[0]) => {
  const today = () => partialDate(dayOf(ground.now()));
  app.post(
    "/initiatives/:id/answers",
    { schema: { params, body: answerBody, summary: "Records what an invitee said" } },
    async (request) => {
      const { id } = request.params;
      const { actor, ...answer } = request.body;
      const asked = { id, command: "canvass invitee", why: answer.evidence };
      return edit(ground, request, asked, async (known) => canvass(known, actor, answer, today()));
    },
  );

  app.post(
    "/initiatives/:id/criteria/:criterion",
    { schema: { params: ofCriterion, body: metBody, summary: "Records that a criterion is met" } },
    async (request) => {
      const { id, criterion } = request.params;
      const met = { ...request.body, by: requireViewer(request).accountId ?? "" };
      const asked = { id, command: "meet criterion", why: met.evidence };
      return edit(ground, request, asked, async (known) =>
        withSteps(known, meet(known.steps, criterion, met, today())),
      );
    },
  );

  app.delete(
    "/initiatives/:id/criteria/:criterion",
    {
      schema: {
        params: ofCriterion,
        body: z.object({ why: whyBody }),
        summary: "Takes back that a criterion is met",
      },
    },
    async (request) => {
      const { id, criterion } = request.params;
      const asked = { id, command: "take criterion back", why: request.body.why };
      return edit(ground, request, asked, async (known) =>
        withSteps(known, unmeet(known.steps, criterion)),
      );
    },
  );

  app.post(
    "/initiatives/:id/proposal",
    { schema: { params, body: foundingBody, summary: "Makes a proposal of an initiative" } },
    async (request, reply) => {
      const done = await found(ground, request, { id: request.params.id, ...request.body });
      return reply.code(201).send({ id: done.value, undo: done.undo });
    },
  );
};

function withSteps(
  known: Initiative,
  steps: Result<readonly Step[], InitiativeRefusal>,
): Result<Initiative, InitiativeRefusal> {
  return steps.ok ? { ok: true, value: { ...known, steps: steps.value } } : steps;
}

/** Enters the proposal with its drafted text and points to it from the initiative: one command, one undo. */
async function found(
  ground: Ground,
  request: Parameters<typeof requireViewer>[0],
  asked: z.infer<typeof foundingBody> & { readonly id: string },
) {
  return runCommand(ground, requireViewer(request), async (tx) => {
    const { before, known } = await lockInitiative(tx, asked.id);
    await check(tx, { ...known, body: asked.body });
    if (known.proposal !== null) {
      const kept = await tx
        .selectFrom("proposal")
        .select("id")
        .where("id", "=", known.proposal)
        .executeTakeFirst();
      if (kept !== undefined)
        throw initiativeProblem({ kind: "initiative-proposed-already", id: known.proposal });
    }
    const actors = await readActors(tx, [...new Set(actorsNamed(known).map(({ id }) => id))]);
    const byId = Object.fromEntries(actors.map((actor) => [actor.id, actor]));
    const lacks = requirementsFor(known, byId).filter(({ isMet }) => !isMet).length;
    if (lacks > 0) throw initiativeProblem({ kind: "initiative-not-ready", lacks });
    const names = (id: string) => byId[id]?.name ?? { ko: id, en: id };
    const proposal = proposalOf({ ...known, body: asked.body }, asked, draftText(known, names));
    const next = { ...known, body: asked.body, proposal: proposal.id };
    const changes: RowChange[] = [
      { table: "proposal", id: proposal.id, before: null, after: { ...rowOfProposal(proposal) } },
      { table: "initiative", id: known.id, before, after: { ...before, ...rowOfInitiative(next) } },
    ];
    const subject = { kind: "initiative", id: known.id };
    const record = { command: "propose initiative", subject, changes, why: asked.why };
    return { record, value: proposal.id };
  });
}

function proposalOf(
  known: Initiative,
  { body, on, why }: z.infer<typeof foundingBody>,
  text: Proposal["text"],
): Proposal {
  return {
    id: randomUUID(),
    title: known.title,
    text,
    body,
    kind: proposalKindOf[known.form],
    status: "drafted",
    steps: [{ status: "drafted", on, evidence: why }],
    route: [],
    supporters: committedMembers(known).map(({ actor }) => actor),
    addressee: null,
    signings: [],
    followUps: [],
    issues: [],
    strategy: known.strategy[0] ?? null,
    boardOn: null,
    nextStep: known.nextStep,
    nextOn: known.nextOn,
    note: null,
  };
}
