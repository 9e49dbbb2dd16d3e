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
  const both = party.map((p, i) => (p >= 0 && (group?.[i] ?? -1) >= 0 ? i : -1)).filter((i) => i >= 0);
  return {
    adjustedRand:
      group !== null && both.length > 1
        ? adjustedRand(
            both.map((i) => party[i]!),
            both.map((i) => group[i]!),
          )
        : null,
    auc: factor === null ? null : meanAuc(divides, factor),
  };
}

/** The mean over pairs of parties, each taken in its better direction. Source: Hand and Till (2001). */
function meanAuc(divides: Divides, factor: Float64Array): number | null {
  const { party, parties } = divides;
  const values = Array.from({ length: parties }, (_, p) =>
    factor.filter((f, i) => party[i] === p && !Number.isNaN(f)),
  );
  const pairs: number[] = [];
  for (let p = 0; p < parties; p++) {
    for (let q = p + 1; q < parties; q++) {
      if (values[p]!.length === 0 || values[q]!.length === 0) continue;
      const auc = areaUnderCurve(values[p]!, values[q]!);
      pairs.push(Math.max(auc, 1 - auc));
    }
  }
  return pairs.length === 0 ? null : pairs.reduce((a, b) => a + b, 0) / pairs.length;
}

/** Chance that a value of `high` exceeds one of `low`, ties counting half. Source: Mann and Whitney (1947). */
export function areaUnderCurve(low: Float64Array, high: Float64Array): number {
  const [below, above] = [low.toSorted(), high.toSorted()];
  let wins = 0;
  let less = 0;
  let atMost = 0;
  for (const value of above) {
    while (less < below.length && below[less]! < value) less++;
    while (atMost < below.length && below[atMost]! <= value) atMost++;
    wins += (less + atMost) / 2;
  }
  return wins / (low.length * high.length);
}
