import type { Money } from "#kernel/money.ts";

import { benefitSides } from "./model-content.ts";
import type { ProgrammeMoney, ProgrammeResult } from "./model-parts.ts";
import { nextStage, conditionsFor, type CycleFacts } from "./rules-cycle.ts";
import { balancesOf } from "./rules-money.ts";
import { horizonFinding } from "./rules-time.ts";
import { benefitOf } from "./rules.ts";
import type { Programme } from "./row.ts";

/** A programme in a few words, as lists, boards and other records name it. */
export function programmeBrief(programme: Programme) {
  const { id, name, kind, standing, stage, levels, horizon, fields, goals } = programme;
  return { id, name, kind, standing, stage, levels, horizon, fields, goals };
}

export type ProgrammeBrief = ReturnType<typeof programmeBrief>;

/** A line of the list, the board and the timeline: the brief with what one asks of it at a glance. */
export function listedProgrammeView(
  programme: Programme,
  money: readonly ProgrammeMoney[],
  facts: CycleFacts,
) {
  const { pillars, begins, ends, owner, summary, content, source, sections, slips } = programme;
  const next = nextStage(programme.stage);
  return {
    ...programmeBrief(programme),
    summary,
    pillars,
    labels: content.labels,
    plan: content.plan,
    begins,
    ends,
    owner,
    source,
    sections,
    slips,
    partners: content.partners.map(({ actorId }) => actorId),
    waitsFor: content.dependencies.filter(({ isMet }) => !isMet),
    benefit: { a: benefitOf(content, "a"), b: benefitOf(content, "b") },
    balances: balancesOf(money),
    items: facts.items,
    horizonFinding: horizonFinding(programme),
    next: next === null ? null : { stage: next, conditions: conditionsFor(next, programme, facts) },
  };
}

export type ListedProgramme = ReturnType<typeof listedProgrammeView>;

/**
 * What the public sees of a programme: why, with whom, for how much, with what result. Needs, risks, do-no-harm notes,
 * documents, steps, notes and clearances stay inside.
 */
export function publicView(
  programme: Programme,
  results: readonly ProgrammeResult[],
  money: readonly ProgrammeMoney[],
) {
  const { id, name, summary, kind, stage, pillars, levels, horizon, fields, goals, begins, ends } =
    programme;
  const { benefits, partners, places, lessons } = programme.content;
  return {
    id,
    name,
    summary,
    kind,
    stage,
    pillars,
    levels,
    horizon,
    fields,
    goals,
    begins,
    ends,
    benefits: Object.fromEntries(benefitSides.map((side) => [side, benefits[side]])),
    partners: partners.filter(({ invited }) => invited !== null).map(({ actorId }) => actorId),
    places: places.map(({ name: place }) => place),
    lessons: lessons.map(({ text }) => text),
    results: results.map(({ id: resultId, kind: resultKind, name: resultName, unit, ...rest }) => ({
      id: resultId,
      kind: resultKind,
      name: resultName,
      unit,
      baseline: rest.baseline,
      target: rest.target,
      actual: rest.actual,
      evidence: rest.evidence,
    })),
    money: publicMoney(money),
  };
}

/** Totals by currency; single entries, who gave and who got stay inside. */
function publicMoney(
  money: readonly ProgrammeMoney[],
): readonly { readonly committed: Money | null; readonly paid: Money | null }[] {
  return balancesOf(money).map(({ currency, committed, paid }) => ({
    committed: committed === null ? null : { amount: committed, currency },
    paid: paid === null ? null : { amount: paid, currency },
  }));
}
