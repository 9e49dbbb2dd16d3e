import { type Graph, degreeOf } from "../graph/graph.ts";

/**
 * The core number of each internal actor: the largest k such that the actor belongs to a set in which everyone has at
 * least k ties to the set. Shape: actors entries, 0 for an actor without ties. Linear time.
 * Source: Batagelj and Zaversnik, "An O(m) algorithm for cores decomposition of networks" (2003).
 */
export function findCoreNumbers(graph: Graph): Int32Array {
  const { actors, offsets, neighbours } = graph;
  const left = Int32Array.from({ length: actors }, (_, v) => degreeOf(graph, v));
  const { order, placeOf, start } = sortByDegree(left);
  for (let i = 0; i < actors; i++) {
    const v = order[i]!;
    for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
      const w = neighbours[j]!;
      if (left[w]! > left[v]!) moveDown(w, { left, order, placeOf, start });
    }
  }
  return left;
}

interface Buckets {
  /** Ties left to actors not yet peeled. */
  readonly left: Int32Array;
  /** Actors by rising number of ties left. */
  readonly order: Int32Array;
  readonly placeOf: Int32Array;
  /** Where the actors with each number of ties left begin. */
  readonly start: Int32Array;
}

function sortByDegree(left: Int32Array): Omit<Buckets, "left"> {
  const most = left.reduce((a, b) => Math.max(a, b), 0);
  const start = new Int32Array(most + 2);
  for (const degree of left) start[degree + 1]!++;
  for (let d = 0; d <= most; d++) start[d + 1]! += start[d]!;
  const next = start.slice();
  const order = new Int32Array(left.length);
  const placeOf = new Int32Array(left.length);
  for (let v = 0; v < left.length; v++) {
    placeOf[v] = next[left[v]!]!++;
    order[placeOf[v]!] = v;
  }
  return { order, placeOf, start };
}

/** Takes one tie from `w`: it changes places with the first of its bucket, and the bucket begins one later. */
function moveDown(w: number, { left, order, placeOf, start }: Buckets): void {
  const degree = left[w]!;
  const to = start[degree]!;
  const other = order[to]!;
  const at = placeOf[w]!;
  order[to] = w;
  order[at] = other;
  placeOf[w] = to;
  placeOf[other] = at;
  start[degree] = to + 1;
  left[w] = degree - 1;
}
