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
  const { group, factor } = divides;
  return {
    adjustedRand: group === null ? null : likeness(divides.party, group),
    auc: factor === null ? null : meanAuc(divides, factor),
  };
}

function likeness(party: Int32Array, group: Int32Array): number | null {
  let both = 0;
  for (let i = 0; i < party.length; i++) if (party[i]! >= 0 && group[i]! >= 0) both++;
  if (both < 2) return null;
  const [sides, groups] = [new Int32Array(both), new Int32Array(both)];
  for (let i = 0, at = 0; i < party.length; i++) {
    if (party[i]! < 0 || group[i]! < 0) continue;
    sides[at] = party[i]!;
    groups[at++] = group[i]!;
  }
  return adjustedRand(sides, groups);
}

/** The mean over pairs of parties, each taken in its better direction. Source: Hand and Till (2001). */
function meanAuc(divides: Divides, factor: Float64Array): number | null {
  const rising = Array.from({ length: divides.parties }, (_, p) =>
    factorsOf(divides.party, p, factor).sort(),
  );
  const pairs: number[] = [];
  for (let p = 0; p < rising.length; p++) {
    for (let q = p + 1; q < rising.length; q++) {
      if (rising[p]!.length === 0 || rising[q]!.length === 0) continue;
      const auc = areaUnderCurve(rising[p]!, rising[q]!);
      pairs.push(Math.max(auc, 1 - auc));
    }
  }
  return pairs.length === 0 ? null : pairs.reduce((a, b) => a + b, 0) / pairs.length;
}

function factorsOf(party: Int32Array, own: number, factor: Float64Array): Float64Array {
  const values = new Float64Array(party.length);
  let count = 0;
  for (let i = 0; i < party.length; i++) {
    if (party[i] === own && !Number.isNaN(factor[i])) values[count++] = factor[i]!;
  }
  return values.subarray(0, count);
}

/**
 * Chance that a value of `high` exceeds one of `low`, ties counting half; both in rising order.
 *
 * Source: Mann and Whitney (1947).
 */
export function areaUnderCurve(low: Float64Array, high: Float64Array): number {
  let wins = 0;
  let less = 0;
  let atMost = 0;
  for (const value of high) {
    while (less < low.length && low[less]! < value) less++;
    while (atMost < low.length && low[atMost]! <= value) atMost++;
    wins += (less + atMost) / 2;
  }
  return wins / (low.length * high.length);
}
