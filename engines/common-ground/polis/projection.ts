import { type CentredVotes, projectPair } from "../axes/centred-votes.ts";
import type { PrincipalAxes } from "../axes/principal-axes.ts";
import type { VoteTable } from "../votes/vote-table.ts";
import type { Points } from "../groups/points.ts";

/**
 * Place of every participant on the map: the coordinates on the two axes times √(propositions ÷ own votes).
 *
 * The factor makes up for unseen propositions, which pull nobody towards the centre.
 * @param ignored propositions that count as 0 for everybody; the service counts them as votes that everybody cast.
 * Source: compdemocracy/polis, `pca.clj` (sparsity-aware projection), `named_matrix.clj` (zero-out-columns).
 */
export function placeParticipants(
  votes: CentredVotes,
  axes: PrincipalAxes["axes"],
  ignored: ReadonlySet<number> = new Set(),
): Points {
  const { table } = votes;
  const [x, y] = projectPair(votes, axes);
  for (let i = 0; i < x.length; i++) {
    const counted = table.length[i]! + unseenAmong(table, i, ignored);
    const scale = Math.sqrt(table.propositions / Math.max(counted, 1));
    x[i] = x[i]! * scale;
    y[i] = y[i]! * scale;
  }
  return { x, y };
}

function unseenAmong(table: VoteTable, i: number, propositions: ReadonlySet<number>): number {
  if (propositions.size === 0) return 0;
  let seen = 0;
  for (let at = table.start[i]!; at < table.start[i]! + table.length[i]!; at++) {
    if (propositions.has(Math.floor(table.codes[at]! / 3))) seen++;
  }
  return propositions.size - seen;
}

/** Where a participant would stand who had only agreed with the proposition, and how far out that is. */
export interface PropositionPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly extremity: Float64Array;
}

/** The places of all propositions. Source: compdemocracy/polis, `pca.clj` and `conversation.clj`. */
export function placePropositions(votes: CentredVotes, axes: PrincipalAxes["axes"]): PropositionPlaces {
  const n = votes.table.propositions;
  const scale = Math.sqrt(n);
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  const extremity = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    const agreeing = scale * votes.deviation[3 * j + 2]!;
    x[j] = agreeing * axes[0][j]!;
    y[j] = agreeing * axes[1][j]!;
    extremity[j] = Math.sqrt(x[j]! * x[j]! + y[j]! * y[j]!);
  }
  return { x, y, extremity };
}
