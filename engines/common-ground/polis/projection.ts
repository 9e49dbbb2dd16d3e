import type { CentredVotes } from "../axes/centred-votes.ts";
import type { PrincipalAxes } from "../axes/principal-axes.ts";

/** Where a participant would stand who had only agreed with the proposition, and how far out that is. */
export interface PropositionPlaces {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly extremity: Float64Array;
}

/** The places of all propositions. Source: compdemocracy/polis, `pca.clj` and `conversation.clj`. */
export function placePropositions(
  votes: CentredVotes,
  axes: PrincipalAxes["axes"],
): PropositionPlaces {
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
