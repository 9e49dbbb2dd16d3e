import type { Points } from "../groups/points.ts";
import type { VoteTable } from "../votes/vote-table.ts";
import { type CentredVotes, projectPair } from "./centred-votes.ts";
import type { PrincipalAxes } from "./principal-axes.ts";

/**
 * Places of participants on the map: the coordinates on the two axes times √(propositions ÷ own votes).
 *
 * The factor makes up for unseen propositions, which pull nobody towards the centre.
 * @param rows the participants to place; the answer has one place a row.
 * @param ignored propositions that count as 0 for everybody; the service counts them as votes that everybody cast.
 * Source: compdemocracy/polis, `pca.clj` (sparsity-aware projection), `named_matrix.clj` (zero-out-columns).
 */
export function placeParticipants(
  votes: CentredVotes,
  axes: PrincipalAxes["axes"],
  rows: Int32Array,
  ignored: ReadonlySet<number> = new Set(),
): Points {
  const { table } = votes;
  const [x, y] = projectPair(votes, axes, rows);
  for (let row = 0; row < rows.length; row++) {
    const counted = table.length[rows[row]!]! + unseenAmong(table, rows[row]!, ignored);
    const scale = Math.sqrt(table.propositions / Math.max(counted, 1));
    x[row] = x[row]! * scale;
    y[row] = y[row]! * scale;
  }
  return { x, y };
}

/** All participants of the table, in order. */
export function everyone(table: VoteTable): Int32Array {
  return Int32Array.from({ length: table.participants }, (_, i) => i);
}

function unseenAmong(table: VoteTable, i: number, propositions: ReadonlySet<number>): number {
  if (propositions.size === 0) return 0;
  let seen = 0;
  for (let at = table.start[i]!; at < table.start[i]! + table.length[i]!; at++) {
    if (propositions.has(Math.floor(table.codes[at]! / 3))) seen++;
  }
  return propositions.size - seen;
}
