import { type SideRoll, classesOf } from "../sides/side-roll.ts";
import { talliesByClass } from "../votes/tallies.ts";
import type { VoteTable } from "../votes/vote-table.ts";

/** Least number of agreements and disagreements of one side on one proposition that may be shown, or used, at all. */
export const leastCell = 5;

/**
 * The votes of a closed forum without those of small cells, in place.
 *
 * A cell is (side, proposition); the undeclared are a side of their own. The votes of a cell with fewer than five
 * agreements and disagreements are taken out before anything is computed, so no figure of the map depends on them and no
 * difference of figures can bring them back.
 * @returns the same table, smaller.
 */
export function withholdSmallCells(table: VoteTable, roll: SideRoll): VoteTable {
  const sides = classesOf(roll, table.participants);
  const counts = talliesByClass(table, sides, roll.names.length + 1);
  const { codes, start, length, tallies } = table;
  for (let i = 0; i < table.participants; i++) {
    const own = counts[sides[i]!]!;
    const from = start[i]!;
    let kept = from;
    for (let at = from; at < from + length[i]!; at++) {
      const code = codes[at]!;
      const first = code - (code % 3);
      if (own[first]! + own[first + 2]! >= leastCell) codes[kept++] = code;
      else tallies[code]!--;
    }
    table.votes -= length[i]! - (kept - from);
    length[i] = kept - from;
  }
  return table;
}
