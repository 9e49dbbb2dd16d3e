import { z } from "zod";
import type { Part } from "./part.ts";
import { bothTexts, dateKnown, exactly, recordId, sectionNumber, slipId, year } from "./shapes.ts";

/** Standing of a case in the report: told in full, in a box, mentioned, at home, or as background. */
export const caseTypes = ["main", "box", "mention", "domestic", "background"] as const;

export const figureUnits = [
  "EUR",
  "KRW",
  "bodies",
  "cities",
  "countries",
  "days",
  "elements",
  "governments",
  "local-governments",
  "local-governments-and-bodies",
  "organisations",
  "people",
  "percent",
  "projects",
  "rank",
  "year",
  "years",
] as const;

/** A sourced figure: what the report says, how exactly, and as of when (null: it does not say). */
const figure = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+--[a-z0-9-]+$/, "an id of case--figure"),
  label: bothTexts,
  /** Null where the report gives words only ("some dozens"). */
  value: z.number().nullable(),
  unit: z.enum(figureUnits),
  qualifier: z.enum(["about", "more-than"]).nullable(),
  asOf: dateKnown.nullable(),
  note: bothTexts.nullable(),
  source: z.literal("report"),
  locator: sectionNumber,
});

const period = z.strictObject({
  from: year.nullable(),
  to: year.nullable(),
  note: bothTexts.nullable(),
});

/** A past effort of cities or others for peace, as the report tells it. */
const caseStudy = z.strictObject({
  id: recordId,
  title: bothTexts,
  type: z.enum(caseTypes),
  period,
  places: z.array(bothTexts).min(1),
  /** Ids of actors. */
  actors: z.array(recordId),
  story: bothTexts,
  numbers: z.array(figure),
  outcome: bothTexts,
  factors: z.array(bothTexts),
  obstacles: z.array(bothTexts),
  lessons: z.array(bothTexts).min(1),
  note: bothTexts.nullable(),
  section: sectionNumber,
  alsoSections: z.array(sectionNumber),
  slips: z.array(slipId),
});

const schema = exactly(26, caseStudy);

export type ReferenceCaseStudy = z.infer<typeof caseStudy>;
export type CaseFigure = z.infer<typeof figure>;

export const part: Part<readonly ReferenceCaseStudy[]> = {
  file: "seoul/cases.json",
  schema,
  bounds: {
    min: 26,
    max: 26,
    reason: { ko: "보고서가 다룬 사례는 26건이다.", en: "The report tells or mentions 26 cases." },
  },
};
