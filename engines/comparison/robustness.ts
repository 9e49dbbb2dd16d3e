import { fitSufficiency } from "./fit.ts";
import type { CaseTable } from "./model.ts";

/** Where a case stands when a solution is tested against others made under different choices. */
export const robustKinds = [
  /** In the core: in the initial and every test solution. */
  "robust",
  /** In the initial solution, not in every test solution. */
  "shaky",
  /** In some test solution, not in the initial one. */
  "possible",
  "outside",
] as const;
export type RobustKind = (typeof robustKinds)[number];

/** Robustness of an initial solution against test solutions. Shares are null where they are not defined. */
export interface Robustness {
  /** Inclusion of the initial solution over inclusion of the robust core. */
  readonly inclusionShare: number | null;
  /** Coverage of the robust core over coverage of the initial solution. */
  readonly coverageShare: number | null;
  /** Likeness Σmin / Σmax of the initial solution to the least and to the most that the test solutions agree on. */
  readonly likenessToLeast: number | null;
  readonly likenessToMost: number | null;
  readonly cases: readonly {
    readonly case: string;
    readonly kind: RobustKind;
    readonly isInOutcome: boolean;
  }[];
  /** Robust cases among all that are in the initial or some test solution, inside and outside the outcome. */
  readonly robustTypical: number | null;
  readonly robustDeviant: number | null;
}

/**
 * Compares the memberships in an initial solution with those in all test solutions (one entry a solution, models of an
 * ambiguous solution one by one). Every test solution counts, in any order.
 * Source: Oana & Schneider 2024 (robustness test protocol): RF_cons, RF_cov, RF_SC and the case ratios.
 */
export function measureRobustness(
  table: CaseTable,
  initial: Float64Array,
  tests: readonly Float64Array[],
): Robustness {
  const y = table.outcomes;
  const least = combine(tests, Math.min, initial.length, 1);
  const most = combine(tests, Math.max, initial.length, 0);
  const core = combine([initial, least], Math.min, initial.length, 1);
  const fitOfInitial = fitSufficiency(initial, y);
  const fitOfCore = fitSufficiency(core, y);
  const cases = table.cases.map((name, i) => ({
    case: name,
    kind: kindOf(core[i]!, initial[i]!, most[i]!),
    isInOutcome: y[i]! > 0.5,
  }));
  return {
    inclusionShare: divide(fitOfInitial.inclusion, fitOfCore.inclusion),
    coverageShare: divide(fitOfCore.coverage, fitOfInitial.coverage),
    likenessToLeast: likeness(initial, least),
    likenessToMost: likeness(initial, most),
    cases,
    robustTypical: robustShare(cases.filter(({ isInOutcome }) => isInOutcome)),
    robustDeviant: robustShare(cases.filter(({ isInOutcome }) => !isInOutcome)),
  };
}

function combine(
  memberships: readonly Float64Array[],
  join: (a: number, b: number) => number,
  cases: number,
  start: number,
): Float64Array {
  const joined = new Float64Array(cases).fill(start);
  for (const membership of memberships)
    for (let i = 0; i < cases; i++) joined[i] = join(joined[i]!, membership[i]!);
  return joined;
}

function kindOf(core: number, initial: number, most: number): RobustKind {
  if (core > 0.5) return "robust";
  if (initial > 0.5) return "shaky";
  return most > 0.5 ? "possible" : "outside";
}

function likeness(a: Float64Array, b: Float64Array): number | null {
  let shared = 0;
  let joined = 0;
  a.forEach((value, i) => {
    shared += Math.min(value, b[i]!);
    joined += Math.max(value, b[i]!);
  });
  return joined === 0 ? null : shared / joined;
}

function robustShare(cases: readonly { readonly kind: RobustKind }[]): number | null {
  const inside = cases.filter(({ kind }) => kind !== "outside");
  return inside.length === 0
    ? null
    : inside.filter(({ kind }) => kind === "robust").length / inside.length;
}

function divide(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
