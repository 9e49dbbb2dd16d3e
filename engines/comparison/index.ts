/** Set-theoretic comparison of cases: crisp, multi-value and fuzzy. See README.md. */
export { allModels, recipesOf, solutionKinds } from "./all-models.ts";
export type { NamedModel, Recipe, SolutionKind } from "./all-models.ts";
export { analyse, analyseNegation, plainQuestion } from "./analyse.ts";
export type { Analysis, IntermediatePair, Question } from "./analyse.ts";
export {
  calibrateDirect,
  fsqcaInclusionDegree,
  usualInclusionDegree,
} from "./calibration/direct.ts";
export type { Anchors, DirectCalibration } from "./calibration/direct.ts";
export { calibrateIndirect } from "./calibration/indirect.ts";
export { calibrateByHand, calibrateLevels, calibrateRelative } from "./calibration/levels.ts";
export { calibrateBell, calibrateLinear } from "./calibration/linear.ts";
export type { CalibrationRefusal } from "./calibration/refusal.ts";
export { negateOutcome, readCaseTable, selectCases } from "./case-table.ts";
export type { RawTable } from "./case-table.ts";
export { caseKinds, classifyCases } from "./case-types.ts";
export type { CaseKind, CaseType } from "./case-types.ts";
export { findContradictoryAssumptions, findSimultaneousSubsets } from "./counterfactuals.ts";
export { enhance } from "./enhanced.ts";
export type { EnhancedAnalysis, EnhancedClaims } from "./enhanced.ts";
export { answerExchangeCase } from "./exchange/answer-case.ts";
export { readExchange } from "./exchange/read.ts";
export { fitNecessity, fitSufficiency } from "./fit.ts";
export type { NecessityFit, SufficiencyFit } from "./fit.ts";
export { leaveOneOut } from "./leave-one-out.ts";
export type { LeftOut } from "./leave-one-out.ts";
export { free, plainCuts } from "./model.ts";
export type { CaseTable, ComparisonRefusal, Condition, Cuts, Term } from "./model.ts";
export { findNecessary } from "./necessity.ts";
export type { NecessaryExpression, NecessityCuts } from "./necessity.ts";
export { checkPlan } from "./plan-check/check-plan.ts";
export type { PlanCheck, RecipeMatch } from "./plan-check/check-plan.ts";
export type { Plan } from "./plan-check/plan.ts";
export { ModelMeter } from "./report.ts";
export type { ModelFit } from "./report.ts";
export { measureRobustness } from "./robustness.ts";
export type { Robustness } from "./robustness.ts";
export { stretchAt, sweepCut } from "./sensitivity.ts";
export type { Stretch, SweptCut } from "./sensitivity.ts";
export { modelTerms, solveConservative, solveParsimonious, solveWithTerms } from "./solve.ts";
export type { Expectations, Solution } from "./solve.ts";
export { readTerm, termMembership, writeTerm } from "./term.ts";
export { buildTruthTable } from "./truth-table.ts";
export type { RowVerdict, TruthRow, TruthTable } from "./truth-table.ts";
export { wordWarning } from "./warning-wording.ts";
export { findWarnings } from "./warnings.ts";
export type { Warning } from "./warnings.ts";
export { wordRefusal } from "./wording.ts";
