import type { Graph } from "../graph/graph.ts";
import { DisjointFlow } from "./disjoint-flow.ts";
import { findTie } from "./find-tie.ts";
import { withoutDead, type Mask } from "./mask.ts";

/** The independent channels between two actors, and the smallest set of actors whose loss cuts them. */
export interface DisjointChannels {
  /** Largest number of channels that share no actor in between; a direct tie is one of them. */
  readonly count: number;
  /** Whether the two actors share a tie. */
  readonly direct: boolean;
  /** `count` channels, each with both ends, in internal numbers; the direct tie first, then by falling directness. */
  readonly paths: readonly (readonly number[])[];
  /** Fewest actors whose loss cuts every channel but the direct tie, ascending; as many as there are such channels (Menger 1927). */
  readonly cut: readonly number[];
}

/**
 * Largest set of channels from `a` to `b` that share no actor but the two ends, on what the mask leaves.
 * `a` and `b` are internal numbers and differ; equal ends are a broken invariant and throw.
 * Many pairs on one graph: make one `createDisjointSolver` and keep it.
 * Source: Menger 1927; augmentation by Ford and Fulkerson 1956.
 */
export function disjointChannels(
  graph: Graph,
  a: number,
  b: number,
  mask: Mask = {},
): DisjointChannels {
  return createDisjointSolver(withoutDead(graph, mask)).solve(a, b);
}

/** Answers many pairs on one graph with one set of working arrays. Not re-entrant. */
export interface DisjointSolver {
  solve(a: number, b: number): DisjointChannels;
}

export function createDisjointSolver(graph: Graph): DisjointSolver {
  const flow = new DisjointFlow(graph);
  return { solve: (a, b) => solvePair(graph, flow, a, b) };
}

function solvePair(graph: Graph, flow: DisjointFlow, a: number, b: number): DisjointChannels {
  const direct = findTie(graph, a, b) >= 0;
  flow.open(a, b);
  while (flow.augment());
  const inner = flow.channels();
  const cut = flow.cut();
  flow.close();
  const paths = inner.map((actors) => [a, ...actors, b]).toSorted((p, q) => p.length - q.length);
  if (direct) paths.unshift([a, b]);
  return { count: paths.length, direct, paths, cut };
}
