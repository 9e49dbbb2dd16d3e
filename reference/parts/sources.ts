import { z } from "zod";
import { sourceId } from "./citations.ts";
import type { Part } from "./part.ts";
import { bothTexts, dateKnown, sectionNumber } from "./shapes.ts";

const source = z.strictObject({
  id: sourceId,
  kind: z.enum(["report", "data-set", "document", "general-knowledge"]),
  title: bothTexts,
  /** `null`: not stated. */
  publisher: z.string().min(1).nullable(),
  publishedIn: dateKnown.nullable(),
  /** The date of its latest content. */
  asOf: dateKnown.nullable(),
  licence: z.string().min(1).nullable(),
  note: bothTexts,
});

/** A document, data set or other ground that records cite. */
export type ReferenceSource = z.infer<typeof source>;

export const sources: Part<ReferenceSource[]> = {
  file: "seoul/sources.json",
  schema: z.array(source),
  bounds: {
    min: 3,
    max: 40,
    reason: {
      ko: "보고서, 자매도시 자료, 일반 지식은 반드시 있어야 한다. 손으로 적는 목록이라 40건을 넘지 않는다.",
      en: "The report, the sister-city data and general knowledge must be there; kept by hand, so no more than 40.",
    },
  },
};

const section = z.strictObject({ id: sectionNumber, title: bothTexts });

/** A section of the report, titled in our own words. */
export type ReportSection = z.infer<typeof section>;

export const sections: Part<ReportSection[]> = {
  file: "seoul/sections.json",
  schema: z.array(section),
  bounds: {
    min: 32,
    max: 32,
    reason: {
      ko: "보고서의 가장 낮은 단위 절 30개에 요약과 부록을 더한 수다.",
      en: "The 30 lowest sections of the report, its summary and its appendix.",
    },
  },
};
