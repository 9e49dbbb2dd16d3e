import type { CentredVotes } from "../axes/centred-votes.ts";
import { placeParticipants } from "../axes/places.ts";
import type { PrincipalAxes } from "../axes/principal-axes.ts";
import type { GroupRules } from "./group-rules.ts";
import type { Points } from "./points.ts";

/** What groups are sought in. */
export interface Landscape {
  readonly votes: CentredVotes;
  readonly axes: PrincipalAxes["axes"];
  /** Participants with enough votes. */
  readonly inside: Int32Array;
  /** Their places, one a participant inside. */
  readonly places: Points;
}

/** The landscape of the votes along the axes: those with enough votes, and where they stand. */
export function landscapeOf(
  votes: CentredVotes,
  axes: PrincipalAxes["axes"],
  rules: GroupRules,
): Landscape {
  const { table } = votes;
  const needed = Math.min(rules.votesToTakePart, table.propositions);
  const rows = new Int32Array(table.participants);
  let taking = 0;
  for (let i = 0; i < table.participants; i++) if (table.length[i]! >= needed) rows[taking++] = i;
  const inside = rows.subarray(0, taking);
  return { votes, axes, inside, places: placeParticipants(votes, axes, inside) };
}
