import { z } from "zod";
import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Part } from "./part.ts";
import { bothTexts, dateKnown, exactly, recordId, sectionNumber, slipId, year } from "./shapes.ts";

/** Standing of a case in the report: told in full, in a box, mentioned, at home, or as background. */
export const caseTypes = ["main", "box", "mention", "domestic", "background"] as const;

export type CaseType = (typeof caseTypes)[number];

/** What each standing of a case is called. */
export const caseTypeLabels: Readonly<Record<CaseType, BothTexts>> = {
  main: both("주요 사례", "Main case"),
  box: both("상자글 사례", "Box"),
  mention: both("언급 사례", "Mention"),
  domestic: both("국내 사례", "Domestic case"),
  background: both("배경 사례", "Background"),
};

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

export type FigureUnit = (typeof figureUnits)[number];

/** How a figure names its unit, after the number. */
export const figureUnitLabels: Readonly<Record<FigureUnit, BothTexts>> = {
  EUR: both("유로", "euro"),
  KRW: both("원", "won"),
  bodies: both("개 기구", "bodies"),
  cities: both("개 도시", "cities"),
  countries: both("개국", "countries"),
  days: both("일", "days"),
  elements: both("개 요소", "elements"),
  governments: both("개 지방자치단체", "governments"),
  "local-governments": both("개 지방정부", "local governments"),
  "local-governments-and-bodies": both("개 지방정부와 기구", "local governments and bodies"),
  organisations: both("개 단체", "organisations"),
  people: both("명", "people"),
  percent: both("%", "%"),
  projects: both("건", "projects"),
  rank: both("번째", "in order"),
  year: both("년", "year"),
  years: both("년간", "years"),
};

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
