import type { Graph } from "#engines/channels/graph/graph.ts";

/** A way from the origin to an actor, internal numbers, origin first. */
export interface Way {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
}

/** How well every actor can be reached from one origin within a number of ties. */
export interface Reach {
  /** Best product of tie reliabilities, one entry an internal actor; 0 where no way exists. */
  readonly best: Float64Array;
  /** The best way to an actor that can be reached. */
  wayTo(actor: number): Way;
}

export interface ReachTerms {
  readonly graph: Graph;
  /** Reliability of each tie, (0, 1]. */
  readonly value: Float64Array;
  readonly maxTies: number;
  /** Actors that no way passes or ends at; anything but 0 is closed. */
  readonly closed: Uint8Array;
}

/**
 * Best ways from `origin` to everyone with at most `maxTies` ties: one sweep a tie (Bellman 1958, Ford 1956), spreading
 * only from actors that the sweep before improved. A later sweep replaces a way only when it is better, so among equals
 * the way with fewer ties stays, and no way repeats an actor. O(maxTies × ties).
 */
export function reachFrom(origin: number, terms: ReachTerms): Reach {
  const sweeps = [firstSweep(origin, terms.graph.actors)];
  for (let length = 1; length <= terms.maxTies; length++) {
    const last = sweeps[length - 1]!;
    if (last.improved.length === 0) break;
    sweeps.push(spread(last, terms));
  }
  const { best } = sweeps[sweeps.length - 1]!;
  return { best, wayTo: (actor) => walkBack(actor, sweeps, terms.graph) };
}

interface Sweep {
  readonly best: Float64Array;
  readonly improved: readonly number[];
  /** For actors improved in this sweep: whom and which tie the way came by; −1 for all others. */
  readonly fromActor: Int32Array;
  readonly fromTie: Int32Array;
}

function firstSweep(origin: number, actors: number): Sweep {
  const best = new Float64Array(actors);
  best[origin] = 1;
  const none = new Int32Array(actors).fill(-1);
  return { best, improved: [origin], fromActor: none, fromTie: none };
}

function spread(last: Sweep, { graph, value, closed }: ReachTerms): Sweep {
  const { offsets, neighbours, tieAt } = graph;
  const best = last.best.slice();
  const fromActor = new Int32Array(best.length).fill(-1);
  const fromTie = new Int32Array(best.length).fill(-1);
  const improved: number[] = [];
  for (const actor of last.improved) {
    const here = last.best[actor]!;
    const end = offsets[actor + 1]!;
    for (let at = offsets[actor]!; at < end; at++) {
      const next = neighbours[at]!;
      const there = here * value[tieAt[at]!]!;
      if (there <= best[next]! || closed[next] !== 0) continue;
      if (fromActor[next] === -1) improved.push(next);
      best[next] = there;
      fromActor[next] = actor;
      fromTie[next] = tieAt[at]!;
    }
  }
  return { best, improved, fromActor, fromTie };
}

/** An actor improved in one sweep was reached from one improved in the sweep before. */
function walkBack(actor: number, sweeps: readonly Sweep[], graph: Graph): Way {
  if (sweeps[sweeps.length - 1]!.best[actor] === 0)
    throw new RangeError(`no way to actor ${graph.originalOf[actor]}`);
  const actors = [actor];
  const ties: number[] = [];
  let at = actor;
  for (let length = sweeps.length - 1; length > 0; length--) {
    const { fromActor, fromTie } = sweeps[length]!;
    if (fromActor[at] === -1) continue;
    ties.unshift(fromTie[at]!);
    at = fromActor[at]!;
    actors.unshift(at);
  }
  return { actors, ties };
}
