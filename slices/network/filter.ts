import { namesTest } from "#kernel/search-terms.ts";
import { actorKinds, headingOf, sides } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";

import { heldAsOf } from "./dates.ts";
import type { Network } from "./model.ts";
import { searchable } from "./searchable.ts";

/** What narrows every view of the network at once; empty parts do not filter. */
export interface NetworkFilter {
  readonly q: string;
  readonly heading: string;
  readonly kind: string;
  readonly side: string;
  /** The layer: what the actors are to each other. */
  readonly tieKind: string;
  readonly status: string;
  readonly issue: string;
  /** Date number (`dates.ts`); 0 looks at the records as they stand today. */
  readonly asOf: number;
  /** Whether ties whose dates do not say if they held are left out; only asked with `asOf`. */
  readonly onlySure: boolean;
}

/** What of a network is shown. Rows are in the order of the columns. */
export interface Shown {
  readonly actors: Int32Array;
  /** Per actor: 1 meets the filter, 2 stands in the middle without meeting it, 0 is not shown. */
  readonly isShown: Uint8Array;
  readonly ties: Int32Array;
  /** Per actor: how many ties it has that meet the filter, among actors that meet it. */
  readonly degree: Int32Array;
  /** Ties shown although the record does not say whether they held as of the date. */
  readonly unsure: number;
}

/** Applies the filter. Ties are those that meet it among the actors that meet it and the one in the middle. */
export function filterNetwork(network: Network, filter: NetworkFilter, center: number): Shown {
  const { actors, ties } = network;
  const meets = actorsMeeting(network, filter);
  const isEnd = Uint8Array.from(meets);
  if (center >= 0) isEnd[center] = 1;
  const degree = new Int32Array(actors.count);
  const kept = new Int32Array(ties.count);
  const test = tieTest(network, filter);
  let count = 0;
  let unsure = 0;
  for (let row = 0; row < ties.count; row++) {
    const [from, to] = [ties.from[row]!, ties.to[row]!];
    if (isEnd[from] === 0 || isEnd[to] === 0) continue;
    const held = test(row);
    if (held === false) continue;
    if (held === "unknown") unsure++;
    kept[count++] = row;
    degree[from] = degree[from]! + 1;
    degree[to] = degree[to]! + 1;
  }
  if (countsAll(network, filter)) sumCounts(actors.tieCounts!, degree);
  const isShown = shownActors(meets, degree, { center, hasTieFilter: filtersTies(filter) });
  const rows = new Int32Array(actors.count);
  let shown = 0;
  for (let row = 0; row < actors.count; row++) if (isShown[row] === 1) rows[shown++] = row;
  return {
    actors: rows.slice(0, shown),
    isShown,
    ties: kept.slice(0, count),
    degree,
    unsure,
  };
}

/**
 * Whether an actor's ties are counted by the server, because only those among the best-connected are here. It has applied
 * the filter already, but for the date.
 */
export function countsAll({ actors }: Network, { asOf }: NetworkFilter): boolean {
  return actors.tieCounts !== null && asOf === 0;
}

function sumCounts(counts: Int32Array, sums: Int32Array): void {
  const width = tieStatuses.length;
  for (let row = 0; row < sums.length; row++)
    sums[row] = counts.subarray(row * width, (row + 1) * width).reduce((sum, n) => sum + n, 0);
}

/** Whether the filter asks something of ties; then actors without such a tie are not shown. */
function filtersTies({ tieKind, status, issue, asOf }: NetworkFilter): boolean {
  return tieKind !== "" || status !== "" || issue !== "" || asOf !== 0;
}

function shownActors(
  meets: Uint8Array,
  degree: Int32Array,
  { center, hasTieFilter }: { readonly center: number; readonly hasTieFilter: boolean },
): Uint8Array {
  const isShown = Uint8Array.from(meets);
  if (hasTieFilter)
    for (let row = 0; row < isShown.length; row++) if (degree[row] === 0) isShown[row] = 0;
  if (center >= 0 && isShown[center] === 0) isShown[center] = 2;
  return isShown;
}

function actorsMeeting(network: Network, filter: NetworkFilter): Uint8Array {
  const { actors } = network;
  const isKind = actorKinds.map(
    (kind) =>
      (filter.kind === "" || kind === filter.kind) &&
      (filter.heading === "" || headingOf[kind] === filter.heading),
  );
  const isSide = sides.map((side) => filter.side === "" || side === filter.side);
  const names = filter.q.trim() === "" ? null : searchable(network);
  const isNamed = namesTest(filter.q);
  const meets = new Uint8Array(actors.count);
  for (let row = 0; row < actors.count; row++) {
    const isMet =
      isKind[actors.kind[row]!]! &&
      isSide[actors.side[row]!]! &&
      (names === null || isNamed(names[row]!));
    meets[row] = isMet ? 1 : 0;
  }
  return meets;
}

/** Says of a tie whether it is shown: yes, no, or yes although its dates leave it open. */
function tieTest(network: Network, filter: NetworkFilter): (row: number) => boolean | "unknown" {
  const { ties } = network;
  const isKind = tieKinds.map((kind) => filter.tieKind === "" || kind === filter.tieKind);
  const isStatus = tieStatuses.map((status) => filter.status === "" || status === filter.status);
  const isIssue = ties.issueSets.map((set) => filter.issue === "" || set.includes(filter.issue));
  const { asOf } = filter;
  return (row) => {
    const status = tieStatuses[ties.status[row]!]!;
    if (!isKind[ties.kind[row]!]! || !isStatus[ties.status[row]!]!) return false;
    if (!isIssue[ties.issueSet[row]!]!) return false;
    if (asOf === 0) return true;
    if (status === "planned" || status === "proposed") return false;
    const held = heldAsOf(
      { since: ties.since[row]!, until: ties.until[row]!, hasEnded: status === "ended" },
      asOf,
    );
    return held === "unknown" && filter.onlySure ? false : held;
  };
}
