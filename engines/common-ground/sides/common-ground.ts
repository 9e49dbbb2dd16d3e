import type { SideView, Withheld } from "./side-view.ts";

/** What the declared sides share on a proposition. */
export const states = [
  "common ground",
  "bridgeable",
  "one-sided",
  "shared rejection",
  "unknown",
] as const;
export type State = (typeof states)[number];

/** The joint reading of the parties' views. */
export interface Shared {
  readonly state: State;
  /** The least of the parties' lower bounds, 0 … 1; `null` where a party's view is withheld. */
  readonly commonGround: number | null;
}

/**
 * What the parties share, from their views alone; mediators and onlookers have no part in it.
 *
 * - common ground: every party agrees by more than half, with 90 % each;
 * - shared rejection: every party agrees by less than half, with 90 % each;
 * - bridgeable: every party's median is above half;
 * - one-sided: some party's median is above half and some party's is not;
 * - unknown: a view is withheld, there are fewer than two parties, or no party leans towards it and rejection is open.
 *
 * @param parties views of the parties to the conflict, one each.
 */
export function sharedBy(parties: readonly (SideView | Withheld)[]): Shared {
  const views = parties.filter((view): view is SideView => view.n !== null);
  if (views.length < parties.length || parties.length < 2)
    return { state: "unknown", commonGround: null };
  return {
    state: stateOf(views),
    commonGround: Math.min(...views.map((view) => view.interval[0])),
  };
}

function stateOf(views: readonly SideView[]): State {
  if (views.every((view) => view.interval[0] > 0.5)) return "common ground";
  if (views.every((view) => view.interval[1] < 0.5)) return "shared rejection";
  if (views.every((view) => view.median > 0.5)) return "bridgeable";
  return views.some((view) => view.median > 0.5) ? "one-sided" : "unknown";
}
