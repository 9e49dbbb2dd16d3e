import { nearGraph } from "#engines/channels/paths/index.ts";
import type { Graph } from "#engines/channels/graph/graph.ts";

/** A way from the origin to an actor, internal numbers, origin first. */
export interface Way {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
}

export interface ReachTerms {
  readonly graph: Graph;
  /** Reliability of each tie, [0, 1]. */
  readonly value: Float64Array;
  readonly maxTies: number;
  /** Actors that no way passes or ends at; anything but 0 is closed. */
  readonly closed: Uint8Array;
}

/**
 * Best product of tie reliabilities on a way of at most `maxTies` ties from `origin` to each internal actor: one sweep
 * a tie (Bellman 1958, Ford 1956), spreading only from actors that the sweep before improved. 0 where no way is worth
 * `least`: reliabilities only fall along a way, so what is below it is not followed. O(maxTies × ties).
 */
export function reachFrom(
  origin: number,
  { graph, value, maxTies, closed }: ReachTerms,
  least = 0,
): Float64Array {
  const { offsets, neighbours, tieAt } = graph;
  const best = new Float64Array(graph.actors);
  const improvedIn = new Uint8Array(graph.actors);
  best[origin] = 1;
  let front = [origin];
  for (let length = 1; length <= maxTies && front.length > 0; length++) {
    // What an actor is improved to in this sweep goes on in the next one.
    const worth = front.map((actor) => best[actor]!);
    const next: number[] = [];
    for (let i = 0; i < front.length; i++) {
      const actor = front[i]!;
      const end = offsets[actor + 1]!;
      for (let at = offsets[actor]!; at < end; at++) {
        const neighbour = neighbours[at]!;
        const there = worth[i]! * value[tieAt[at]!]!;
        if (there <= best[neighbour]! || there < least || closed[neighbour] !== 0) continue;
        if (improvedIn[neighbour] !== length) {
          improvedIn[neighbour] = length;
          next.push(neighbour);
        }
        best[neighbour] = there;
      }
    }
    front = next;
  }
  return best;
}

/**
 * The best way of at most `maxTies` ties from `origin` to `target`; `null` where there is none. Among equals the way with
 * fewer ties stays, and no way repeats an actor. Only what lies near both is searched.
 */
export function findWay(origin: number, target: number, terms: ReachTerms): Way | null {
  const { graph, value, maxTies, closed } = terms;
  const near = nearGraph(graph, { a: origin, b: target, maxTies, closed });
  const nearValue = Float64Array.from(near.tieOf, (tie) => value[tie]!);
  const sweeps = sweepsFrom(near.a, { graph: near.graph, value: nearValue, maxTies });
  const way = walkBack(near.b, sweeps);
  return way === null
    ? null
    : {
        actors: way.actors.map((actor) => near.actorOf[actor]!),
        ties: way.ties.map((tie) => near.tieOf[tie]!),
      };
}

interface Sweep {
  readonly best: Float64Array;
  readonly improved: readonly number[];
  /** For actors improved in this sweep: whom and which tie the way came by; −1 for all others. */
  readonly fromActor: Int32Array;
  readonly fromTie: Int32Array;
}

/** A later sweep replaces a way only when it is better. */
function sweepsFrom(origin: number, terms: Omit<ReachTerms, "closed">): readonly Sweep[] {
  const sweeps = [firstSweep(origin, terms.graph.actors)];
  for (let length = 1; length <= terms.maxTies; length++) {
    const last = sweeps[length - 1]!;
    if (last.improved.length === 0) break;
    sweeps.push(spread(last, terms));
  }
  return sweeps;
}

function firstSweep(origin: number, actors: number): Sweep {
  const best = new Float64Array(actors);
  best[origin] = 1;
  const none = new Int32Array(actors).fill(-1);
  return { best, improved: [origin], fromActor: none, fromTie: none };
}

function spread(last: Sweep, { graph, value }: Omit<ReachTerms, "closed">): Sweep {
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
      if (there <= best[next]!) continue;
      if (fromActor[next] === -1) improved.push(next);
      best[next] = there;
      fromActor[next] = actor;
      fromTie[next] = tieAt[at]!;
    }
  }
  return { best, improved, fromActor, fromTie };
}

/** An actor improved in one sweep was reached from one improved in the sweep before. */
function walkBack(actor: number, sweeps: readonly Sweep[]): Way | null {
  if (sweeps[sweeps.length - 1]!.best[actor] === 0) return null;
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
