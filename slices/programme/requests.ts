import { z } from "zod";

import { citationBody, dateBody, whyBody } from "#slices/source/requests.ts";

import { confidences, partnerRoles, principles } from "./model-content.ts";
import { measures, moneyKinds, resultKinds, rollUps } from "./model-parts.ts";
import {
  levels,
  ministryClasses,
  pillars,
  programmeHorizons,
  programmeKinds,
  securityFields,
} from "./model.ts";

const longText = z.object({
  ko: z.string().max(4000).nullable(),
  en: z.string().max(4000).nullable(),
});
const shortText = z.object({
  ko: z.string().max(300).nullable(),
  en: z.string().max(300).nullable(),
});
const recordId = z.string().min(1).max(300);
const stated = { text: longText, evidence: citationBody.nullable() };
const confidence = z.enum(confidences).nullable();
const harmPoint = z.object({ ...stated, answer: longText });

/** Most entries of one list of a programme; beyond it they belong in a document. */
const most = 200;
const list = <T extends z.ZodType>(entry: T) => z.array(entry).max(most);

const content = z.object({
  benefits: z.object({ a: list(z.object(stated)), b: list(z.object(stated)) }).optional(),
  needs: list(
    z.object({
      ...stated,
      side: z.enum(["a", "b"]),
      method: longText,
      confidence,
      on: dateBody.nullable(),
    }),
  ).optional(),
  dividers: list(harmPoint).optional(),
  connectors: list(harmPoint).optional(),
  activities: z.array(z.string().min(1).max(60)).min(1).max(40).nullable().optional(),
  partners: list(z.object({ actorId: recordId, role: z.enum(partnerRoles) })).optional(),
  places: list(
    z.object({
      name: shortText,
      territory: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .nullable(),
      actorId: recordId.nullable(),
    }),
  ).optional(),
  risks: list(
    z.object({ ...stated, likelihood: confidence, effect: confidence, answer: longText }),
  ).optional(),
  disruptions: list(
    z.object({ text: longText, on: dateBody.nullable(), effect: longText, recovery: longText }),
  ).optional(),
  dependencies: list(
    z.object({ text: longText, programmeId: recordId.nullable(), isMet: z.boolean() }),
  ).optional(),
  documents: list(z.object({ title: shortText, citation: citationBody })).optional(),
  handOver: z
    .object({
      owner: shortText,
      actorId: recordId.nullable(),
      on: dateBody.nullable(),
      condition: longText,
      selfFinancing: longText,
    })
    .nullable()
    .optional(),
  lessons: list(
    z.object({ ...stated, goals: z.array(recordId).max(20), on: dateBody.nullable() }),
  ).optional(),
  labels: z
    .object({ nexus: z.array(z.enum(pillars)), ministry: z.array(z.enum(ministryClasses)) })
    .optional(),
  principles: z
    .partialRecord(z.enum(principles), z.object({ ...stated, kept: z.boolean() }))
    .optional(),
});

const share = z.number().min(0).max(1);

export const programmePatch = z.object({
  name: shortText.optional(),
  summary: longText.optional(),
  kind: z.enum(programmeKinds).optional(),
  pillars: z.object({ relief: share, development: share, peace: share }).nullable().optional(),
  levels: z.array(z.enum(levels)).max(3).optional(),
  horizon: z.enum(programmeHorizons).nullable().optional(),
  fields: z.array(z.enum(securityFields)).max(9).optional(),
  goals: z.array(recordId).max(73).optional(),
  begins: dateBody.nullable().optional(),
  ends: dateBody.nullable().optional(),
  owner: z.string().max(200).nullable().optional(),
  content: content.optional(),
});

export const newProgramme = programmePatch.extend({
  id: z
    .string()
    .regex(/^prog(-[a-z0-9]+)+$/)
    .max(80)
    .optional(),
  name: shortText,
  kind: z.enum(programmeKinds),
});

const quantity = z.number().min(0).max(1e12).nullable();
const word = z.string().trim().min(1).max(120).nullable();
const currency = z.string().regex(/^[A-Z]{3}$/);

export const itemBody = z.object({
  hs: z
    .string()
    .regex(/^\d{2,10}$/)
    .nullable(),
  description: shortText,
  quantity,
  unit: word,
  value: quantity,
  currency: currency.nullable(),
  origin: word,
  endUser: word,
  route: word,
  declared: z.array(z.string().min(1).max(60)).max(20),
});

/** Lines in one list; the greenhouse list of Gyeonggi (1718/2019) had 152. */
const mostLines = 2000;
export const itemsBody = z.array(itemBody).max(mostLines);

const measured = z.number().min(-1e12).max(1e12).nullable();

export const resultBody = z.object({
  kind: z.enum(resultKinds),
  parentId: recordId.nullable(),
  position: z.int().min(0).max(10_000),
  name: shortText,
  unit: word,
  baseline: measured,
  baselineOn: dateBody.nullable(),
  target: measured,
  targetOn: dateBody.nullable(),
  actual: measured,
  actualOn: dateBody.nullable(),
  rollUp: z.enum(rollUps),
  disaggregation: z
    .array(
      z.object({
        by: z.string().min(1).max(60),
        group: z.string().min(1).max(120),
        value: measured,
      }),
    )
    .max(100),
  evidence: z.partialRecord(z.enum(measures), citationBody),
  note: longText,
});

const decimal = z.string().regex(/^\d{1,15}(\.\d{1,6})?$/);

const entry = {
  money: z.object({ amount: decimal, currency }),
  on: dateBody,
  rate: z
    .object({ rate: decimal, currency, on: dateBody, source: z.string().min(1).max(200) })
    .nullable(),
  funder: word,
  party: word,
  note: longText,
  source: citationBody,
};

export const moneyBody = z.object({
  kind: z.enum(["planned", "commitment"]),
  ...entry,
  shareRule: z
    .object({ most: z.number().gt(0).lte(1), of: z.enum(moneyKinds), rule: longText })
    .nullable(),
});

/** A payment names the actor that gets it, because the gate screens it. */
export const paymentBody = z.object({ ...entry, party: recordId });

/** What is asked of the gate beside the name: kinds of activity, what is declared, and the letters that are named. */
export const passingBody = {
  activities: z.array(z.string().min(1).max(60)).max(40).default([]),
  declared: z
    .array(z.object({ word: z.string().min(1).max(60), why: whyBody }))
    .max(20)
    .default([]),
  letters: z.array(recordId).max(20).default([]),
};
