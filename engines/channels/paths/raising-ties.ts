import type { Graph } from "../graph/graph.ts";
import { DisjointFlow } from "./disjoint-flow.ts";
import { withoutDead, type Mask } from "./mask.ts";

/** Which new ties would give a pair one more independent channel. */
export interface RaisingTies {
  /** Internal actors that a spare beginning of a channel reaches from the first end, ascending; the end is among them. */
  readonly sourceSide: readonly number[];
  /** Internal actors from which a spare remainder of a channel reaches the second end, ascending; the end is among them. */
  readonly sinkSide: readonly number[];
  /** Whether a new tie between two actors raises the number of disjoint channels by one; an old tie never does. */
  readonly raises: (u: number, v: number) => boolean;
}

/**
 * Ties between the two sides, and no others, raise the number of disjoint channels (by exactly one): the residual graph of
 * a largest set of channels has no way from one end to the other, and a tie opens one exactly if it leads from what
 * the first end reaches to what reaches the second (Ford and Fulkerson 1956).
 */
export function raisingTies(
  graph: Graph,
  ends: { readonly a: number; readonly b: number },
  mask: Mask = {},
): RaisingTies {
  const flow = new DisjointFlow(withoutDead(graph, mask));
  flow.open(ends.a, ends.b);
  while (flow.augment());
  flow.exhaust();
  const sourceSide = flow.sourceSide();
  const sinkSide = flow.sinkSide();
  flow.close();
  const [isSource, isSink] = [new Set(sourceSide), new Set(sinkSide)];
  return {
    sourceSide,
    sinkSide,
    raises: (u, v) => (isSource.has(u) && isSink.has(v)) || (isSource.has(v) && isSink.has(u)),
  };
}
