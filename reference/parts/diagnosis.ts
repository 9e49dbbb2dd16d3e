import { z } from "zod";
import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Part } from "./part.ts";
import { bothTexts, exactly, sectionNumber, slipId, strategyId } from "./shapes.ts";

export const findingKinds = ["main", "other", "implication", "summary", "theory", "case"] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Where a finding stands in the report: limitations are main or other, lessons the rest. */
export const findingKindLabels: Readonly<Record<FindingKind, BothTexts>> = {
  main: both("주요 한계", "Main limitation"),
  other: both("그 밖의 한계", "Other limitation"),
  implication: both("시사점", "Implication"),
  summary: both("요약", "Summary"),
  theory: both("이론", "Theory"),
  case: both("사례", "Case"),
};

const finding = {
  title: bothTexts,
  detail: bothTexts,
  section: sectionNumber,
  /** The strategy items that answer this finding, most direct first. */
  leadsToStrategy: z.array(strategyId).min(1),
  slips: z.array(slipId),
};

/** What Seoul's city diplomacy lacks: the four limits section 3.2 names as such, and twenty found elsewhere. */
const limitation = z.strictObject({
  id: z.string().regex(/^L(?:[1-9]|1[0-9]|2[0-4])$/),
  kind: z.enum(["main", "other"]),
  ...finding,
});

/** What cases, theory and the report's own conclusions teach. */
const lesson = z.strictObject({
  id: z.string().regex(/^I(?:[1-9]|1[0-9]|2[0-4])$/),
  kind: z.enum(["implication", "summary", "theory", "case"]),
  ...finding,
});

const schema = z.strictObject({
  limitations: exactly(24, limitation),
  lessons: exactly(24, lesson),
});

export type Diagnosis = z.infer<typeof schema>;
export type Limitation = z.infer<typeof limitation>;
export type Lesson = z.infer<typeof lesson>;

export const part: Part<Diagnosis> = {
  file: "seoul/diagnosis.json",
  schema,
  bounds: {
    min: 48,
    max: 48,
    reason: {
      ko: "보고서에서 읽어 낸 한계 24건과 시사점 24건이다.",
      en: "The 24 limitations and 24 lessons read out of the report.",
    },
  },
};
