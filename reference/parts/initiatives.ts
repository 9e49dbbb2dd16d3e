import { z } from "zod";
import {
  approvalRisks,
  clauseKinds,
  gainKinds,
  initiativeForms,
  seats,
} from "#slices/initiative/model.ts";
import { citation } from "./citations.ts";
import type { Part } from "./part.ts";
import { bothTexts, dateKnown, exactly, recordId, strategyId } from "./shapes.ts";

/** A text that the report has, or that it leaves open. */
const perhapsTexts = z.union([bothTexts, z.strictObject({ ko: z.null(), en: z.null() })]);
const cited = { citation };
const actor = recordId.nullable();

const step = z.strictObject({
  id: recordId,
  name: bothTexts,
  founds: z.boolean(),
  /** By what one knows that it is done; our own wording, for the report names the steps alone. */
  criteria: z.array(z.strictObject({ id: recordId, text: bothTexts })).min(1),
  ...cited,
});

const gain = z.strictObject({
  partner: actor,
  gains: z.array(z.strictObject({ kind: z.enum(gainKinds), text: bothTexts, ...cited })),
  risk: z.enum(approvalRisks),
  riskReason: perhapsTexts,
  riskAnswer: perhapsTexts,
  goBetween: actor,
  safety: perhapsTexts,
  ...cited,
});

/** Something that the report proposes to start with others; nobody was asked yet. */
const initiative = z.strictObject({
  id: recordId,
  title: bothTexts,
  form: z.enum(initiativeForms),
  aim: bothTexts,
  ...cited,
  body: actor,
  strategy: z.array(strategyId).min(1),
  occasion: z.strictObject({ what: bothTexts, on: dateKnown.nullable(), ...cited }).nullable(),
  invitees: z.array(
    z.strictObject({
      actor: recordId,
      seat: z.enum(seats),
      interest: bothTexts,
      goBetween: actor,
      ...cited,
    }),
  ),
  clauses: z.array(z.strictObject({ kind: z.enum(clauseKinds), text: bothTexts, ...cited })),
  groups: z.array(z.strictObject({ name: bothTexts, lead: actor, ...cited })),
  topics: z.array(z.strictObject({ name: bothTexts, partners: z.array(recordId), ...cited })),
  steps: z.array(step),
  outputs: z.array(
    z.strictObject({ what: bothTexts, lead: actor, on: dateKnown.nullable(), ...cited }),
  ),
  gain: gain.nullable(),
  note: perhapsTexts,
});

export type ReferenceInitiative = z.infer<typeof initiative>;

export const part: Part<readonly ReferenceInitiative[]> = {
  file: "seoul/initiatives.json",
  schema: exactly(5, initiative),
  bounds: {
    min: 5,
    max: 5,
    reason: {
      ko: "보고서가 다른 도시와 함께 시작하자고 한 일은 5.1.4와 6.2.2절의 다섯 가지다.",
      en: "The report proposes five things to start with other cities, in sections 5.1.4 and 6.2.2.",
    },
  },
};
