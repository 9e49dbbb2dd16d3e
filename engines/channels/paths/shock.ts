import type { Graph } from "../graph/graph.ts";
import { disjointChannels, type DisjointChannels } from "./disjoint.ts";
import { findTie } from "./find-tie.ts";
import type { Mask } from "./mask.ts";

/** A pair before and after a shock. */
export interface AfterShock {
  /** Whether anything still joins the pair. */
  readonly connected: boolean;
  readonly before: DisjointChannels;
  readonly after: DisjointChannels;
  /** Channels of `before` that the shock breaks. */
  readonly died: readonly (readonly number[])[];
  /** Channels of `before` that it leaves whole. */
  readonly survived: readonly (readonly number[])[];
}

/** What is left between two internal actors once the masked actors and ties are gone. An end may be among the dead; nothing is left then. */
export function afterShock(
  graph: Graph,
  ends: { readonly a: number; readonly b: number },
  mask: Mask,
): AfterShock {
  const before = disjointChannels(graph, ends.a, ends.b);
  const after = disjointChannels(graph, ends.a, ends.b, mask);
  const isWhole = (path: readonly number[]) => isAlive(graph, path, mask);
  return {
    connected: after.count > 0,
    before,
    after,
    died: before.paths.filter((path) => !isWhole(path)),
    survived: before.paths.filter(isWhole),
  };
}

function isAlive(graph: Graph, path: readonly number[], { deadActors, deadTies }: Mask): boolean {
  return path.every((v, i) => {
    if ((deadActors?.[v] ?? 0) !== 0) return false;
    return i === 0 || (deadTies?.[findTie(graph, path[i - 1]!, v)] ?? 0) === 0;
  });
}
