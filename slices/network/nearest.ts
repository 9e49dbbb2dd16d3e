import { actorHeadings, actorKinds, headingOf, type ActorHeading } from "#slices/actor/model.ts";
import { tieStatuses, type TieStatus } from "#slices/tie/model.ts";

import type { Shown } from "./filter.ts";
import type { Network } from "./model.ts";

/** What a tie weighs when the nearest are chosen: living ties before sleeping ones (as the actor's page ranks them). */
const weightOf: Readonly<Record<TieStatus, number>> = {
  actual: 8,
  disputed: 4,
  dormant: 3,
  planned: 2,
  proposed: 1,
  ended: 1,
};

/** Names an ego picture can carry before it blurs, the one in the middle included (ui.md, Network). */
const mostNames = 30;

/** The actors around the one in the middle. */
export interface Nearest {
  /** Rows, by heading and within it the nearest first. */
  readonly rows: readonly number[];
  /** How many more actors of each heading are tied to the middle and not among the rows. */
  readonly more: ReadonlyMap<ActorHeading, number>;
  /** Rows of the shown ties between the middle and each actor tied to it. */
  readonly tiesOf: ReadonlyMap<number, readonly number[]>;
}

/** Those tied most, and most alive, to `center` by the ties shown. */
export function nearestTo(network: Network, shown: Shown, center: number): Nearest {
  const { actors, ties } = network;
  const tiesOf = new Map<number, number[]>();
  for (const row of shown.ties) {
    const [from, to] = [ties.from[row]!, ties.to[row]!];
    if (from !== center && to !== center) continue;
    const other = from === center ? to : from;
    const known = tiesOf.get(other);
    if (known === undefined) tiesOf.set(other, [row]);
    else known.push(row);
  }
  const weight = (rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + weightOf[tieStatuses[ties.status[row]!]!], 0);
  const ranked = [...tiesOf]
    .map(([row, between]) => ({ row, weight: weight(between) }))
    .toSorted((one, other) => other.weight - one.weight || one.row - other.row);
  const headingAt = (row: number) => headingOf[actorKinds[actors.kind[row]!]!];
  const chosen = ranked.slice(0, mostNames - 1).map(({ row }) => row);
  const more = new Map<ActorHeading, number>();
  for (const { row } of ranked.slice(mostNames - 1))
    more.set(headingAt(row), (more.get(headingAt(row)) ?? 0) + 1);
  const order = new Map(actorHeadings.map((heading, place) => [heading, place]));
  const rows = chosen.toSorted(
    (one, other) => order.get(headingAt(one))! - order.get(headingAt(other))!,
  );
  return { rows, more, tiesOf };
}
