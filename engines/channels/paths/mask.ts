import type { Graph } from "../graph/graph.ts";

/** What has stopped working. A missing list means that nothing of that kind has. */
export interface Mask {
  /** One byte per internal actor; anything but 0 takes the actor and all its ties away. */
  readonly deadActors?: Uint8Array;
  /** One byte per tie; anything but 0 takes the tie away. */
  readonly deadTies?: Uint8Array;
}

/**
 * The graph a shock leaves: rows list working ties between working actors alone.
 * Actor numbers, tie numbers and `ties` stay those of the whole graph, so that arrays kept per tie still fit; only the
 * rows (`offsets`, `neighbours`, `tieAt`) are new. Linear in actors and ties.
 */
export function withoutDead(graph: Graph, mask: Mask): Graph {
  const { deadActors, deadTies } = mask;
  if (deadActors === undefined && deadTies === undefined) return graph;
  const offsets = new Int32Array(graph.actors + 1);
  const neighbours = new Int32Array(graph.neighbours.length);
  const tieAt = new Int32Array(graph.tieAt.length);
  let end = 0;
  for (let v = 0; v < graph.actors; v++) {
    const last = isSet(deadActors, v) ? graph.offsets[v]! : graph.offsets[v + 1]!;
    for (let at = graph.offsets[v]!; at < last; at++) {
      const w = graph.neighbours[at]!;
      const tie = graph.tieAt[at]!;
      if (isSet(deadActors, w) || isSet(deadTies, tie)) continue;
      neighbours[end] = w;
      tieAt[end++] = tie;
    }
    offsets[v + 1] = end;
  }
  return {
    ...graph,
    offsets,
    neighbours: neighbours.subarray(0, end),
    tieAt: tieAt.subarray(0, end),
  };
}

/** The mask that takes these internal actors and these ties away. */
export function maskOf(
  graph: Graph,
  dead: { readonly actors?: Iterable<number>; readonly ties?: Iterable<number> },
): Required<Mask> {
  const deadActors = new Uint8Array(graph.actors);
  const deadTies = new Uint8Array(graph.ties);
  for (const v of dead.actors ?? []) deadActors[v] = 1;
  for (const t of dead.ties ?? []) deadTies[t] = 1;
  return { deadActors, deadTies };
}

function isSet(bytes: Uint8Array | undefined, index: number): boolean {
  return bytes !== undefined && bytes[index] !== 0;
}
