/** Case splits before an exact question is refused: one to two seconds' work. */
export const defaultSplits = 20_000;

/** Work done so far on exact answers, over one question or several, in case splits. */
export interface SplitBudget {
  splits: number;
  readonly limit: number;
}
