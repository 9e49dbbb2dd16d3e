import type { Analysis } from "./analyse.ts";
import type { Term } from "./model.ts";
import { modelTerms } from "./solve.ts";
import type { Solution } from "./solve.ts";

/** The three kinds of solution; they differ in the configurations that may be assumed. */
export const solutionKinds = ["conservative", "intermediate", "parsimonious"] as const;
export type SolutionKind = (typeof solutionKinds)[number];

/** A model with its name: "M2" of the conservative or parsimonious solution, "C1P2 M1" of an intermediate one. */
export interface NamedModel {
  readonly kind: SolutionKind;
  readonly name: string;
  readonly terms: readonly Term[];
}

/** Every listed model of an analysis. */
export function allModels(analysis: Analysis): NamedModel[] {
  const { conservative, parsimonious, intermediate } = analysis;
  return [
    ...(conservative.ok ? nameModels("conservative", conservative.value) : []),
    ...intermediate.flatMap((pair) =>
      nameModels(
        "intermediate",
        pair.solution,
        `C${pair.conservative + 1}P${pair.parsimonious + 1} `,
      ),
    ),
    ...(parsimonious.ok ? nameModels("parsimonious", parsimonious.value) : []),
  ];
}

function nameModels(kind: SolutionKind, solution: Solution, before = ""): NamedModel[] {
  return solution.models.listed.map((model, m) => ({
    kind,
    name: `${before}M${m + 1}`,
    terms: modelTerms(solution, model),
  }));
}

/** A sufficient term with the share of the models of its kind that contain it. */
export interface Recipe {
  readonly kind: SolutionKind;
  readonly term: Term;
  /** In (0, 1]; 1 when no model of the kind does without it. Over all counted models, or over the pairs' models. */
  readonly prevalence: number;
}

/** Every term of every model of an analysis, most prevalent first within its kind. */
export function recipesOf(analysis: Analysis): Recipe[] {
  return solutionKinds.flatMap((kind) => {
    const solutions = solutionsOf(analysis, kind);
    const shares = new Map<string, { term: Term; sum: number }>();
    for (const solution of solutions) {
      for (const [index, share] of solution.models.prevalence) {
        const term = modelTerms(solution, [index])[0]!;
        const known = shares.get(term.join(",")) ?? { term, sum: 0 };
        shares.set(term.join(","), { term, sum: known.sum + share });
      }
    }
    return [...shares.values()]
      .map(({ term, sum }): Recipe => ({ kind, term, prevalence: sum / solutions.length }))
      .toSorted((a, b) => b.prevalence - a.prevalence);
  });
}

function solutionsOf(analysis: Analysis, kind: SolutionKind): Solution[] {
  if (kind === "intermediate") return analysis.intermediate.map((pair) => pair.solution);
  const solution = analysis[kind];
  return solution.ok ? [solution.value] : [];
}
