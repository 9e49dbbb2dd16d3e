import type { Graph } from "../graph/graph.ts";
import { openSweeps } from "./sweeps/sweeps.ts";

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
  const { memory, own, call } = openSweeps(graph, 8 * arrays);
  const squares = call("startRanking", damping, (2 * graph.ties) / actors);
  const enough = squares * tolerance * tolerance;
  let size = call("sizeOfResidual");
  for (let step = 0; step < mostSteps && size > enough; step++) size = call("stepRanking", damping);
  call("finishRanking");
  return new Float64Array(memory.buffer, own, actors).slice();
}

/** Own arrays of the ranking, one float64 an actor each; the answer is the first. */
const arrays = 6;
