import { type Graph, degreeOf } from "../graph/graph.ts";

/** Share of steps that follow a tie rather than jump (Brin and Page 1998). */
const damping = 0.85;

/** Largest change of the residual, relative to its start, at which the answer is taken as converged. */
const tolerance = 1e-13;

/** The residual shrinks by more than 0.55 a step (condition below 12.4 at damping 0.85), so this is never reached. */
const mostSteps = 200;

/**
 * PageRank of each internal actor, with damping 0.85; the sum is 1. Actors without ties jump evenly to everyone.
 * Shape: actors entries, all above 0 (none for the empty graph). Error below 1e-12 in sum.
 *
 * On an undirected graph the equation is symmetric after scaling by the roots of the degrees, and so is solved by
 * conjugate gradients: about 20 sweeps where repeated stepping takes 70 to 150.
 * Source: Brin and Page (1998); Hestenes and Stiefel, "Methods of conjugate gradients" (1952).
 */
export function rankActors(graph: Graph): Float64Array {
  const { actors } = graph;
  const scale = new Float64Array(actors);
  for (let v = 0; v < actors; v++) scale[v] = 1 / Math.sqrt(Math.max(1, degreeOf(graph, v)));
  const rank = solve(graph, scale);
  let sum = 0;
  for (let v = 0; v < actors; v++) sum += rank[v] = rank[v]! / scale[v]!;
  for (let v = 0; v < actors; v++) rank[v]! /= sum;
  return rank;
}

/** Solves (I − d·S) y = D^-½·1, where S = D^-½ A D^-½, from the guess that rank grows with degree. */
function solve(graph: Graph, scale: Float64Array): Float64Array {
  const { actors } = graph;
  const answer = guess(graph, scale);
  const product = new Float64Array(actors);
  const scaled = new Float64Array(actors);
  const residual = new Float64Array(actors);
  multiply(graph, { scale, scaled, vector: answer, product });
  for (let v = 0; v < actors; v++) residual[v] = scale[v]! - product[v]!;
  const direction = residual.slice();
  let size = dot(residual, residual);
  const enough = dot(scale, scale) * tolerance * tolerance;
  for (let step = 0; step < mostSteps && size > enough; step++) {
    multiply(graph, { scale, scaled, vector: direction, product });
    const length = size / dot(direction, product);
    const before = size;
    size = advance({ answer, residual, direction, product, length });
    const turn = size / before;
    for (let v = 0; v < actors; v++) direction[v] = residual[v]! + turn * direction[v]!;
  }
  return answer;
}

/** Exact where every actor's contacts have its own degree, close where they do not. */
function guess(graph: Graph, scale: Float64Array): Float64Array {
  const { actors, ties } = graph;
  const mean = (2 * ties) / Math.max(1, actors);
  return Float64Array.from({ length: actors }, (_, v) => {
    const degree = degreeOf(graph, v);
    return degree === 0 ? 1 : (1 + (damping / (1 - damping)) * (degree / mean)) * scale[v]!;
  });
}

interface Product {
  readonly scale: Float64Array;
  /** Scratch. */
  readonly scaled: Float64Array;
  readonly vector: Float64Array;
  readonly product: Float64Array;
}

/** product = vector − d·S·vector. */
function multiply({ actors, offsets, neighbours }: Graph, { scale, scaled, vector, product }: Product): void {
  for (let v = 0; v < actors; v++) scaled[v] = vector[v]! * scale[v]!;
  for (let v = 0; v < actors; v++) {
    let even = 0;
    let odd = 0;
    let i = offsets[v]!;
    const end = offsets[v + 1]!;
    for (; i + 1 < end; i += 2) {
      even += scaled[neighbours[i]!]!;
      odd += scaled[neighbours[i + 1]!]!;
    }
    if (i < end) even += scaled[neighbours[i]!]!;
    product[v] = vector[v]! - damping * scale[v]! * (even + odd);
  }
}

interface Step {
  readonly answer: Float64Array;
  readonly residual: Float64Array;
  readonly direction: Float64Array;
  readonly product: Float64Array;
  readonly length: number;
}

/** Goes `length` along the direction; returns the squared size of the residual there. */
function advance({ answer, residual, direction, product, length }: Step): number {
  let size = 0;
  for (let v = 0; v < answer.length; v++) {
    answer[v]! += length * direction[v]!;
    const left = residual[v]! - length * product[v]!;
    residual[v] = left;
    size += left * left;
  }
  return size;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let v = 0; v < a.length; v++) sum += a[v]! * b[v]!;
  return sum;
}
