import { tieStatuses } from "#slices/tie/model.ts";

import { heldAsOf } from "./dates.ts";
import type { Network } from "./model.ts";

/** How many ties held in each year of a span. */
export interface YearCounts {
  readonly first: number;
  /** Ties that surely held through the year, and those whose dates leave it open; one entry a year. */
  readonly held: Int32Array;
  readonly open: Int32Array;
  /** Ties with no date at all; they are in no column. */
  readonly undated: number;
}

/** No tie of an office is older than this in a chart of years; older ones are counted from here on. */
const earliest = 1900;

/** Counts ties by year, from the first that is dated to `last`. Planned and proposed ties never held. */
export function countByYear(network: Network, rows: ArrayLike<number>, last: number): YearCounts {
  const { ties } = network;
  let first = last;
  let undated = 0;
  const dated: number[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const status = tieStatuses[ties.status[row]!]!;
    if (status === "planned" || status === "proposed") continue;
    const [since, until] = [ties.since[row]!, ties.until[row]!];
    if (since === 0 && until === 0) {
      undated += 1;
      continue;
    }
    dated.push(row);
    const start = Math.floor((since === 0 ? until : since) / 10_000);
    first = Math.max(earliest, Math.min(first, start));
  }
  const held = new Int32Array(last - first + 1);
  const open = new Int32Array(last - first + 1);
  for (const row of dated) {
    const hasEnded = tieStatuses[ties.status[row]!] === "ended";
    const dates = { since: ties.since[row]!, until: ties.until[row]!, hasEnded };
    for (let year = first; year <= last; year++) {
      const holds = heldAsOf(dates, year * 10_000);
      if (holds === false) continue;
      const counted = holds === true ? held : open;
      counted[year - first] = counted[year - first]! + 1;
    }
  }
  return { first, held, open, undated };
}
