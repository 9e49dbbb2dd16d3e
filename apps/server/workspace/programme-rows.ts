import { both, type BothTexts } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { ProposedProgramme } from "#reference/parts/programmes.ts";
import type { ReferenceWorkspace } from "#reference/workspace.ts";
import { emptyContent, type ProgrammeContent } from "#slices/programme/model-content.ts";
import type { ProgrammeHorizon } from "#slices/programme/model.ts";
import { rowOfProgramme, type Programme } from "#slices/programme/row.ts";

/** What the place where the report proposes a programme says of it. */
interface Origin {
  readonly name: BothTexts;
  readonly summary: BothTexts;
  readonly horizon: ProgrammeHorizon | null;
  readonly isHorizonJudged: boolean;
  readonly years: readonly [PartialDate, PartialDate] | null;
  readonly sections: readonly string[];
  readonly slips: readonly string[];
  readonly plan: ProgrammeContent["plan"];
}

const horizonOf = { short: "short", mid: "middle", long: "long" } as const;

/** The programmes that the report proposes, marked as proposals, found and not yet appraised. */
export function programmeRows(workspace: ReferenceWorkspace): object[] {
  const origins = originsOf(workspace);
  return workspace.programmes.map((proposed) => {
    const origin = origins.get(proposed.of);
    if (origin === undefined) throw new Error(`no origin of ${proposed.id}`);
    return rowOfProgramme(programmeOf(proposed, origin));
  });
}

function programmeOf(proposed: ProposedProgramme, origin: Origin): Programme {
  const { id, kind, levels, fields, goals, nexus, ministry } = proposed;
  const judged = origin.isHorizonJudged ? [...proposed.judged, "horizon"] : proposed.judged;
  return {
    id,
    name: origin.name,
    summary: origin.summary,
    kind,
    standing: "proposal",
    stage: "found",
    pillars: null,
    levels,
    horizon: origin.horizon,
    fields,
    goals,
    begins: origin.years?.[0] ?? null,
    ends: origin.years?.[1] ?? null,
    owner: null,
    content: {
      ...emptyContent,
      partners: proposed.partners.map((partner) => ({ ...partner, invited: null })),
      labels: { nexus, ministry },
      plan: origin.plan,
      judged,
    },
    steps: [],
    source: "report",
    sections: origin.sections,
    slips: origin.slips,
  };
}

function originsOf({ strategy, history }: ReferenceWorkspace): ReadonlyMap<string, Origin> {
  const items = strategy.map((item): [string, Origin] => [
    item.id,
    {
      name: item.title,
      summary: item.what,
      horizon: horizonOf[item.horizon],
      isHorizonJudged: item.horizonBasis !== "report",
      years: null,
      sections: [item.section, ...item.alsoSections],
      slips: item.slips,
      plan: null,
    },
  ]);
  return new Map([...items, ...planTasks(history), ...masterTasks(history)]);
}

/** The ten tasks of 2016; the plan says nothing of how long they last. */
function planTasks({ seoulPyongyangPlan: plan }: ReferenceWorkspace["history"]) {
  return plan.sectors.flatMap((sector) =>
    sector.tasks.map((task): [string, Origin] => [
      task.id,
      {
        name: task.title,
        summary: both(
          `${plan.name.ko}(${plan.year})의 ${sector.name.ko} 과제. ${plan.assessment.ko}`,
          `A task under “${sector.name.en}” of the ${plan.name.en.toLowerCase()} (${plan.year}). ${plan.assessment.en}`,
        ),
        horizon: null,
        isHorizonJudged: false,
        years: null,
        sections: [plan.section],
        slips: plan.slips,
        plan: { id: plan.id, sector: sector.id, no: task.no },
      },
    ]),
  );
}

/** The three peace tasks of the master plan, in the years of the plan. */
function masterTasks({ masterPlan: plan }: ReferenceWorkspace["history"]) {
  return plan.peaceTasks.map((task): [string, Origin] => [
    task.id,
    {
      name: task.title,
      summary: both(
        [`${plan.name.ko}의 평화 과제.`, task.limit?.ko].filter(Boolean).join(" "),
        [`A peace task of the ${plan.name.en}.`, task.limit?.en].filter(Boolean).join(" "),
      ),
      horizon: null,
      isHorizonJudged: false,
      years: [String(plan.from) as PartialDate, String(plan.to) as PartialDate],
      sections: [plan.section],
      slips: plan.slips,
      plan: { id: plan.id, sector: null, no: null },
    },
  ]);
}
