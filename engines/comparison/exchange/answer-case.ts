import { ok, refused } from "#kernel/result.ts";
import type { Result } from "#kernel/result.ts";
import { negateOutcome, readCaseTable } from "../case-table.ts";
import type {
  CaseAnswer,
  ExchangeCase,
  NecessityAnswer,
  NecessityParams,
  SinglesAnswer,
} from "./format.ts";
import { answerRun } from "./answer-run.ts";
import { fitNecessity, fitSufficiency } from "../fit.ts";
import { free } from "../model.ts";
import type { CaseTable, ComparisonRefusal } from "../model.ts";
import { affordableDepth, findNecessary } from "../necessity.ts";
import { isMultiValue, literalMembership, writeTerm } from "../term.ts";

/**
 * Answers every analysis of an exchange case from its data and parameters alone.
 * Single conditions are measured for two-level tables (null for multi-value ones, as in the reference); searches for
 * necessary expressions follow the `necessity` parameters given, or the usual ones when the key is absent.
 * Refuses unreadable tables and cuts; an analysis without answer (nothing sufficient) says so in its place.
 */
export function answerExchangeCase(input: ExchangeCase): Result<CaseAnswer, ComparisonRefusal> {
  const { id, multivalue, outcome, conditions, data } = input;
  const table = readCaseTable({ ...data, conditions, outcome, multivalue });
  if (!table.ok) return table;
  const runs = [];
  for (const { params } of input.runs) {
    const run = answerRun(params.negated ? negateOutcome(table.value) : table.value, params);
    if (!run.ok) return refused(run.error);
    runs.push(run.value);
  }
  const searches = input.necessity?.map(({ params }) => params) ?? usualSearches(table.value);
  const necessity = searches.map((params) => answerNecessity(table.value, params));
  return ok({
    id,
    multivalue,
    outcome,
    conditions,
    data,
    singles: answerSingles(table.value),
    necessity,
    runs,
  });
}

/** Each condition and its negation against the outcome and its negation. */
function answerSingles(table: CaseTable): SinglesAnswer[] | null {
  if (isMultiValue(table.conditions)) return null;
  return [table, negateOutcome(table)].flatMap((side) =>
    side.conditions.flatMap((_, c) =>
      [1, 0].map((level): SinglesAnswer => {
        const x = literalMembership(side, c, level);
        const necessary = fitNecessity(x, side.outcomes);
        const sufficient = fitSufficiency(x, side.outcomes);
        return {
          cond: writeTerm(
            side.conditions.map((__, k) => (k === c ? level : free)),
            side.conditions,
          ),
          outcome: side.outcome,
          inclN: necessary.inclusion,
          RoN: necessary.relevance,
          covN: necessary.coverage,
          inclS: sufficient.inclusion,
          PRI: sufficient.pri,
          covS: sufficient.coverage,
        };
      }),
    ),
  );
}

function answerNecessity(table: CaseTable, params: NecessityParams): NecessityAnswer {
  const side = params.outcome === table.outcome ? table : negateOutcome(table);
  const cuts = { inclusion: params.incl_cut, relevance: params.ron_cut, coverage: params.cov_cut };
  const expr = findNecessary(side, cuts).map(({ literals, joined, fit }) => ({
    expr: writeTerm(literals, table.conditions, joined === "and" ? "*" : " + "),
    inclN: fit.inclusion,
    RoN: fit.relevance,
    covN: fit.coverage,
  }));
  return { params, depth: affordableDepth(table), expr };
}

/**
 * Searches made when none is asked for: both sides at the inclusion of .9 that necessity conventionally needs
 * (Schneider & Wagemann 2012), and the outcome at .85 with relevance and coverage of at least one half.
 */
function usualSearches(table: CaseTable): NecessityParams[] {
  const isFuzzy = table.conditions.some((condition) => condition.kind === "fuzzy");
  if (!isFuzzy) return [];
  return [
    { outcome: table.outcome, incl_cut: 0.9, ron_cut: 0, cov_cut: 0 },
    { outcome: `~${table.outcome}`, incl_cut: 0.9, ron_cut: 0, cov_cut: 0 },
    { outcome: table.outcome, incl_cut: 0.85, ron_cut: 0.5, cov_cut: 0.5 },
  ];
}
