import type { Connection } from "./connection.ts";

/** Actors and ties that can lie on a path of at most `maxTies` ties between the ends; both ends are among the actors. */
interface WithinReach {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
}

/** Which parts count as passable. */
interface Passable {
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
  const fromA = countSteps(connection, a, passable);
  const fromB = countSteps(connection, b, passable);
  const actors = fromA.reached.filter((v) => fromA.steps[v]! + fromB.steps[v]! <= limit);
  const ties: number[] = [];
  for (const v of actors) {
    for (let at = graph.offsets[v]!; at < graph.offsets[v + 1]!; at++) {
      const w = graph.neighbours[at]!;
      if (w > v) break;
      const there = fromA.steps[v]! + fromB.steps[w]!;
      const back = fromA.steps[w]! + fromB.steps[v]!;
      if (Math.min(there, back) + 1 > limit || !passable.tie(graph.tieAt[at]!)) continue;
      ties.push(graph.tieAt[at]!);
    }
    if (ties.length > mostTies) return null;
  }
  return { actors, ties };
}

interface Steps {
  readonly reached: readonly number[];
  /** Per actor: fewest ties from the end, infinite where it is not reached within the limit. */
  readonly steps: Float64Array;
}

/** No path runs on through an end. */
function countSteps(connection: Connection, end: number, passable: Passable): Steps {
  const { graph, a, b, maxTies: limit = graph.actors } = connection;
  const steps = new Float64Array(graph.actors).fill(Infinity);
  const reached = [end];
  steps[end] = 0;
  for (const v of reached) {
    const isOtherEnd = v !== end && (v === a || v === b);
    if (steps[v] === limit || isOtherEnd) continue;
    for (let at = graph.offsets[v]!; at < graph.offsets[v + 1]!; at++) {
      const w = graph.neighbours[at]!;
      if (steps[w] !== Infinity || !passable.tie(graph.tieAt[at]!)) continue;
      if (w !== a && w !== b && !passable.actor(w)) continue;
      steps[w] = steps[v]! + 1;
      reached.push(w);
    }
  }
  return { reached, steps };
}
