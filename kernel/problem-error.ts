import type { Problem } from "./problem.ts";

/** A refusal on its way to the edge, where it is answered once with its status. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(`${problem.kind}: ${problem.message.en}`);
    this.problem = problem;
  }
}
