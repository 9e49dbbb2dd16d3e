export { grantClearance, isCleared, recheckClearance } from "./clearance/cleared.ts";
export type {
  Cleared,
  ClearanceGround,
  ClearanceRefusal,
  ClearanceRequest,
  Grant,
} from "./clearance/cleared.ts";
export type { Bite, Law, Question } from "./rules/bites.ts";
export type { Nomenclature } from "./rules/hs-code.ts";
export { judge, judgeActivity, judgeParty, listFaultOn, rulesVersionOf } from "./rules/judge.ts";
export type { ActJudgement, Judgement, Party } from "./rules/judge.ts";
export type { LineJudgement } from "./rules/judge-line.ts";
export { lineFaults } from "./rules/line-faults.ts";
export type { LineFault } from "./rules/line-faults.ts";
export type { ItemLine } from "./rules/line.ts";
export { actorsOfSteps } from "./rules/next-steps.ts";
export type { NextStep, StepTaker } from "./rules/next-steps.ts";
export { marks, readRegime } from "./rules/provision.ts";
export type { Direction, Mark, Provision, Regime, RegimeRefusal } from "./rules/provision.ts";
export { nothingEased } from "./rules/scenario.ts";
export type { Scenario } from "./rules/scenario.ts";
export { shippedRegimes } from "./rules/shipped-regimes.ts";
export { effects, verdicts, worstOf } from "./rules/verdict.ts";
export type { Effect, Verdict } from "./rules/verdict.ts";
export { addedNamesOrigin, withKoreanNames } from "./screening/added-names.ts";
export { compareLists, subjectsDue } from "./screening/difference.ts";
export type { ListDifference, Settlement } from "./screening/difference.ts";
export { namedSubject } from "./screening/list.ts";
export type { ListedEntry, ListedName, ScreeningList, Subject } from "./screening/list.ts";
export type { Feature, Reason } from "./screening/reasons.ts";
export {
  hitFrom,
  koreanHitFrom,
  prepareScreener,
  prepareUnindexedScreener,
} from "./screening/screen.ts";
export type { Hit, Screener, Screening, ScreeningVerdict } from "./screening/screen.ts";
