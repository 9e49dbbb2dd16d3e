import { type Graph, degreeOf } from "../graph/graph.ts";

/** Burt's measures of each internal actor's place between others; NaN for an actor without ties, which has no contacts. */
export interface Brokerage {
  /** Constraint: near 0 for an actor between strangers, above 1 at most slightly in small closed groups. */
  readonly constraint: Float64Array;
  /** Effective size: contacts less the mean number of ties that a contact has to the others; 1 … degree. */
  readonly effectiveSize: Float64Array;
}

/**
 * Constraint and effective size of every actor, every tie counting the same.
 * One pass over the triangles in order of degree; time about ties × (largest degree among hubs)^½.
 * Source: Burt, Structural Holes (1992), chapter 2; effective size as Borgatti, Connections 20 (1997).
 */
export function measureBrokerage(graph: Graph): Brokerage {
  const { actors, offsets, tieAt } = graph;
  const { throughThird, triangles } = visitTriangles(graph);
  const constraint = new Float64Array(actors);
  const effectiveSize = new Float64Array(actors);
  for (let v = 0; v < actors; v++) {
    const degree = degreeOf(graph, v);
    let sum = 0;
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const investment = 1 + throughThird[tieAt[i]!]!;
      sum += investment * investment;
    }
    constraint[v] = sum / (degree * degree);
    effectiveSize[v] = degree - (2 * triangles[v]!) / degree;
  }
  return { constraint, effectiveSize };
}

interface Triangles {
  /** Of each tie: the sum over the common contacts of its ends of one over the contact's degree. */
  readonly throughThird: Float64Array;
  /** Of each actor: the number of ties among its contacts. */
  readonly triangles: Float64Array;
}

/** Meets every triangle once, at its actor of least degree: hubs come first, so the others stand at the head of its row. */
function visitTriangles(graph: Graph): Triangles {
  const { actors, ties, offsets, neighbours, tieAt } = graph;
  const throughThird = new Float64Array(ties);
  const triangles = new Float64Array(actors);
  const ends = endsOfHigherNeighbours(graph);
  const share = Float64Array.from({ length: actors }, (_, v) => 1 / degreeOf(graph, v));
  const markedBy = new Int32Array(actors).fill(-1);
  const tieTo = new Int32Array(actors);
  for (let v = 0; v < actors; v++) {
    const begin = offsets[v]!;
    const end = ends[v]!;
    for (let i = begin; i < end; i++) {
      markedBy[neighbours[i]!] = v;
      tieTo[neighbours[i]!] = tieAt[i]!;
    }
    for (let i = begin; i < end; i++) {
      const u = neighbours[i]!;
      let towardsU = 0;
      for (let j = offsets[u]!, last = ends[u]!; j < last; j++) {
        const w = neighbours[j]!;
        if (markedBy[w] !== v) continue;
        towardsU += share[w]!;
        throughThird[tieTo[w]!]! += share[u]!;
        throughThird[tieAt[j]!]! += share[v]!;
        triangles[w]!++;
        triangles[u]!++;
        triangles[v]!++;
      }
      throughThird[tieAt[i]!]! += towardsU;
    }
  }
  return { throughThird, triangles };
}

/** Of each actor: where the neighbours before it in the order of hubs end within its row. */
function endsOfHigherNeighbours({ actors, offsets, neighbours }: Graph): Int32Array {
  const ends = new Int32Array(actors);
  for (let v = 0; v < actors; v++) {
    let i = offsets[v]!;
    while (i < offsets[v + 1]! && neighbours[i]! < v) i++;
    ends[v] = i;
  }
  return ends;
}
