import { ok, refused, type Result } from "#kernel/result.ts";

import type { CycleStep } from "./model-content.ts";
import { stages, type Stage } from "./model.ts";
import { benefitOf, isBlank } from "./rules.ts";
import type { Programme } from "./row.ts";

/** What the cycle's conditions ask beside the programme itself. */
export interface CycleFacts {
  readonly items: number;
  /** Results with an actual value that cites where it comes from. */
  readonly measuredResults: number;
  /** Assessments of this programme that are done and open to the office. */
  readonly assessments: number;
}

/** What must hold before a stage is entered (spec: programmes-and-instruments; SAN-03, PRG-02, PRG-08, PRG-10, GOV-07). */
export const conditionKinds = [
  "own",
  "owner",
  "needs",
  "assessment",
  "benefit-a",
  "benefit-b",
  "harm",
  "hand-over",
  "begins",
  "activities",
  "partner",
  "items",
  "no-items",
  "results",
  "lesson",
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

type Test = (programme: Programme, facts: CycleFacts) => boolean;

const tests: Readonly<Record<ConditionKind, Test>> = {
  own: ({ standing }) => standing === "own",
  owner: ({ owner }) => owner !== null && owner.trim() !== "",
  needs: ({ content }) =>
    content.needs.some(({ text, evidence }) => !isBlank(text) && evidence !== null),
  assessment: (_, { assessments }) => assessments > 0,
  "benefit-a": ({ content }) => benefitOf(content, "a") === "shown",
  "benefit-b": ({ content }) => benefitOf(content, "b") === "shown",
  harm: ({ content }) => content.dividers.length > 0 && content.connectors.length > 0,
  "hand-over": ({ content }) => content.handOver !== null && !isBlank(content.handOver.owner),
  begins: ({ begins }) => begins !== null,
  activities: ({ content }) => content.activities !== null && content.activities.length > 0,
  partner: ({ content }) => content.partners.some(({ invited }) => invited !== null),
  items: (_, { items }) => items > 0,
  "no-items": (_, { items }) => items === 0,
  results: (_, { measuredResults }) => measuredResults > 0,
  lesson: ({ content }) => content.lessons.some(({ text }) => !isBlank(text)),
};

const entryConditions: Readonly<Record<Stage, readonly ConditionKind[]>> = {
  found: [],
  appraised: ["own", "owner", "needs", "assessment"],
  decided: ["benefit-a", "benefit-b", "harm", "hand-over"],
  running: ["begins", "activities", "partner"],
  evaluated: ["results"],
  "fed-back": ["lesson"],
};

/** Goods need a list before they run; first steps are those that have none (report 6.1: S06). */
function conditionsOf(stage: Stage, kind: Programme["kind"]): readonly ConditionKind[] {
  if (stage !== "running") return entryConditions[stage];
  if (kind === "goods") return [...entryConditions.running, "items"];
  return kind === "first-step" ? [...entryConditions.running, "no-items"] : entryConditions.running;
}

export interface Condition {
  readonly kind: ConditionKind;
  readonly isMet: boolean;
}

/** The conditions of entering `stage`, in the order in which they are worked off. */
export function conditionsFor(
  stage: Stage,
  programme: Programme,
  facts: CycleFacts,
): readonly Condition[] {
  return conditionsOf(stage, programme.kind).map((kind) => ({
    kind,
    isMet: tests[kind](programme, facts),
  }));
}

/** The stage after this one; `null` at the end, from where the cycle begins anew with another programme. */
export function nextStage(stage: Stage): Stage | null {
  return stages[stages.indexOf(stage) + 1] ?? null;
}

/** Conditions of stages already entered that hold no longer: the work went on, its ground did not. */
export function fallenConditions(
  programme: Programme,
  facts: CycleFacts,
): readonly ConditionKind[] {
  return stages
    .slice(0, stages.indexOf(programme.stage) + 1)
    .flatMap((stage) => conditionsFor(stage, programme, facts))
    .filter(({ isMet }) => !isMet)
    .map(({ kind }) => kind);
}

/** Why a step of the cycle was not taken. */
export type CycleRefusal =
  | { readonly kind: "stage-same"; readonly stage: Stage }
  | { readonly kind: "stage-skipped"; readonly from: Stage; readonly next: Stage }
  | {
      readonly kind: "stage-not-ready";
      readonly to: Stage;
      readonly missing: readonly ConditionKind[];
    };

/** One step forward where its conditions hold, or back to any earlier stage with its reason. */
export function takeStep(
  programme: Programme,
  facts: CycleFacts,
  step: Omit<CycleStep, "from">,
): Result<Programme, CycleRefusal> {
  const { stage } = programme;
  const { to } = step;
  if (to === stage) return refused({ kind: "stage-same", stage });
  const isForward = stages.indexOf(to) > stages.indexOf(stage);
  if (isForward) {
    const next = nextStage(stage)!;
    if (to !== next) return refused({ kind: "stage-skipped", from: stage, next });
    const missing = conditionsFor(to, programme, facts)
      .filter(({ isMet }) => !isMet)
      .map(({ kind }) => kind);
    if (missing.length > 0) return refused({ kind: "stage-not-ready", to, missing });
  }
  return ok({ ...programme, stage: to, steps: [...programme.steps, { from: stage, ...step }] });
}

/** What every kind of programme needs to enter a stage, as a board explains its columns. */
export function usualConditions(stage: Stage): readonly ConditionKind[] {
  return entryConditions[stage];
}
