import { mapOk } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { negateOutcome } from "./case-table.ts";
import type { CaseTable, ComparisonRefusal, Cuts, Term } from "./model.ts";
import {
  modelTerms,
  shortenTerms,
  solveConservative,
  solveParsimonious,
  solveWithTerms,
  usualOptions,
} from "./solve.ts";
import type { Expectations, Solution, SolveOptions } from "./solve.ts";
import { buildTruthTable } from "./truth-table.ts";
import type { TruthTable } from "./truth-table.ts";

/** What is asked of a table: cuts, rows ruled out, and what theory expects (null: no intermediate solution). */
export interface Question {
  readonly cuts: Cuts;
  readonly excluded: readonly number[];
  readonly expectations: Expectations | null;
  readonly options: SolveOptions;
  /** Pairs of a conservative and a parsimonious model that get an intermediate solution at most. */
  readonly pairs: number;
  /** Models listed of one intermediate solution at most; their number is counted beyond this. */
  readonly listedOfPair: number;
}

/** A question with these cuts and nothing else. */
export function plainQuestion(cuts: Cuts, expectations: Expectations | null = null): Question {
  return { cuts, excluded: [], expectations, options: usualOptions, pairs: 200, listedOfPair: 50 };
}

/** The intermediate solution of one conservative and one parsimonious model (positions in their lists, from 0). */
export interface IntermediatePair {
  readonly conservative: number;
  readonly parsimonious: number;
  readonly easyTerms: readonly Term[];
  /** Shared by pairs that allow the same counterfactuals. */
  readonly solution: Solution;
}

/** A table with all its solutions. A solution type without answer carries its refusal. */
export interface Analysis {
  readonly table: CaseTable;
  readonly question: Question;
  readonly truth: TruthTable;
  readonly conservative: Result<Solution, ComparisonRefusal>;
  readonly parsimonious: Result<Solution, ComparisonRefusal>;
  readonly intermediate: readonly IntermediatePair[];
  /** Pairs in all; more than `intermediate` holds when cut. */
  readonly pairCount: number;
}

/** Truth table and conservative, parsimonious and intermediate solutions of one question. Refuses impossible cuts and rows. */
export function analyse(table: CaseTable, question: Question): Result<Analysis, ComparisonRefusal> {
  const built = buildTruthTable(table, question.cuts, question.excluded);
  return mapOk(built, (truth) => {
    const conservative = solveConservative(truth, question.options);
    const parsimonious = solveParsimonious(truth, question.options);
    const isPaired = conservative.ok && parsimonious.ok && question.expectations !== null;
    return {
      table,
      question,
      truth,
      conservative,
      parsimonious,
      intermediate: isPaired
        ? pairUp(
            truth,
            { conservative: conservative.value, parsimonious: parsimonious.value },
            question,
          )
        : [],
      pairCount: isPaired ? conservative.value.models.count * parsimonious.value.models.count : 0,
    };
  });
}

/** The same question put to the negation of the outcome; expectations are turned round for two-level conditions. */
export function analyseNegation(
  table: CaseTable,
  question: Question,
): Result<Analysis, ComparisonRefusal> {
  const expectations =
    question.expectations?.map((levels, c) => {
      const isTwoLevel = table.conditions[c]!.levels === 2;
      return levels !== null && levels.length === 1 && isTwoLevel ? [1 - levels[0]!] : null;
    }) ?? null;
  return analyse(negateOutcome(table), { ...question, expectations });
}

function pairUp(
  truth: TruthTable,
  solutions: { readonly conservative: Solution; readonly parsimonious: Solution },
  { expectations, options, pairs, listedOfPair }: Question,
): IntermediatePair[] {
  const { limits } = options;
  const ofPair = {
    ...options,
    limits: { ...limits, listed: Math.min(limits.listed, listedOfPair) },
  };
  const known = new Map<string, Solution>();
  const paired: IntermediatePair[] = [];
  for (const [i, c] of solutions.conservative.models.listed.entries()) {
    const long = modelTerms(solutions.conservative, c);
    for (const [j, p] of solutions.parsimonious.models.listed.entries()) {
      if (paired.length === pairs) return paired;
      const easyTerms = shortenTerms(
        long,
        modelTerms(solutions.parsimonious, p),
        expectations ?? [],
      );
      const key = [...new Set(easyTerms.map((term) => term.join(",")))].toSorted().join(";");
      const solution = known.get(key) ?? solveWithTerms(truth, easyTerms, ofPair);
      known.set(key, solution);
      paired.push({ conservative: i, parsimonious: j, easyTerms, solution });
    }
  }
  return paired;
}
