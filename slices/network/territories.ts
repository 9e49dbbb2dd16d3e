import { tieStatuses } from "#slices/tie/model.ts";

import type { Shown } from "./filter.ts";
import { middleOf, vector } from "./globe.ts";
import type { Network } from "./model.ts";

/** Shown actors of one territory, gathered to one mark. */
export interface TerritoryGroup {
  /** ISO 3166-1 code; `null`: the actors' territory is not known. */
  readonly code: string | null;
  readonly actors: number;
  /** Ties shown with at least one end here. */
  readonly ties: number;
  readonly lat: number;
  readonly lon: number;
}

/** Ties shown between two territories; the status is that of the most living of them. */
export interface TerritoryTie {
  readonly from: number;
  readonly to: number;
  readonly ties: number;
  readonly status: number;
}

export interface Territories {
  /** Most ties first. */
  readonly groups: readonly TerritoryGroup[];
  readonly ties: readonly TerritoryTie[];
  /** Shown actors that are in no group, because nobody entered their place. */
  readonly placeless: number;
}

/** How alive a status is, the most living first (as the ego view ranks them). */
const livingFirst = ["actual", "disputed", "dormant", "planned", "proposed", "ended"] as const;
const rankOf = tieStatuses.map((status) => livingFirst.indexOf(status));

/** Gathers the shown actors that have a place by territory, and their ties by pairs of territories. */
export function gatherTerritories(network: Network, shown: Shown): Territories {
  const { actors } = network;
  const size = actors.territories.length;
  const sums = Array.from({ length: size }, (): [number, number, number] => [0, 0, 0]);
  const counts = new Int32Array(size);
  let placeless = 0;
  for (let row = 0; row < actors.count; row++) {
    if (shown.isShown[row] === 0) continue;
    if (Number.isNaN(actors.lat[row]!)) {
      placeless += 1;
      continue;
    }
    const territory = actors.territory[row]!;
    const at = vector(actors.lat[row]!, actors.lon[row]!);
    const sum = sums[territory]!;
    for (const axis of [0, 1, 2] as const) sum[axis] += at[axis];
    counts[territory] = counts[territory]! + 1;
  }
  const { pairs, ends } = pairTies(network, shown, size);
  const found = Array.from({ length: size }, (_, territory) => territory).flatMap((territory) => {
    const middle = counts[territory] === 0 ? null : middleOf(sums[territory]!);
    if (middle === null) return [];
    const code = actors.territories[territory]!;
    return [{ territory, code, actors: counts[territory]!, ties: ends[territory]!, ...middle }];
  });
  found.sort((one, other) => other.ties - one.ties || other.actors - one.actors);
  const placeOf = new Map(found.map(({ territory }, place) => [territory, place]));
  return {
    groups: found,
    ties: [...pairs].flatMap(([pair, tie]) => {
      const [from, to] = [placeOf.get(Math.floor(pair / size)), placeOf.get(pair % size)];
      return from === undefined || to === undefined ? [] : [{ from, to, ...tie }];
    }),
    placeless,
  };
}

interface PairedTies {
  readonly pairs: ReadonlyMap<number, { readonly ties: number; readonly status: number }>;
  /** Per territory: ties with an end there. */
  readonly ends: Int32Array;
}

function pairTies({ actors, ties }: Network, shown: Shown, territories: number): PairedTies {
  const pairs = new Map<number, { ties: number; status: number }>();
  const ends = new Int32Array(territories);
  for (const row of shown.ties) {
    const [from, to] = [ties.from[row]!, ties.to[row]!];
    if (Number.isNaN(actors.lat[from]!) || Number.isNaN(actors.lat[to]!)) continue;
    const [one, other] = [actors.territory[from]!, actors.territory[to]!];
    ends[one] = ends[one]! + 1;
    if (one === other) continue;
    ends[other] = ends[other]! + 1;
    const pair = Math.min(one, other) * territories + Math.max(one, other);
    const status = ties.status[row]!;
    const before = pairs.get(pair) ?? { ties: 0, status };
    before.ties += 1;
    if (rankOf[status]! < rankOf[before.status]!) before.status = status;
    pairs.set(pair, before);
  }
  return { pairs, ends };
}
