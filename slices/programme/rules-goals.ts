import type { Programme } from "./row.ts";
import { stages, type Stage } from "./model.ts";

/** How a strategy item stands: nothing serves it, only proposals do, work began, or results came back. */
export const goalStandings = ["still", "proposed", "moving", "fed-back"] as const;
export type GoalStanding = (typeof goalStandings)[number];

/** What serves one strategy item. */
export interface GoalService {
  readonly standing: GoalStanding;
  /** Ids of the programmes that serve it, the furthest first. */
  readonly programmes: readonly string[];
}

/** What serves each goal that any programme names. A proposal of the report does not count as work. */
export function servicesOf(
  programmes: readonly Pick<Programme, "id" | "goals" | "standing" | "stage">[],
): ReadonlyMap<string, GoalService> {
  const serving = new Map<string, (typeof programmes)[number][]>();
  for (const programme of programmes) {
    for (const goal of programme.goals) {
      serving.set(goal, [...(serving.get(goal) ?? []), programme]);
    }
  }
  return new Map(
    [...serving].map(([goal, list]) => [
      goal,
      {
        standing: standingOf(list),
        programmes: list.toSorted(byProgress).map(({ id }) => id),
      },
    ]),
  );
}

type Serving = Pick<Programme, "id" | "standing" | "stage">;

function standingOf(list: readonly Serving[]): GoalStanding {
  const own = list.filter(({ standing }) => standing === "own");
  if (own.some(({ stage }) => stage === "fed-back")) return "fed-back";
  return own.length > 0 ? "moving" : "proposed";
}

function byProgress(one: Serving, other: Serving): number {
  const rank = ({ standing, stage }: Serving) => (standing === "own" ? 10 : 0) + placeOf(stage);
  return rank(other) - rank(one) || (one.id < other.id ? -1 : 1);
}

const placeOf = (stage: Stage) => stages.indexOf(stage);
