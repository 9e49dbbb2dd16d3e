import { allModels } from "./all-models.ts";
import type { NamedModel, SolutionKind } from "./all-models.ts";
import { analyse } from "./analyse.ts";
import type { Analysis, Question } from "./analyse.ts";
import { selectCases } from "./case-table.ts";
import type { CaseTable } from "./model.ts";
import { modelTexts } from "./sensitivity.ts";
import { termMembership, unionMembership } from "./term.ts";

/** What the models made without a case say of it, against what happened. */
export const predictionKinds = ["right", "wrong", "divided", "silent"] as const;
export type PredictionKind = (typeof predictionKinds)[number];

/** The analysis without one case. */
export interface LeftOut {
  readonly case: string;
  /** Models of any kind that are there only with the case, or only without it. */
  readonly lost: readonly string[];
  readonly gained: readonly string[];
  /**
   * Share of the models of one kind, made without the case, that the case is in; null when there is no model.
   * A share of 1 predicts the outcome, 0 predicts nothing of that kind.
   */
  readonly shareOfModels: number | null;
  /** `divided`: models disagree; `silent`: no model, or an outcome of one half. */
  readonly prediction: PredictionKind;
}

/**
 * Leaves out one case at a time, analyses the others and asks whether their models would have foreseen the case.
 * `kind` is the kind of solution whose models predict. Levels of conditions stay those of the full table.
 */
export function leaveOneOut(
  table: CaseTable,
  question: Question,
  kind: SolutionKind = "parsimonious",
): LeftOut[] {
  const whole = analyse(table, question);
  const all = whole.ok ? modelTexts(whole.value) : [];
  return table.cases.map((name, i) => {
    const others = table.cases.flatMap((_, j) => (j === i ? [] : [j]));
    const analysed = others.length === 0 ? null : analyse(selectCases(table, others), question);
    const without = analysed?.ok === true ? analysed.value : null;
    const texts = without === null ? [] : modelTexts(without);
    const shareOfModels =
      without === null ? null : shareIn(modelsOf(without, kind), selectCases(table, [i]));
    return {
      case: name,
      lost: all.filter((text) => !texts.includes(text)),
      gained: texts.filter((text) => !all.includes(text)),
      shareOfModels,
      prediction: judge(shareOfModels, table.outcomes[i]!),
    };
  });
}

function modelsOf(analysis: Analysis, kind: SolutionKind): NamedModel[] {
  return allModels(analysis).filter((model) => model.kind === kind);
}

function shareIn(models: readonly NamedModel[], only: CaseTable): number | null {
  if (models.length === 0) return null;
  const inside = models.filter(({ terms }) => {
    const memberships = terms.map((term) => termMembership(only, term));
    return unionMembership(memberships, 1)[0]! > 0.5;
  });
  return inside.length / models.length;
}

function judge(share: number | null, y: number): PredictionKind {
  if (share === null || y === 0.5) return "silent";
  if (share > 0 && share < 1) return "divided";
  return (share === 1) === y > 0.5 ? "right" : "wrong";
}
