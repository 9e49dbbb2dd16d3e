import type { Graph } from "../graph/graph.ts";

/** A tie that does not exist yet, between internal actors. */
interface NewTie {
  readonly a: number;
  readonly b: number;
}

/**
 * The graph with further ties, numbered from `graph.ties` on in the order given. Actors keep their internal numbers, so
 * that the order by degree holds for the old ties alone; rows stay ascending. The new ties are neither loops nor repeats.
 */
export function withNewTies(graph: Graph, added: readonly NewTie[]): Graph {
  const extra = Array.from({ length: graph.actors }, (): [number, number][] => []);
  added.forEach(({ a, b }, i) => {
    extra[a]!.push([b, graph.ties + i]);
    extra[b]!.push([a, graph.ties + i]);
  });
  const offsets = new Int32Array(graph.actors + 1);
  const neighbours: number[] = [];
  const tieAt: number[] = [];
  for (let v = 0; v < graph.actors; v++) {
    const row: [number, number][] = [...extra[v]!];
    for (let at = graph.offsets[v]!; at < graph.offsets[v + 1]!; at++)
      row.push([graph.neighbours[at]!, graph.tieAt[at]!]);
    row.sort(([w], [x]) => w - x);
    for (const [w, tie] of row) {
      neighbours.push(w);
      tieAt.push(tie);
    }
    offsets[v + 1] = neighbours.length;
  }
  return {
    ...graph,
    ties: graph.ties + added.length,
    offsets,
    neighbours: Int32Array.from(neighbours),
    tieAt: Int32Array.from(tieAt),
    endA: Int32Array.from([...graph.endA, ...added.map(({ a }) => a)]),
    endB: Int32Array.from([...graph.endB, ...added.map(({ b }) => b)]),
  };
}
