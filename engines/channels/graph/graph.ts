/**
 * Undirected simple graph in compressed sparse rows; actors are renumbered by falling degree (hubs first), parallel ties
 * are one tie and loops are gone. Made by `buildGraph` alone and never changed afterwards.
 *
 * "Internal" is the number a kernel works with (0 = the actor with most ties), "caller's" the number the input used.
 */
export interface Graph {
  /** Number of actors, those without ties included. */
  readonly actors: number;
  /** Number of ties after merging. */
  readonly ties: number;
  /** actors + 1 entries: the row of internal actor v is `offsets[v]` up to, not including, `offsets[v + 1]`. */
  readonly offsets: Int32Array;
  /** 2 × ties entries: internal numbers, every row ascending. */
  readonly neighbours: Int32Array;
  /** 2 × ties entries: the tie (0 … ties − 1) behind each neighbour; ties keep the order of the input. */
  readonly tieAt: Int32Array;
  /** ties entries: one end of each tie, internal, as the input's `from`. */
  readonly endA: Int32Array;
  /** ties entries: the other end of each tie, internal, as the input's `to`. */
  readonly endB: Int32Array;
  /** actors entries: internal → caller's number. */
  readonly originalOf: Int32Array;
  /** actors entries: caller's number → internal. */
  readonly internalOf: Int32Array;
}

/** Number of ties of internal actor `v`. */
export function degreeOf(graph: Graph, v: number): number {
  return graph.offsets[v + 1]! - graph.offsets[v]!;
}

/**
 * Values in the caller's order: `byInternal[v]` moves to the place of the actor in the input.
 * Shape: actors entries in, actors entries out.
 */
export function inCallersOrder(graph: Graph, byInternal: ArrayLike<number>): Float64Array {
  const values = new Float64Array(graph.actors);
  for (let v = 0; v < graph.actors; v++) values[graph.originalOf[v]!] = byInternal[v]!;
  return values;
}
