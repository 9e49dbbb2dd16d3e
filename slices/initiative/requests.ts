import { z } from "zod";

import { dateBody, textBody, whyBody } from "#slices/source/requests.ts";

import {
  approvalRisks,
  clauseKinds,
  commitments,
  gainKinds,
  initiativeForms,
  seats,
} from "./model.ts";

/** What officers send of initiatives. */
export const words = z.string().trim().min(1).max(500);
const actorId = z.string().min(1).max(80);
const actor = actorId.nullable();
const ownId = z.string().min(1).max(80);
const most = 200;

export const headBody = z.object({
  title: textBody,
  form: z.enum(initiativeForms),
  aim: textBody,
  body: actor,
  strategy: z.array(z.string().regex(/^S\d{2}$/)).max(10),
  nextStep: words.nullable(),
  nextOn: z.iso.date().nullable(),
  note: textBody,
});

const occasion = z.object({ what: textBody, on: dateBody.nullable() });
const invitee = z.object({
  actor: actorId,
  seat: z.enum(seats),
  interest: textBody,
  goBetween: actor,
});
const clause = z.object({ kind: z.enum(clauseKinds), text: textBody });
const group = z.object({ name: textBody, lead: actor });
const topic = z.object({ name: textBody, partners: z.array(actorId).max(most) });
const step = z.object({
  id: ownId,
  name: textBody,
  founds: z.boolean(),
  criteria: z.array(z.object({ id: ownId, text: textBody })).max(20),
});
const output = z.object({ what: textBody, lead: actor, on: dateBody.nullable() });
const gain = z.object({
  partner: actor,
  gains: z.array(z.object({ kind: z.enum(gainKinds), text: textBody })).max(20),
  risk: z.enum(approvalRisks),
  riskReason: textBody,
  riskAnswer: textBody,
  goBetween: actor,
  safety: textBody,
});

export const partBody = z.object({
  draft: z.discriminatedUnion("part", [
    z.object({ part: z.literal("occasion"), value: occasion.nullable() }),
    z.object({ part: z.literal("invitees"), value: z.array(invitee).max(most) }),
    z.object({ part: z.literal("clauses"), value: z.array(clause).max(clauseKinds.length) }),
    z.object({ part: z.literal("groups"), value: z.array(group).max(30) }),
    z.object({ part: z.literal("topics"), value: z.array(topic).max(30) }),
    z.object({ part: z.literal("steps"), value: z.array(step).max(20) }),
    z.object({ part: z.literal("outputs"), value: z.array(output).max(30) }),
    z.object({ part: z.literal("gain"), value: gain.nullable() }),
  ]),
  why: whyBody,
});

export const answerBody = z.object({
  actor: actorId,
  state: z.enum(commitments).exclude(["unasked"]),
  on: dateBody,
  evidence: words,
});
export const metBody = z.object({ on: dateBody, evidence: words });
export const foundingBody = z.object({ body: actorId, on: dateBody, why: whyBody });
