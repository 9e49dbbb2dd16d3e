import { adjustedRand } from "../groups/adjusted-rand.ts";

/** Whether the declared line is the line along which the votes divide. */
export interface Cleavage {
  /** Agreement of declared parties and discovered groups, 1 the same, 0 chance; `null` without groups. */
  readonly adjustedRand: number | null;
  /** Chance that the bridging factor tells two members of different parties apart, ½ … 1; `null` without a factor. */
  readonly auc: number | null;
}

/** What the check compares, one entry a participant; −1 where a participant has none. */
export interface Divides {
  /** Party of each participant; mediators and undeclared participants are −1. */
  readonly party: Int32Array;
  readonly parties: number;
  readonly group: Int32Array | null;
  /** Factor of each participant; NaN where the model has none. */
  readonly factor: Float64Array | null;
}

/** Compares the declared line with the discovered groups and with the bridging factor. */
export function checkCleavage(divides: Divides): Cleavage {
  const { party, group, factor } = divides;
  const rows = Array.from(party.keys()).filter((i) => party[i]! >= 0);
  const grouped = group === null ? [] : rows.filter((i) => group[i]! >= 0);
  const compared = group !== null && grouped.length > 1;
  return {
    adjustedRand: compared
      ? adjustedRand(
          grouped.map((i) => party[i]!),
          grouped.map((i) => group[i]!),
        )
      : null,
    auc: factor === null ? null : meanAuc(divides, factor),
  };
}

/** The mean over pairs of parties, each taken in its better direction. Source: Hand and Till (2001). */
function meanAuc(divides: Divides, factor: Float64Array): number | null {
  const values = Array.from({ length: divides.parties }, (_, p) => factor.filter((f, i) => divides.party[i] === p && !Number.isNaN(f)));
  const pairs: number[] = [];
  for (let p = 0; p < values.length; p++) {
    for (let q = p + 1; q < values.length; q++) {
      if (values[p]!.length === 0 || values[q]!.length === 0) continue;
      const auc = areaUnderCurve(values[p]!, values[q]!);
      pairs.push(Math.max(auc, 1 - auc));
    }
  }
  return pairs.length === 0 ? null : pairs.reduce((a, b) => a + b, 0) / pairs.length;
}

/** Chance that a value of `high` exceeds one of `low`, ties counting half. Source: Mann and Whitney (1947). */
export function areaUnderCurve(low: ArrayLike<number>, high: ArrayLike<number>): number {
  const all = [
    ...Array.from(low, (value) => ({ value, isHigh: 0 })),
    ...Array.from(high, (value) => ({ value, isHigh: 1 })),
  ].sort((a, b) => a.value - b.value);
  let rankSum = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    let highs = 0;
    while (to < all.length && all[to]!.value === all[from]!.value) highs += all[to++]!.isHigh;
    rankSum += highs * ((from + 1 + to) / 2);
    from = to;
  }
  return (rankSum - (high.length * (high.length + 1)) / 2) / (low.length * high.length);
}
