import { z } from "zod";
import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Part } from "./part.ts";
import {
  bothTexts,
  dateKnown,
  exactly,
  proposedProgrammeId,
  recordId,
  sectionNumber,
  slipId,
  year,
} from "./shapes.ts";

/** Who counted or delimited a stage: the report itself, or its reader where the report leaves it open. */
const numberedBy = z.enum(["report", "analyst"]);

const sourced = { section: sectionNumber, slips: z.array(slipId) };

/** An elected mayoral term with its focus; `to` of the last term is the date of its figures, not its end (SI-08). */
const term = z.strictObject({
  id: recordId,
  term: bothTexts,
  from: year,
  to: year,
  mayor: bothTexts,
  focus: bothTexts,
  activities: z.array(bothTexts).min(1),
  /** Sister and friendship cities: the cumulative column, and the figure the activity cell gives, if any (SI-07). */
  twinnedCities: z.strictObject({
    cumulative: z.int().min(0),
    inActivityText: z.int().min(0).nullable(),
    asOf: dateKnown.nullable(),
  }),
  ...sourced,
});

const paradigmStage = z.strictObject({
  id: recordId,
  stage: z.int().min(1).max(4),
  numberedBy,
  from: year.nullable(),
  to: year.nullable(),
  period: bothTexts,
  title: bothTexts,
  ...sourced,
});

export const milestoneCategories = [
  "city-diplomacy",
  "membership",
  "organisation",
  "law",
  "inter-korean",
  "international-organisation",
  "context",
  "disruption",
  "target",
  "theory",
  "finance",
] as const;
export type MilestoneCategory = (typeof milestoneCategories)[number];

/** What each category of milestone is called. */
export const milestoneCategoryLabels: Readonly<Record<MilestoneCategory, BothTexts>> = {
  "city-diplomacy": both("도시외교", "City diplomacy"),
  membership: both("국제기구 가입", "Membership"),
  organisation: both("조직", "Organisation"),
  law: both("법과 조례", "Law"),
  "inter-korean": both("남북관계", "Inter-Korean"),
  "international-organisation": both("국제기구 유치", "Hosted bodies"),
  context: both("배경", "Context"),
  disruption: both("단절", "Disruption"),
  target: both("목표", "Target"),
  theory: both("이론과 국제 논의", "Theory and world debate"),
  finance: both("재원", "Finance"),
};

/** What a disruption did to exchange: strained it, limited it, or stopped it. */
export const disruptionEffects = ["strain", "limit", "stop"] as const;
export type DisruptionEffect = (typeof disruptionEffects)[number];

/** What each effect is called. */
export const disruptionEffectLabels: Readonly<Record<DisruptionEffect, BothTexts>> = {
  strain: both("관계 악화", "Strain"),
  limit: both("제약", "Limit"),
  stop: both("중단", "Stop"),
};

const dated = {
  id: recordId,
  date: dateKnown,
  /** The report names a decade; `date` is its first year. */
  isDecade: z.boolean(),
  title: bothTexts,
  category: z.enum(milestoneCategories),
  ...sourced,
};

/** Posts of a unit when it was set up. */
const staffing = z.strictObject({
  directorsGeneral: z.int(),
  divisions: z.int(),
  teams: z.int(),
  posts: z.int(),
});

const milestone = z.strictObject({ ...dated, staffing: staffing.nullable() });

const worldEvent = z.strictObject({
  ...dated,
  amount: z
    .strictObject({ value: z.number().positive(), currency: z.string().length(3) })
    .nullable(),
});

const peaceTask = z.strictObject({
  id: recordId,
  proposedProgrammeId,
  title: bothTexts,
  limit: bothTexts.nullable(),
  limitSection: sectionNumber.nullable(),
});

const masterPlan = z.strictObject({
  id: recordId,
  name: bothTexts,
  year,
  from: year,
  to: year,
  strategies: z.int(),
  tasks: z.int(),
  reasons: z.array(bothTexts),
  peaceGoal: bothTexts,
  peaceTasks: exactly(3, peaceTask),
  assessment: bothTexts,
  notReproduced: bothTexts,
  ...sourced,
});

const planTask = z.strictObject({
  id: recordId,
  no: z.int().min(1).max(10),
  proposedProgrammeId,
  title: bothTexts,
});
const sector = z.strictObject({ id: recordId, name: bothTexts, tasks: z.array(planTask).min(1) });

const seoulPyongyangPlan = z.strictObject({
  id: recordId,
  name: bothTexts,
  year,
  goal: bothTexts,
  principles: exactly(3, z.strictObject({ id: recordId, name: bothTexts })),
  sectors: exactly(3, sector),
  taskNumbering: bothTexts,
  assessment: bothTexts,
  ...sourced,
});

const phase = z.strictObject({
  id: recordId,
  from: year.nullable(),
  to: year.nullable(),
  title: bothTexts,
  numberedBy,
  basis: bothTexts.nullable(),
  ...sourced,
});

const disruption = z.strictObject({
  id: recordId,
  year,
  title: bothTexts,
  effect: z.enum(disruptionEffects),
  ...sourced,
});

/** Seoul's policy history (report 1.1, 3.1, 3.2, appendix) with the world events the report sets beside it. */
const schema = z.strictObject({
  terms: exactly(5, term),
  paradigmStages: exactly(4, paradigmStage),
  milestones: exactly(44, milestone),
  masterPlan,
  seoulPyongyangPlan,
  interKoreanPhases: exactly(5, phase),
  disruptions: exactly(7, disruption),
  worldContext: exactly(14, worldEvent),
});

export type History = z.infer<typeof schema>;
export type MayoralTerm = z.infer<typeof term>;
export type Milestone = z.infer<typeof milestone>;
export type PlanTask = z.infer<typeof planTask>;

export const part: Part<History> = {
  file: "seoul/history.json",
  schema,
  bounds: {
    min: 79,
    max: 79,
    reason: {
      ko: "보고서에 나온 임기 5, 단계 4, 연혁 44, 시기 5, 단절 계기 7, 세계 흐름 14건을 모두 담는다.",
      en: "All the report gives: 5 terms, 4 stages, 44 milestones, 5 phases, 7 disruptions, 14 world events.",
    },
  },
};
