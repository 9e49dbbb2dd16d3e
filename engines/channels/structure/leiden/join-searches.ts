import { type Measure, moveActors } from "./move-actors.ts";
import type { Random } from "../random.ts";
import { type Rows, aggregate, membersOf, renumber } from "./rows.ts";

/**
 * What two quick searches agree on: actors are together where both put them together. Returns actors entries, the group of
 * each, a number in 0 … actors − 1; a group need not be connected.
 * Source: Ovelgönne and Geyer-Schulz, "An ensemble learning strategy for graph clustering" (2013), with two searches.
 */
export function joinSearches(rows: Rows, measure: Measure, random: Random): Int32Array {
  const first = searchQuickly(rows, measure, random);
  const second = searchQuickly(rows, measure, random);
  const { members, memberOffsets } = membersOf(first, renumber(first));
  const groupOf = new Int32Array(rows.actors);
  const metIn = new Int32Array(rows.actors).fill(-1);
  const groupAt = new Int32Array(rows.actors);
  let groups = 0;
  for (let community = 0; community + 1 < memberOffsets.length; community++) {
    for (let i = memberOffsets[community]!; i < memberOffsets[community + 1]!; i++) {
      const other = second[members[i]!]!;
      if (metIn[other] !== community) {
        metIn[other] = community;
        groupAt[other] = groups++;
      }
      groupOf[members[i]!] = groupAt[other]!;
    }
  }
  return groupOf;
}

/**
 * Local moves and aggregation of whole communities, without refinement.
 * Source: Blondel and others, "Fast unfolding of communities in large networks" (2008).
 */
function searchQuickly(finest: Rows, measure: Measure, random: Random): Int32Array {
  const communityOf = numberAlone(finest.actors);
  for (let rows = finest; ;) {
    const community = numberAlone(rows.actors);
    moveActors(rows, community, measure, random);
    const parts = renumber(community);
    for (let v = 0; v < finest.actors; v++) communityOf[v] = community[communityOf[v]!]!;
    if (parts === rows.actors) return communityOf;
    rows = aggregate(rows, community, parts);
  }
}

/** Every actor in a community of its own. */
export function numberAlone(actors: number): Int32Array {
  const own = new Int32Array(actors);
  for (let v = 0; v < actors; v++) own[v] = v;
  return own;
}
