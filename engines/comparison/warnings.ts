import { allModels, solutionKinds } from "./all-models.ts";
import type { NamedModel, SolutionKind } from "./all-models.ts";
import type { Analysis } from "./analyse.ts";
import { findContradictoryAssumptions, findSimultaneousSubsets } from "./counterfactuals.ts";
import type { ContradictoryAssumption } from "./counterfactuals.ts";
import type { Term } from "./model.ts";
import { ModelMeter } from "./report.ts";
import { isWithin } from "./term.ts";
import type { TruthRow } from "./truth-table.ts";

/** What the tools of the field pass over in silence. */
export type Warning =
  /** Observed rows with too few cases became free remainders; `usedBy` are the models that cover them as assumptions. */
  | {
      readonly kind: "rare-row-freed";
      readonly row: TruthRow;
      readonly usedBy: readonly NamedModel[];
    }
  /** Recipes of the outcome and of its negation assume the same configurations; one warning a kind of solution. */
  | {
      readonly kind: "contradictory-assumption";
      readonly solution: SolutionKind;
      readonly found: readonly ContradictoryAssumption[];
      /** False when only the most prevalent recipes were compared. */
      readonly isComplete: boolean;
    }
  /** A case is in models and not in the outcome; `row` null when the case is in no row. */
  | {
      readonly kind: "contradicted-by-case";
      readonly case: string;
      readonly y: number;
      readonly row: TruthRow | null;
      readonly models: readonly NamedModel[];
    }
  /** Random outcomes over these rows would look free of contradiction with this chance. */
  | {
      readonly kind: "too-many-conditions";
      readonly conditions: number;
      readonly cases: number;
      readonly observedRows: number;
      readonly chance: number;
    }
  /** Cases with a score of one half belong to no row. */
  | { readonly kind: "case-in-no-row"; readonly cases: readonly string[] }
  /** Rows that pass the cuts for the outcome and for its negation. */
  | { readonly kind: "simultaneous-subset"; readonly rows: readonly number[] }
  /** More than one model fits equally well; none may be reported alone. */
  | {
      readonly kind: "ambiguous";
      readonly solution: "conservative" | "parsimonious";
      readonly models: number;
    }
  /** The search for models ended at its limit; the count is a lower bound. */
  | {
      readonly kind: "not-exhaustive";
      readonly solution: "conservative" | "parsimonious";
      readonly models: number;
    };

/**
 * Every warning that holds for an analysis and the analysis of the negated outcome, in a fixed order.
 * No warning is a matter of taste: each names rows, cases or models and can be checked by hand.
 */
export function findWarnings(outcome: Analysis, negation: Analysis): Warning[] {
  return [
    ...warnOfRareRows(outcome),
    ...warnOfContradictoryAssumptions(outcome, negation),
    ...warnOfContradictingCases(outcome),
    ...warnOfTooManyConditions(outcome),
    ...warnOfHalfScores(outcome),
    ...warnOfSimultaneousSubsets(outcome, negation),
    ...warnOfAmbiguity(outcome),
  ];
}

function covers(model: NamedModel, configuration: Term): boolean {
  return model.terms.some((term) => isWithin(configuration, term));
}

function warnOfRareRows(analysis: Analysis): Warning[] {
  const rare = analysis.truth.rows.filter((row) => row.verdict === "?" && row.cases.length > 0);
  if (rare.length === 0) return [];
  const models = allModels(analysis);
  return rare.map((row) => ({
    kind: "rare-row-freed",
    row,
    usedBy: models.filter((model) => covers(model, row.configuration)),
  }));
}

function warnOfContradictoryAssumptions(outcome: Analysis, negation: Analysis): Warning[] {
  return solutionKinds.flatMap((solution): Warning[] => {
    const { found, isComplete } = findContradictoryAssumptions({ outcome, negation }, solution);
    return found.length === 0
      ? []
      : [{ kind: "contradictory-assumption", solution, found, isComplete }];
  });
}

function warnOfContradictingCases(analysis: Analysis): Warning[] {
  const { table, truth } = analysis;
  const rows = new Map(truth.rows.map((row) => [row.row, row]));
  const meter = new ModelMeter(table);
  const measured = allModels(analysis).map((model) => ({
    model,
    x: meter.modelMembership(model.terms),
  }));
  return table.cases.flatMap((name, i): Warning[] => {
    const y = table.outcomes[i]!;
    const models = y < 0.5 ? measured.filter(({ x }) => x[i]! > 0.5).map(({ model }) => model) : [];
    if (models.length === 0) return [];
    const row = rows.get(truth.caseRows[i] ?? -1) ?? null;
    return [{ kind: "contradicted-by-case", case: name, y, row, models }];
  });
}

/** A chance above one in twenty means that the table could hardly have failed (the usual level of a test). */
const tooLikely = 0.05;

/**
 * The chance that outcomes drawn at random, with the observed share of the outcome, would contradict each other in no
 * row: the product over observed rows of p^n + (1 − p)^n. With a row of its own for every case it is 1.
 * After Marx & Dușa 2011 ("Crisp-set QCA, contradictions and consistency benchmarks"), in closed form for given rows.
 */
export function chanceWithoutContradiction(rowSizes: readonly number[], share: number): number {
  return rowSizes.reduce((chance, n) => chance * (share ** n + (1 - share) ** n), 1);
}

function warnOfTooManyConditions({ table, truth }: Analysis): Warning[] {
  const sizes = truth.rows.map((row) => row.cases.length).filter((n) => n > 0);
  const share = table.outcomes.filter((y) => y > 0.5).length / table.cases.length;
  const chance = chanceWithoutContradiction(sizes, share);
  if (share === 0 || share === 1 || chance <= tooLikely) return [];
  return [
    {
      kind: "too-many-conditions",
      conditions: table.conditions.length,
      cases: table.cases.length,
      observedRows: sizes.length,
      chance,
    },
  ];
}

function warnOfHalfScores({ table, truth }: Analysis): Warning[] {
  const cases = table.cases.filter((_, i) => truth.caseRows[i] === null);
  return cases.length === 0 ? [] : [{ kind: "case-in-no-row", cases }];
}

function warnOfSimultaneousSubsets(outcome: Analysis, negation: Analysis): Warning[] {
  const rows = findSimultaneousSubsets(outcome, negation);
  return rows.length === 0 ? [] : [{ kind: "simultaneous-subset", rows }];
}

function warnOfAmbiguity(analysis: Analysis): Warning[] {
  return (["conservative", "parsimonious"] as const).flatMap((kind): Warning[] => {
    const solution = analysis[kind];
    if (!solution.ok) return [];
    const { count, isExhaustive } = solution.value.models;
    return [
      ...(count > 1 ? [{ kind: "ambiguous", solution: kind, models: count } as const] : []),
      ...(isExhaustive ? [] : [{ kind: "not-exhaustive", solution: kind, models: count } as const]),
    ];
  });
}
