import { z } from "zod";

import { citationBody, dateBody, textBody, whyBody } from "#slices/source/requests.ts";

import { dimensionCounts, instrumentTypes } from "./model.ts";
import { mostAssessors, silences } from "./model-assessment.ts";
import { subjectKinds } from "./model-subject.ts";

const id = z.string().min(1).max(80);
const bothTexts = z.object({ ko: z.string().max(300), en: z.string().max(300) });

const scale = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("yes-no") }),
  z.object({ kind: z.literal("ordinal"), anchors: z.array(bothTexts).max(11) }),
  z.object({
    kind: z.literal("fuzzy"),
    anchors: z.array(z.object({ at: z.number().min(0).max(1), meaning: bothTexts })).max(11),
  }),
]);

const dimension = z.object({
  id: z.string().max(80),
  name: textBody,
  meaning: textBody,
  appliesTo: z.array(z.enum(subjectKinds)).max(subjectKinds.length),
  parts: z.array(textBody).max(30).exactOptional(),
  heading: textBody.exactOptional(),
  duration: textBody.exactOptional(),
  horizonYears: z
    .object({ from: z.number().int().min(0), to: z.number().int().positive().nullable() })
    .exactOptional(),
  listedIn: z.array(z.string().max(20)).max(20).exactOptional(),
  basis: textBody.exactOptional(),
  years: z.number().int().positive().exactOptional(),
});

/** What an office sets of an instrument; the rest follows from it. */
const settable = z.object({
  name: textBody,
  author: textBody,
  year: z.number().int().min(1500).max(2200).nullable(),
  type: z.enum(instrumentTypes),
  isOrdered: z.boolean(),
  scale,
  dimensions: z.array(dimension).max(dimensionCounts.most + 1),
  note: textBody.nullable(),
  works: z
    .array(
      z.object({
        footnote: z.number().int().positive().nullable(),
        citation: textBody,
        pages: z.string().max(100).nullable(),
      }),
    )
    .max(30),
});

export const instrumentParams = z.object({ id });
export const instrumentQuery = z.object({
  q: z.string().max(200).optional(),
  type: z.enum(instrumentTypes).optional(),
  subject: z.enum(subjectKinds).optional(),
});
export const revisionQuery = z.object({ revision: z.coerce.number().int().positive().optional() });
export const newInstrument = z.object({ instrument: settable.extend({ id }), why: whyBody });
export const newRevision = z.object({ patch: settable.partial(), why: whyBody });

export const callParams = z.object({ id: z.uuid() });
export const callQuery = z.object({
  instrument: id.optional(),
  subjectKind: z.enum(subjectKinds).optional(),
  subjectId: id.optional(),
});
export const newCall = z.object({
  subject: z.object({
    kind: z.enum(subjectKinds),
    id,
    name: textBody.default({ ko: null, en: null }),
  }),
  instrument: id,
  asOf: dateBody,
  purpose: z.string().trim().max(500).nullable().default(null),
  assessors: z.array(z.string().min(1).max(120)).max(mostAssessors + 1),
});

const rests = {
  evidence: z.string().trim().max(4000).nullable().default(null),
  citation: citationBody.nullable().default(null),
};
const entry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("scored"), value: z.number(), ...rests }),
  ...silences.map((kind) => z.object({ kind: z.literal(kind), ...rests })),
]);
export const answersBody = z.object({
  scores: z.record(z.string().max(80), entry),
  isFinal: z.boolean(),
});
export const openingBody = z.object({ why: whyBody });
export const comparisonQuery = z.object({ with: z.uuid() });
export const subjectQuery = z.object({ kind: z.enum(subjectKinds) });
