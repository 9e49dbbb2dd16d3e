import type { VoteTable } from "../votes/vote-table.ts";

/**
 * The vote matrix with every column centred on the mean of its seen votes and every unseen cell filled with that mean.
 *
 * A filled cell is exactly 0 after centring, so the matrix is as sparse as the votes and is never written out:
 * `deviation[3j + vote + 1]` = vote − mean of proposition `j`.
 */
export interface CentredVotes {
  readonly table: VoteTable;
  /** Mean vote of each proposition. */
  readonly centre: Float64Array;
  readonly deviation: Float64Array;
  /** The participants whose votes make the axes; everybody where it is absent. */
  readonly rows?: Int32Array;
  /** Propositions that count as 0 for everybody. */
  readonly ignored: ReadonlySet<number>;
}

/** @param ignored propositions that count as 0 for everybody, moderated out or merely about the participants. */
export function centreVotes(
  table: VoteTable,
  centre: Float64Array,
  ignored: ReadonlySet<number> = new Set(),
): CentredVotes {
  const deviation = new Float64Array(3 * table.propositions);
  for (let j = 0; j < table.propositions; j++) {
    if (ignored.has(j)) continue;
    for (let vote = -1; vote <= 1; vote++) deviation[3 * j + vote + 1] = vote - centre[j]!;
  }
  return { table, centre, deviation, ignored };
}

/** Working space of `gramPair`, kept from pass to pass. */
export interface GramSpace {
  readonly value: Float64Array;
  readonly sum: Float64Array;
}

export function gramSpace(propositions: number): GramSpace {
  return { value: new Float64Array(6 * propositions), sum: new Float64Array(6 * propositions) };
}

/**
 * Two products with the Gram matrix at once: `y = MᵀM x` for the pair `x`, one pass over the votes.
 *
 * Costs O(votes + propositions), memory O(propositions).
 */
export function gramPair(
  votes: CentredVotes,
  x: readonly [Float64Array, Float64Array],
  space: GramSpace,
): [Float64Array, Float64Array] {
  const { table, deviation, rows } = votes;
  const { codes, start, length, propositions } = table;
  const taken = rows?.length ?? table.participants;
  const { value, sum } = space;
  setPairs(deviation, x, value);
  sum.fill(0);
  for (let row = 0; row < taken; row++) {
    const i = rows ? rows[row]! : row;
    const from = start[i]!;
    const to = from + length[i]!;
    let s = 0;
    let t = 0;
    for (let at = from; at < to; at++) {
      const k = 2 * codes[at]!;
      s += value[k]!;
      t += value[k + 1]!;
    }
    for (let at = from; at < to; at++) {
      const k = 2 * codes[at]!;
      sum[k] = sum[k]! + s;
      sum[k + 1] = sum[k + 1]! + t;
    }
  }
  return gather(deviation, sum, propositions);
}

/** Coordinates of the given participants on the pair of axes, unscaled: rows of the two columns of `M x`. */
export function projectPair(
  votes: CentredVotes,
  x: readonly [Float64Array, Float64Array],
  rows: Int32Array,
): [Float64Array, Float64Array] {
  const { codes, start, length } = votes.table;
  const value = new Float64Array(2 * votes.deviation.length);
  setPairs(votes.deviation, x, value);
  const first = new Float64Array(rows.length);
  const second = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row++) {
    const from = start[rows[row]!]!;
    const to = from + length[rows[row]!]!;
    let s = 0;
    let t = 0;
    for (let at = from; at < to; at++) {
      const k = 2 * codes[at]!;
      s += value[k]!;
      t += value[k + 1]!;
    }
    first[row] = s;
    second[row] = t;
  }
  return [first, second];
}

/** Writes the pair of products of every code: deviation × loading. */
function setPairs(
  deviation: Float64Array,
  x: readonly [Float64Array, Float64Array],
  value: Float64Array,
): void {
  for (let code = 0, j = 0; code < deviation.length; j++) {
    for (let v = 0; v < 3; v++, code++) {
      value[2 * code] = deviation[code]! * x[0][j]!;
      value[2 * code + 1] = deviation[code]! * x[1][j]!;
    }
  }
}

function gather(
  deviation: Float64Array,
  sum: Float64Array,
  propositions: number,
): [Float64Array, Float64Array] {
  const first = new Float64Array(propositions);
  const second = new Float64Array(propositions);
  for (let j = 0; j < propositions; j++) {
    let s = 0;
    let t = 0;
    for (let code = 3 * j; code < 3 * j + 3; code++) {
      s += deviation[code]! * sum[2 * code]!;
      t += deviation[code]! * sum[2 * code + 1]!;
    }
    first[j] = s;
    second[j] = t;
  }
  return [first, second];
}
