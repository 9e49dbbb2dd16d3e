export { checkScale, isOnScale, isPresentAt } from "./scale/scale.ts";
export type { FuzzyAnchor, Scale, ScaleKind, ScaleRefusal } from "./scale/scale.ts";
export { fourSteps, sixDegrees, startingScale, yesNo } from "./scale/standard-scales.ts";
export type { InstrumentType } from "./scale/standard-scales.ts";
export type {
  Assessment,
  DimensionShape,
  InstrumentShape,
  Score,
  ScoreKind,
  Subject,
} from "./assessment/assessment.ts";
export { checkAssessment } from "./assessment/check.ts";
export type { AssessmentRefusal } from "./assessment/check.ts";
export { standingAssessments } from "./assessment/standing.ts";
export { ratingTable, tableOfAssessments } from "./agreement/rating-table.ts";
export type {
  AssessedTable,
  RatedUnit,
  RatingTable,
  TableRefusal,
} from "./agreement/rating-table.ts";
export { levelsOfMeasurement } from "./agreement/difference.ts";
export type { Level } from "./agreement/difference.ts";
export { levelOfScale } from "./agreement/level-of-scale.ts";
export { krippendorffAlpha } from "./agreement/alpha.ts";
export type { Alpha, AlphaRefusal } from "./agreement/alpha.ts";
export { bootstrapAlpha } from "./agreement/bootstrap.ts";
export type { AlphaInterval, BootstrapPlan, BootstrapRefusal } from "./agreement/bootstrap.ts";
export { readAgreement } from "./agreement/reading.ts";
export type { Reading } from "./agreement/reading.ts";
export { disputedUnits } from "./agreement/disputed-units.ts";
export type { DisputedUnit } from "./agreement/disputed-units.ts";
export { profileOf } from "./profile/profile.ts";
export type { Answer, Profile, ProfileRow, Range } from "./profile/profile.ts";
export { compareProfiles, standingOf } from "./profile/compare-profiles.ts";
export type { ComparedRow, ComparisonRefusal, Standing } from "./profile/compare-profiles.ts";
export { placeProfile } from "./crossing/presence.ts";
export type { Placed, Presence } from "./crossing/presence.ts";
export { cellsOnOne, coverageByLayer, coverageOf, emptyCells } from "./crossing/coverage.ts";
export type { Axis, Cell, CellState, Coverage, Layer } from "./crossing/coverage.ts";
