import { z } from "zod";
import { both, type BothTexts } from "#kernel/local-text.ts";
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
export type StrategyGroup = (typeof strategyGroups)[number];

/** What each group of proposals is called. */
export const strategyGroupLabels: Readonly<Record<StrategyGroup, BothTexts>> = {
  finance: both("재원", "Finance"),
  forum: both("포럼", "Forum"),
  governance: both("거버넌스", "Governance"),
  incentives: both("유인", "Incentives"),
  knowledge: both("인력과 지식", "People and knowledge"),
  network: both("네트워크", "Network"),
  perception: both("시민 인식", "Public perception"),
  programmes: both("사업", "Programmes"),
  research: both("연구", "Research"),
  sanctions: both("제재와 단계", "Sanctions and stages"),
  transparency: both("투명성", "Transparency"),
};

export const horizons = ["short", "mid", "long"] as const;
export type Horizon = (typeof horizons)[number];

/** What each horizon is called. */
export const horizonLabels: Readonly<Record<Horizon, BothTexts>> = {
  short: both("단기", "Short term"),
  mid: both("중기", "Medium term"),
  long: both("장기", "Long term"),
};

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
  horizon: z.enum(horizons),
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
