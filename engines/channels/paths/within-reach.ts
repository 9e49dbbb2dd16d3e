import type { Connection } from "./connection.ts";

/** Actors and ties that can lie on a path of at most `maxTies` ties between the ends; both ends are among the actors. */
export interface WithinReach {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
}

/** Which parts count as passable. */
export interface Passable {
  tie(t: number): boolean;
  actor(v: number): boolean;
}

/**
 * Parts within reach of both ends, or `null` when there are more than `mostTies` ties. Reach is counted in ties along any way, so
 * that a part may be listed that no simple path within the limit uses; none is missing.
 */
export function withinReach(
  connection: Connection,
  passable: Passable,
  mostTies: number,
): WithinReach | null {
  const { graph, a, b, maxTies: limit = graph.actors } = connection;
  const fromA = stepsFrom(connection, a, passable);
  const fromB = stepsFrom(connection, b, passable);
  const actors = [...fromA.keys()].filter(
    (v) => (fromB.get(v) ?? Infinity) + fromA.get(v)! <= limit,
  );
  const ties: number[] = [];
  for (const v of actors) {
    for (let at = graph.offsets[v]!; at < graph.offsets[v + 1]!; at++) {
      const w = graph.neighbours[at]!;
      if (w > v || !passable.tie(graph.tieAt[at]!)) continue;
      const there = (fromA.get(v) ?? Infinity) + (fromB.get(w) ?? Infinity);
      const back = (fromA.get(w) ?? Infinity) + (fromB.get(v) ?? Infinity);
      if (Math.min(there, back) + 1 <= limit) ties.push(graph.tieAt[at]!);
    }
    if (ties.length > mostTies) return null;
  }
  return { actors, ties };
}

/** Fewest ties from an end to every actor within the limit. No path runs on through an end. */
function stepsFrom(connection: Connection, end: number, passable: Passable): Map<number, number> {
  const { graph, a, b, maxTies: limit = graph.actors } = connection;
  const isEnd = (v: number) => v === a || v === b;
  const steps = new Map([[end, 0]]);
  for (const [v, step] of steps) {
    if (step === limit || (v !== end && isEnd(v))) continue;
    for (let at = graph.offsets[v]!; at < graph.offsets[v + 1]!; at++) {
      const w = graph.neighbours[at]!;
      if (steps.has(w) || !passable.tie(graph.tieAt[at]!)) continue;
      if (isEnd(w) || passable.actor(w)) steps.set(w, step + 1);
    }
  }
  return steps;
}
