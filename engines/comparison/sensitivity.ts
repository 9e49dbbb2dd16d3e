import { allModels } from "./all-models.ts";
import { analyse } from "./analyse.ts";
import type { Analysis, Question } from "./analyse.ts";
import { tolerance } from "./model.ts";
import type { CaseTable, Cuts } from "./model.ts";
import { writeTerm } from "./term.ts";

/** The cuts whose ranges can be asked for. */
export const sweptCuts = ["inclusion", "pri", "cases"] as const;
export type SweptCut = (typeof sweptCuts)[number];

/**
 * A stretch of cut values with one and the same answer: above `above` (not included) up to `upTo` (included).
 * `above` is −∞ for the first stretch, `upTo` is +∞ for the last.
 */
export interface Stretch {
  readonly above: number;
  readonly upTo: number;
  /** The models of every kind, as sorted texts; empty when nothing passes the cut. */
  readonly models: readonly string[];
  /** The analysis at the top of the stretch, or null when the cut is impossible. */
  readonly analysis: Analysis | null;
}

/**
 * How the solutions depend on one cut while the others stay. A row changes its verdict only where the cut passes the
 * row's own figure, so the sorted distinct figures of the observed rows are the only points where anything can change:
 * the answer is exact, not a sweep by steps. Neighbouring stretches with the same models are joined.
 * The contradiction cut moves with the inclusion cut when both were equal, and never above it otherwise.
 */
export function sweepCut(table: CaseTable, question: Question, cut: SweptCut): Stretch[] {
  const stretches: Stretch[] = [];
  const points = breakpoints(table, question, cut);
  let above = Number.NEGATIVE_INFINITY;
  for (const upTo of [...points, Number.POSITIVE_INFINITY]) {
    const analysed = analyseAt(table, question, {
      cut,
      value: Number.isFinite(upTo) ? upTo : beyond(points, cut),
    });
    const models = analysed === null ? [] : modelTexts(analysed);
    const last = stretches.at(-1);
    if (last !== undefined && areEqual(last.models, models))
      stretches[stretches.length - 1] = { ...last, upTo };
    else stretches.push({ above, upTo, models, analysis: analysed });
    above = upTo;
  }
  return stretches;
}

/** The stretch that a cut value lies in: the range over which the solutions stay as they are. */
export function stretchAt(stretches: readonly Stretch[], value: number): Stretch | null {
  return (
    stretches.find(({ above, upTo }) => value > above + tolerance && value <= upTo + tolerance) ??
    null
  );
}

function breakpoints(table: CaseTable, question: Question, cut: SweptCut): number[] {
  const analysed = analyse(table, question);
  if (!analysed.ok) return [];
  const figures = analysed.value.truth.rows
    .filter((row) => row.cases.length > 0)
    .map((row) =>
      cut === "cases" ? row.cases.length : ((cut === "pri" ? row.pri : row.inclusion) ?? 0),
    );
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted.filter((value, i) => i === 0 || value - sorted[i - 1]! > tolerance);
}

/** A cut above every figure, or the highest that exists when no cut can be. */
function beyond(points: readonly number[], cut: SweptCut): number {
  const highest = points.at(-1) ?? 0;
  if (cut === "cases") return highest + 1;
  return highest + 2 * tolerance < 1 ? (highest + 1) / 2 : highest + 2 * tolerance;
}

function analyseAt(
  table: CaseTable,
  question: Question,
  at: { cut: SweptCut; value: number },
): Analysis | null {
  const cuts = moveCut(question.cuts, at.cut, at.value);
  const analysed = analyse(table, { ...question, cuts });
  return analysed.ok ? analysed.value : null;
}

/** The cuts with one of them moved. */
export function moveCut(cuts: Cuts, cut: SweptCut, value: number): Cuts {
  if (cut !== "inclusion") return { ...cuts, [cut]: value };
  const isTied = cuts.contradiction === cuts.inclusion;
  return {
    ...cuts,
    inclusion: value,
    contradiction: isTied ? value : Math.min(cuts.contradiction, value),
  };
}

/** The models of an analysis as texts that can be compared: kind and terms, in any order of models. */
export function modelTexts(analysis: Analysis): string[] {
  const texts = allModels(analysis).map(({ kind, terms }) => {
    const written = terms.map((term) => writeTerm(term, analysis.table.conditions)).toSorted();
    return `${kind}: ${written.join(" + ")}`;
  });
  return [...new Set(texts)].toSorted();
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, i) => text === b[i]);
}
