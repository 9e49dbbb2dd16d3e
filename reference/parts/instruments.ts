import { z } from "zod";
import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Part } from "./part.ts";
import { bothTexts, citedTexts, exactly, recordId, sectionNumber, slipId, year } from "./shapes.ts";

export const instrumentTypes = ["checklist", "typology", "levels", "phases", "process"] as const;

export type InstrumentType = (typeof instrumentTypes)[number];

/** What each type of instrument is called. */
export const instrumentTypeLabels: Readonly<Record<InstrumentType, BothTexts>> = {
  checklist: both("점검표", "Checklist"),
  typology: both("유형", "Typology"),
  levels: both("층위", "Levels"),
  phases: both("단계", "Phases"),
  process: both("절차", "Process"),
};

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

export type SubjectKind = (typeof subjectKinds)[number];

/** What each kind of subject is called. */
export const subjectKindLabels: Readonly<Record<SubjectKind, BothTexts>> = {
  actor: both("행위자", "Actor"),
  agenda: both("의제", "Agenda"),
  city: both("도시", "City"),
  "comparative-case": both("비교 사례", "Comparative case"),
  "domestic-society": both("우리 사회", "Our own society"),
  forum: both("포럼", "Forum"),
  network: both("네트워크", "Network"),
  partner: both("협력 상대", "Partner"),
  party: both("당사자", "Party"),
  "peace-process": both("평화 과정", "Peace process"),
  plan: both("계획", "Plan"),
  process: both("과정", "Process"),
  programme: both("사업", "Programme"),
  "public-perception": both("시민 인식", "Public perception"),
  relation: both("관계", "Relation"),
  research: both("연구", "Research"),
  situation: both("정세", "Situation"),
  society: both("사회", "Society"),
  staff: both("담당 인력", "Staff"),
  task: both("과제", "Task"),
};

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
