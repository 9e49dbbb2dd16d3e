import { orThrow } from "#kernel/result.ts";
import { analyseNegation } from "../analyse.ts";
import type { Analysis } from "../analyse.ts";
import type { NamedModel } from "../all-models.ts";
import type { Condition, Term } from "../model.ts";
import { writeTerm } from "../term.ts";
import { wordWarning } from "../warning-wording.ts";
import { findWarnings } from "../warnings.ts";
import type { Warning } from "../warnings.ts";
import type { WarningAnswer } from "./format.ts";

/** Models and pairs named in a warning at most. */
const namedAtMost = 20;

/** The warnings of an analysis in the exchange form; the negated outcome is analysed for them. */
export function answerWarnings(analysis: Analysis): WarningAnswer[] {
  const negation = orThrow(analyseNegation(analysis.table, analysis.question));
  const { conditions } = analysis.table;
  return findWarnings(analysis, negation).map((warning) => ({
    kind: warning.kind,
    ...namedBy(warning, conditions),
    message: wordWarning(warning, conditions),
  }));
}

function namedBy(warning: Warning, conditions: readonly Condition[]): Partial<WarningAnswer> {
  switch (warning.kind) {
    case "rare-row-freed":
      return { rows: [warning.row.row], cases: warning.row.cases, ...nameModels(warning.usedBy) };
    case "contradicted-by-case":
      return {
        cases: [warning.case],
        ...nameModels(warning.models),
        ...(warning.row === null ? {} : { rows: [warning.row.row] }),
      };
    case "contradictory-assumption": {
      const pairs = warning.found.slice(0, namedAtMost).map(({ outcome, negation, shared }) => {
        const write = (term: Term): string => writeTerm(term, conditions);
        return [write(outcome.term), write(negation.term), write(shared)] as const;
      });
      return { pairs, pairCount: warning.found.length };
    }
    case "case-in-no-row":
      return { cases: warning.cases };
    case "simultaneous-subset":
      return { rows: warning.rows };
    default:
      return {};
  }
}

function nameModels(models: readonly NamedModel[]): Partial<WarningAnswer> {
  const named = models.slice(0, namedAtMost).map(({ kind, name }) => `${kind} ${name}`);
  return { models: named, modelCount: models.length };
}
