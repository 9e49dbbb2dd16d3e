import { z } from "zod";
import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Part } from "./part.ts";
import { bothTexts, sectionNumber, slipId } from "./shapes.ts";

export const slipSeverities = ["high", "medium", "low"] as const;
export type SlipSeverity = (typeof slipSeverities)[number];

export const slipTypes = [
  "contradiction",
  "probable-error",
  "typo-or-name",
  "missing-in-source",
  "concept",
  "citation",
  "outside-check",
] as const;
export type SlipType = (typeof slipTypes)[number];

export const slipTypeLabels: Readonly<Record<SlipType, BothTexts>> = {
  contradiction: both("서로 어긋남", "Contradiction"),
  "probable-error": both("오류로 보임", "Probable error"),
  "typo-or-name": both("표기 오류", "Spelling or name"),
  "missing-in-source": both("출처에 없음", "Missing in the source"),
  concept: both("개념 불명확", "Unclear concept"),
  citation: both("인용 오류", "Citation"),
  "outside-check": both("외부 확인 필요", "To be checked elsewhere"),
};

export const slipSeverityLabels: Readonly<Record<SlipSeverity, BothTexts>> = {
  high: both("높음", "High"),
  medium: both("중간", "Medium"),
  low: both("낮음", "Low"),
};

/** The lists of the reference whose records a slip may touch. */
export const touchedLists = [
  "actors",
  "ties",
  "cases",
  "diagnosis",
  "history",
  "instruments",
  "strategy",
] as const;
export type TouchedList = (typeof touchedLists)[number];

const touches = z.partialRecord(z.enum(touchedLists), z.array(z.string().min(1)).min(1));

const slip = z.strictObject({
  id: slipId,
  severity: z.enum(slipSeverities),
  type: z.enum(slipTypes),
  sections: z.array(sectionNumber).min(1),
  note: bothTexts,
  /** Ids of the records at which the slip is shown; none for a slip of print. */
  touches,
});

/** A fault of the source, shown at the records it touches and never corrected silently. */
export type Slip = z.infer<typeof slip>;

export const slips: Part<Slip[]> = {
  file: "seoul/slips.json",
  schema: z.array(slip),
  bounds: {
    min: 59,
    max: 59,
    reason: {
      ko: "등록부의 오류는 SI-01부터 SI-59까지 59건이다.",
      en: "The register holds 59 slips, SI-01 to SI-59.",
    },
  },
};
