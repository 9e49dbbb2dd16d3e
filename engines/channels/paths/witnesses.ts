import type { Graph } from "../graph/graph.ts";
import type { DisjointChannels } from "./disjoint.ts";
import { findTie } from "./find-tie.ts";
import type { Fates } from "./part-fates.ts";

/** A channel as the parts that must all work for it to carry. */
export interface Witness {
  readonly actors: readonly number[];
  readonly ties: readonly number[];
}

/** Channels short enough to count, as parts; the shortest first, because they survive most often. */
export function witnessesOf(
  graph: Graph,
  channels: Pick<DisjointChannels, "paths">,
  maxTies: number,
): Witness[] {
  return channels.paths
    .filter((path) => path.length - 1 <= maxTies)
    .map((path) => ({
      actors: path.slice(1, -1),
      ties: path.slice(1).map((w, i) => findTie(graph, path[i]!, w)),
    }));
}

/** Trials, of those asked about, in which at least one witness works as a whole. */
export function witnessed(witnesses: readonly Witness[], trials: number, fates: Fates): number {
  let seen = 0;
  for (const { actors, ties } of witnesses) {
    let works = trials & ~seen;
    for (let i = 0; i < actors.length && works !== 0; i++) works &= fates.actor(actors[i]!);
    for (let i = 0; i < ties.length && works !== 0; i++) works &= fates.tie(ties[i]!);
    seen |= works;
    if (seen === trials) break;
  }
  return seen;
}
