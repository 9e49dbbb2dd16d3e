import { z } from "zod";
import type { Part } from "./part.ts";
import {
  bothTexts,
  exactly,
  proposedProgrammeId,
  recordId,
  sectionNumber,
  slipId,
  strategyId,
} from "./shapes.ts";

export const strategyGroups = [
  "finance",
  "forum",
  "governance",
  "incentives",
  "knowledge",
  "network",
  "perception",
  "programmes",
  "research",
  "sanctions",
  "transparency",
] as const;

/** One proposal of the report, with who would act, by what means, on which conditions and how soon. */
const item = z.strictObject({
  id: strategyId,
  /** Place in the report's own order, 1 to 73; the ids follow another count. */
  no: z.int().min(1).max(73),
  proposedProgrammeId,
  title: bothTexts,
  group: z.enum(strategyGroups),
  what: bothTexts,
  /** Ids of actors. */
  actors: z.array(recordId).min(1),
  means: z.array(bothTexts).min(1),
  preconditions: z.array(bothTexts),
  /** Steps in order, where the report gives any. */
  steps: z.array(bothTexts),
  horizon: z.enum(["short", "mid", "long"]),
  /** Whether the report says the horizon or its reader judged it. */
  horizonBasis: z.enum(["report", "analyst"]),
  /** `derived`: read out of practice or evidence, not stated as a proposal. */
  standing: z.enum(["proposed", "derived"]),
  note: bothTexts.nullable(),
  section: sectionNumber,
  alsoSections: z.array(sectionNumber),
  slips: z.array(slipId),
});

const schema = exactly(73, item);

export type StrategyItem = z.infer<typeof item>;

export const part: Part<readonly StrategyItem[]> = {
  file: "seoul/strategy.json",
  schema,
  bounds: {
    min: 73,
    max: 73,
    reason: {
      ko: "보고서의 전략 제안은 S01부터 S73까지다.",
      en: "The report's proposals are S01 to S73.",
    },
  },
};
