import type { Graph } from "../../graph/graph.ts";
import { findComponents } from "../components.ts";
import { seedRandom, shuffle } from "../random.ts";
import { addChunks, workOffChunks } from "./kernel.ts";
import { type PlacedGraph, placeGraph } from "./layout.ts";

/** Where the searches of a betweenness begin; all actors when absent. */
export interface SourceSample {
  /** How many actors, drawn without return; at least 1. */
  readonly sources: number;
  readonly seed: number;
}

/**
 * Betweenness of each internal actor: the number of pairs of other actors whose shortest paths run through it, a pair with
 * several shortest paths counting by the share that does. Not normalised, each pair counted once.
 * Shape: actors entries, 0 … (actors − 1)(actors − 2) / 2. Path counts are float64, so they never overflow to nonsense.
 *
 * With a sample, only paths from the sampled actors are followed and the sums scaled up: unbiased, and exact when the
 * sample is everyone. On one thread, without shared memory; the same bits as on many threads.
 * Source: Brandes (2001); Brandes and Pich, "Centrality estimation in large networks" (2007) for the sample.
 */
export function measureBetweenness(graph: Graph, sample?: SourceSample): Float64Array {
  const sources = sample === undefined ? {} : { sources: drawSources(graph, sample) };
  const placed = prepareBetweenness(graph, { workers: 1, isShared: false, ...sources });
  workOffChunks(placed, 0);
  const values = finishBetweenness(placed);
  return sample === undefined ? values : scaleUp(graph, values, sample);
}

/** How a betweenness is to be computed. */
export interface BetweennessPlan {
  readonly workers: number;
  /** Whether workers share the memory; needed for more than one. */
  readonly isShared: boolean;
  /** Internal actors that paths are followed from; everyone when absent. */
  readonly sources?: Iterable<number>;
}

/** Lays out memory that `workOffChunks(placed, worker)` may be run on by each worker, in any thread. */
export function prepareBetweenness(
  graph: Graph,
  { workers, isShared, sources }: BetweennessPlan,
): PlacedGraph {
  return placeGraph(graph, findComponents(graph), {
    sources: sources ?? graph.originalOf.keys(),
    workers,
    isShared,
  });
}

/** The values, once every worker has come to an end: each source's share counts half, as the other half is its target's. */
export function finishBetweenness(placed: PlacedGraph): Float64Array {
  return addChunks(placed).map((sum) => sum / 2);
}

/** The sampled actors, internal; drawn by the caller's numbers, so that the sample does not hang on the order within. */
export function drawSources(graph: Graph, { sources, seed }: SourceSample): Int32Array {
  return shuffle(graph.actors, seedRandom(seed))
    .subarray(0, sources)
    .map((original) => graph.internalOf[original]!);
}

/** Values from a sample as estimates of those from everyone. */
export function scaleUp(
  graph: Graph,
  values: Float64Array,
  { sources }: SourceSample,
): Float64Array {
  const share = Math.min(sources, graph.actors) / graph.actors;
  return values.map((value) => value / share);
}
