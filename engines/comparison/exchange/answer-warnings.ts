import { orThrow } from "#kernel/result.ts";
import { analyseNegation } from "../analyse.ts";
import type { Analysis } from "../analyse.ts";
import type { NamedModel } from "../all-models.ts";
import { wordWarning } from "../warning-wording.ts";
import { findWarnings } from "../warnings.ts";
import type { Warning } from "../warnings.ts";
import type { WarningAnswer } from "./format.ts";

/** The warnings of an analysis in the exchange form; the negated outcome is analysed for them. */
export function answerWarnings(analysis: Analysis): WarningAnswer[] {
  const negation = orThrow(analyseNegation(analysis.table, analysis.question));
  return findWarnings(analysis, negation).map((warning) => ({
    kind: warning.kind,
    ...namedBy(warning),
    message: wordWarning(warning, analysis.table.conditions),
  }));
}

function namedBy(warning: Warning): Partial<WarningAnswer> {
  switch (warning.kind) {
    case "rare-row-freed":
      return { rows: [warning.row.row], cases: warning.row.cases, models: warning.usedBy.map(nameOf) };
    case "contradicted-by-case":
      return {
        cases: [warning.case],
        models: warning.models.map(nameOf),
        ...(warning.row === null ? {} : { rows: [warning.row.row] }),
      };
    case "case-in-no-row":
      return { cases: warning.cases };
    case "simultaneous-subset":
      return { rows: warning.rows };
    default:
      return {};
  }
}

function nameOf({ kind, name }: NamedModel): string {
  return `${kind} ${name}`;
}
