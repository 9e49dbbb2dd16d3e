import { type Graph, degreeOf } from "../graph/graph.ts";
import { placeSweeps } from "./sweeps/sweeps.ts";

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
  const { memory, own, call } = placeSweeps(graph, 8 * arrays.length);
  const arrayOf = (name: (typeof arrays)[number]) =>
    new Float64Array(memory.buffer, own + 8 * actors * arrays.indexOf(name), actors);
  const scale = arrayOf("scale");
  const answer = arrayOf("answer");
  let whole = 0;
  for (let v = 0; v < actors; v++) {
    const share = 1 / Math.max(1, degreeOf(graph, v));
    scale[v] = Math.sqrt(share);
    answer[v] = guess(graph, v) * scale[v]!;
    whole += share;
  }
  let size = call.startRanking(damping);
  const enough = whole * tolerance * tolerance;
  for (let step = 0; step < mostSteps && size > enough; step++) size = call.stepRanking(damping);
  return scaleToOne(answer, scale);
}

/** Own arrays of the ranking, one float64 an actor each, in the order of the kernel. */
const arrays = ["answer", "scale", "scaled", "product", "residual", "direction"] as const;

/** Exact where every actor's contacts have its own degree, close where they do not. */
function guess(graph: Graph, v: number): number {
  const mean = (2 * graph.ties) / graph.actors;
  const degree = degreeOf(graph, v);
  return degree === 0 ? 1 : 1 + (damping / (1 - damping)) * (degree / mean);
}

/** Undoes the scaling by the roots of the degrees, and makes the sum 1. */
function scaleToOne(answer: Float64Array, scale: Float64Array): Float64Array {
  const ranks = answer.map((value, v) => value / scale[v]!);
  const sum = ranks.reduce((a, b) => a + b, 0);
  return ranks.map((rank) => rank / sum);
}
