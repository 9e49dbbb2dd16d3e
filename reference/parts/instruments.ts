import { z } from "zod";
import type { Part } from "./part.ts";
import { bothTexts, citedTexts, exactly, recordId, sectionNumber, slipId, year } from "./shapes.ts";

export const instrumentTypes = ["checklist", "typology", "levels", "phases", "process"] as const;

/** What a dimension can be asked of. */
export const subjectKinds = [
  "actor",
  "agenda",
  "city",
  "comparative-case",
  "domestic-society",
  "forum",
  "network",
  "partner",
  "party",
  "peace-process",
  "plan",
  "process",
  "programme",
  "public-perception",
  "relation",
  "research",
  "situation",
  "society",
  "staff",
  "task",
] as const;

const dimension = z.strictObject({
  id: recordId,
  name: bothTexts,
  meaning: bothTexts,
  appliesTo: z.array(z.enum(subjectKinds)).min(1),
  parts: z.array(bothTexts).exactOptional(),
  heading: bothTexts.exactOptional(),
  parent: z.strictObject({ id: recordId, name: bothTexts }).exactOptional(),
  duration: bothTexts.exactOptional(),
  /** Years the element took where it was seen. */
  years: z.int().positive().exactOptional(),
  /** Years from the start; `to` null is open. Gaps between dimensions are the source's own (SI-25). */
  horizonYears: z
    .strictObject({ from: z.int().min(0), to: z.int().positive().nullable() })
    .exactOptional(),
  /** Sections that list the dimension, where they differ (SI-27). */
  listedIn: z.array(sectionNumber).exactOptional(),
  basis: bothTexts.exactOptional(),
});

/** A work as the report cites it; `footnote` null where it has none. */
const work = z.strictObject({
  footnote: z.int().min(1).max(140).nullable(),
  citation: citedTexts,
  pages: z.string().nullable(),
});

/** A peace framework as data: dimensions with plain meanings, whom they apply to, and where they come from. */
const instrument = z.strictObject({
  id: recordId,
  name: bothTexts,
  author: bothTexts,
  /** Null where the report gives none; 2020 on the report's own lists. */
  year: year.nullable(),
  yearNote: bothTexts.nullable(),
  type: z.enum(instrumentTypes),
  isOrdered: z.boolean(),
  dimensions: z.array(dimension).min(2).max(13),
  note: bothTexts.nullable(),
  history: z.array(bothTexts).exactOptional(),
  risks: z.array(bothTexts).exactOptional(),
  section: sectionNumber,
  sources: z.array(work).min(1),
  slips: z.array(slipId),
});

const schema = exactly(56, instrument);

export type ReferenceInstrument = z.infer<typeof instrument>;
export type ReferenceDimension = z.infer<typeof dimension>;

export const part: Part<readonly ReferenceInstrument[]> = {
  file: "seoul/instruments.json",
  schema,
  bounds: {
    min: 56,
    max: 56,
    reason: {
      ko: "보고서가 쓰거나 스스로 세운 평가틀은 56개다.",
      en: "The report uses or sets up 56 frameworks.",
    },
  },
};
