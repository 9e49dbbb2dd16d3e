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
  const placed = prepareBetweenness(graph, { workers: 1, isShared: false, ...(sample === undefined ? {} : { sample }) });
  workOffChunks(placed, 0);
  return finishBetweenness(graph, placed, sample);
}

/** How a betweenness is to be computed. */
export interface BetweennessPlan {
  readonly workers: number;
  /** Whether workers share the memory; needed for more than one. */
  readonly isShared: boolean;
  readonly sample?: SourceSample;
}

/** Lays out memory that `workOffChunks(placed, worker)` may be run on by each worker, in any thread. */
export function prepareBetweenness(graph: Graph, { workers, isShared, sample }: BetweennessPlan): PlacedGraph {
  const sources = sample === undefined ? graph.originalOf.keys() : drawSources(graph, sample);
  return placeGraph(graph, findComponents(graph), { sources, workers, isShared });
}

/** The values, once every worker has come to an end. */
export function finishBetweenness(graph: Graph, placed: PlacedGraph, sample?: SourceSample): Float64Array {
  const share = sample === undefined ? 1 : Math.min(sample.sources, graph.actors) / graph.actors;
  return addChunks(placed).map((sum) => sum / 2 / share);
}

/** Actors by the caller's numbers, so that the sample does not hang on the order within the engine. */
function drawSources(graph: Graph, { sources, seed }: SourceSample): Int32Array {
  return shuffle(graph.actors, seedRandom(seed))
    .subarray(0, sources)
    .map((original) => graph.internalOf[original]!);
}
