import type { VoteTable } from "./vote-table.ts";

/** Votes on one proposition. `seen` = agree + disagree + pass. */
export interface Tally {
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
  readonly seen: number;
}

/** The tally of proposition `j` in counts by code (see `VoteTable.tallies`). */
export function tallyOf(counts: ArrayLike<number>, j: number): Tally {
  const disagree = counts[3 * j] ?? 0;
  const pass = counts[3 * j + 1] ?? 0;
  const agree = counts[3 * j + 2] ?? 0;
  return { agree, disagree, pass, seen: agree + disagree + pass };
}

/**
 * Counts by code for each class of participants.
 *
 * @param classOf class of each participant, 0 … classes − 1; a negative class is not counted.
 * @returns one array a class, `3·propositions` long, as `VoteTable.tallies`.
 */
export function talliesByClass(
  table: VoteTable,
  classOf: Int32Array,
  classes: number,
): Uint32Array[] {
  const counts = Array.from({ length: classes }, () => new Uint32Array(3 * table.propositions));
  for (let i = 0; i < table.participants; i++) {
    const mine = counts[classOf[i] ?? -1];
    if (mine === undefined) continue;
    const from = table.start[i]!;
    const to = from + table.length[i]!;
    for (let at = from; at < to; at++) mine[table.codes[at]!]!++;
  }
  return counts;
}

/** Mean vote of each proposition over those who saw it, −1 … +1; 0 where nobody did. */
export function meanVotes(counts: ArrayLike<number>, propositions: number): Float64Array {
  const means = new Float64Array(propositions);
  for (let j = 0; j < propositions; j++) {
    const { agree, disagree, seen } = tallyOf(counts, j);
    if (seen > 0) means[j] = (agree - disagree) / seen;
  }
  return means;
}
