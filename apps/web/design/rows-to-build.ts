/** Rows that are built and taken away together. */
const group = 8;

/** What of a list is in sight: the first and the last row, of how many. */
export interface InSight {
  readonly startIndex: number;
  readonly endIndex: number;
  readonly count: number;
}

/**
 * The rows to build for those in sight: their groups of eight and the group before and after, so that the page is laid out
 * anew once every eight rows and not at each, and at least eight rows stand ready whichever way one scrolls.
 */
export function rowsToBuild({ startIndex, endIndex, count }: InSight): number[] {
  const first = Math.max(0, (Math.floor(startIndex / group) - 1) * group);
  const end = Math.min(count, (Math.floor(endIndex / group) + 2) * group);
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
}
