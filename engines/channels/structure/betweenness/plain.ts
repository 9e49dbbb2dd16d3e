import type { Graph } from "../../graph/graph.ts";
import { type Components, findComponents } from "../components.ts";

/**
 * Betweenness of each internal actor: the number of pairs of other actors whose shortest paths run through it, a pair with
 * several shortest paths counting by the share that does. Not normalised, each pair counted once.
 * Shape: actors entries, 0 … (actors − 1)(actors − 2) / 2. Path counts are float64, so that they never overflow.
 *
 * `sources` limits the paths to those that begin at these internal actors (each counted in full, as both ends are sources
 * otherwise); the caller scales the sample, see `sampled-betweenness.ts`.
 * One thread, plain TypeScript; time actors × ties at worst.
 * Source: Brandes, "A faster algorithm for betweenness centrality" (2001); direction by level after Beamer, Asanović and
 * Patterson, "Direction-optimizing breadth-first search" (2012).
 */
export function measureBetweennessPlainly(graph: Graph, sources?: Iterable<number>): Float64Array {
  const components = findComponents(graph);
  const bench = setUpBench(graph);
  const from = sources ?? graph.originalOf.keys();
  for (const source of from) addDependencies(graph, components, bench, source);
  return bench.sum.map((twice) => twice / 2);
}

/** The arrays one search after another works in. */
interface Bench {
  /** Number of shortest paths from the source. */
  readonly paths: Float64Array;
  /** What the level being read passes on; 0 everywhere else, so that no loop tests the level of a neighbour. */
  readonly passing: Float64Array;
  /** What the next level receives; 0 everywhere between two levels. */
  readonly received: Float64Array;
  /** Actors by distance from the source. */
  readonly order: Int32Array;
  /** Actors of the component not yet reached. */
  readonly rest: Int32Array;
  /** Where each level begins in `order`. */
  readonly start: Int32Array;
  /** Sum of degrees of each level. */
  readonly volume: Int32Array;
  readonly sum: Float64Array;
}

function setUpBench({ actors }: Graph): Bench {
  return {
    paths: new Float64Array(actors),
    passing: new Float64Array(actors),
    received: new Float64Array(actors),
    order: new Int32Array(actors + 1),
    rest: new Int32Array(actors + 1),
    start: new Int32Array(actors + 2),
    volume: new Int32Array(actors + 2),
    sum: new Float64Array(actors),
  };
}

function addDependencies(graph: Graph, components: Components, bench: Bench, source: number): void {
  const deepest = searchLevels(graph, components, bench, source);
  const { order, start, volume, passing, received, paths, sum } = bench;
  if (deepest < 2) return;
  for (let i = start[deepest]!; i < start[deepest + 1]!; i++)
    passing[order[i]!] = 1 / paths[order[i]!]!;
  for (let level = deepest; level >= 2; level--) {
    const above = start[level - 1]!;
    const here = start[level]!;
    const below = start[level + 1]!;
    const isPushed = volume[level]! < volume[level - 1]!;
    if (isPushed) push(graph, bench, order.subarray(here, below), passing);
    else pull(graph, bench, order.subarray(above, here));
    for (let i = here; i < below; i++) passing[order[i]!] = 0;
    for (let i = above; i < here; i++) {
      const v = order[i]!;
      const dependency = received[v]! * paths[v]!;
      received[v] = 0;
      sum[v]! += dependency;
      passing[v] = (1 + dependency) / paths[v]!;
    }
    if (isPushed) received.fill(0);
  }
  for (let i = start[1]!; i < start[2]!; i++) passing[order[i]!] = 0;
}

/** Levels and path counts from `source`; returns the last level, which is never expanded. */
function searchLevels(graph: Graph, components: Components, bench: Bench, source: number): number {
  const { offsets } = graph;
  const { componentOf, members, memberOffsets } = components;
  const { order, rest, start, volume, paths, received } = bench;
  const component = componentOf[source]!;
  let left = 0;
  let volumeLeft = 0;
  for (let i = memberOffsets[component]!; i < memberOffsets[component + 1]!; i++) {
    const v = members[i]!;
    if (v === source) continue;
    rest[left++] = v;
    volumeLeft += offsets[v + 1]! - offsets[v]!;
  }
  paths[source] = 1;
  order[0] = source;
  start[0] = 0;
  start[1] = 1;
  volume[0] = offsets[source + 1]! - offsets[source]!;
  let level = 0;
  while (left > 0) {
    const frontier = order.subarray(start[level], start[level + 1]);
    if (volume[level]! <= volumeLeft) push(graph, bench, frontier, paths);
    else pullPaths(graph, bench, frontier, rest.subarray(0, left));
    const reached = takeReached(bench, left, start[level + 1]!);
    received.fill(0);
    left -= reached;
    level++;
    start[level + 1] = start[level]! + reached;
    volume[level] = volumeOf(graph, order.subarray(start[level], start[level + 1]));
    volumeLeft -= volume[level]!;
  }
  return level;
}

/** Moves the actors that received paths from `rest` to the end of `order`; returns how many. */
function takeReached({ rest, received, paths, order }: Bench, left: number, from: number): number {
  let tail = from;
  let kept = 0;
  for (let i = 0; i < left; i++) {
    const v = rest[i]!;
    if (received[v] === 0) rest[kept++] = v;
    else {
      paths[v] = received[v]!;
      order[tail++] = v;
    }
  }
  return tail - from;
}

/** Every actor of the list adds its value to its neighbours. */
function push(
  { offsets, neighbours }: Graph,
  { received }: Bench,
  list: Int32Array,
  values: Float64Array,
): void {
  for (const u of list) {
    const value = values[u]!;
    for (let i = offsets[u]!, end = offsets[u + 1]!; i < end; i++)
      received[neighbours[i]!]! += value;
  }
}

/** Every actor of the list collects what its neighbours pass on. */
function pull(
  { offsets, neighbours }: Graph,
  { passing, received }: Bench,
  list: Int32Array,
): void {
  for (const v of list) {
    let sum = 0;
    for (let i = offsets[v]!, end = offsets[v + 1]!; i < end; i++) sum += passing[neighbours[i]!]!;
    received[v] = sum;
  }
}

/** The actors left collect the path counts of the level. */
function pullPaths(graph: Graph, bench: Bench, level: Int32Array, left: Int32Array): void {
  const { passing, paths } = bench;
  for (const u of level) passing[u] = paths[u]!;
  pull(graph, bench, left);
  for (const u of level) passing[u] = 0;
}

function volumeOf({ offsets }: Graph, list: Int32Array): number {
  let volume = 0;
  for (const v of list) volume += offsets[v + 1]! - offsets[v]!;
  return volume;
}
