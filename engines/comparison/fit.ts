/** How well a set is a subset of the outcome (sufficiency). `null` where the figure is not defined (an empty set). */
export interface SufficiencyFit {
  /** Σmin(x, y) / Σx. */
  readonly inclusion: number | null;
  /** (Σmin(x, y) − Σmin(x, y, 1−y)) / (Σx − Σmin(x, y, 1−y)); low when x is a subset of the negation as well. */
  readonly pri: number | null;
  /** Σmin(x, y) / Σy. */
  readonly coverage: number | null;
}

/** How well a set is a superset of the outcome (necessity). `null` where the figure is not defined. */
export interface NecessityFit {
  /** Σmin(x, y) / Σy. */
  readonly inclusion: number | null;
  /** Relevance of necessity Σ(1−x) / Σ(1−min(x, y)); low when x is nearly a constant. */
  readonly relevance: number | null;
  /** Σmin(x, y) / Σx. */
  readonly coverage: number | null;
}

/**
 * Parameters of fit of sufficiency, x → y; memberships in [0, 1], one entry a case.
 * Sources: Ragin 2006 (inclusion, coverage); Schneider & Wagemann 2012 (PRI).
 */
export function fitSufficiency(x: Float64Array, y: Float64Array): SufficiencyFit {
  let sumX = 0;
  let sumY = 0;
  let both = 0;
  let ambivalent = 0;
  for (let i = 0; i < x.length; i++) {
    const shared = Math.min(x[i]!, y[i]!);
    sumX += x[i]!;
    sumY += y[i]!;
    both += shared;
    ambivalent += Math.min(shared, 1 - y[i]!);
  }
  return {
    inclusion: ratio(both, sumX),
    pri: ratio(both - ambivalent, sumX - ambivalent),
    coverage: ratio(both, sumY),
  };
}

/** Parameters of fit of necessity, x ← y. Sources: Ragin 2006; Schneider & Wagemann 2012 (relevance). */
export function fitNecessity(x: Float64Array, y: Float64Array): NecessityFit {
  let sumX = 0;
  let sumY = 0;
  let both = 0;
  for (let i = 0; i < x.length; i++) {
    sumX += x[i]!;
    sumY += y[i]!;
    both += Math.min(x[i]!, y[i]!);
  }
  return {
    inclusion: ratio(both, sumY),
    relevance: ratio(x.length - sumX, x.length - both),
    coverage: ratio(both, sumX),
  };
}

/** Sums this small are rounding: a share of nothing is not defined. */
const rounding = 1e-12;

function ratio(part: number, whole: number): number | null {
  return Math.abs(whole) < rounding ? null : part / whole;
}
