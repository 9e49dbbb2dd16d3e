import { leastCell } from "../privacy/closed-release.ts";
import { randomFrom } from "../replay/random.ts";

/** What routing may know: who has been asked what, and never how anybody answered. */
export interface Exposure {
  readonly propositions: number;
  /** Votes of the participant's own side on each proposition, passes included. */
  readonly votesOfSide: ArrayLike<number>;
  /** Propositions that this participant has voted on. */
  readonly seen: ReadonlySet<number>;
  /** Propositions that are closed or moderated out. */
  readonly closed: ReadonlySet<number>;
}

/** One draw of the next proposition. */
export interface Draw {
  readonly seed: string;
  /** Any name of the participant that stays the same. */
  readonly participant: string;
}

/**
 * How strongly each proposition asks for the next vote of this side: 1 ÷ (1 + full batches of five), 0 if not to be asked.
 *
 * Polis asks more often for what is agreed with and what divides, so that the order of questions tells how others voted.
 * Here the weight falls with the number of votes alone, and only where a batch is full, so that it moves no sooner than
 * what is shown; two logs that differ in answers alone give the same order.
 */
export function routingWeights(exposure: Exposure): Float64Array {
  const weights = new Float64Array(exposure.propositions);
  for (let j = 0; j < exposure.propositions; j++) {
    if (exposure.seen.has(j) || exposure.closed.has(j)) continue;
    weights[j] = 1 / (1 + Math.floor((exposure.votesOfSide[j] ?? 0) / leastCell));
  }
  return weights;
}

/** The next proposition for a participant, drawn in proportion to the weights; `null` when none is left. */
export function nextProposition(exposure: Exposure, draw: Draw): number | null {
  const weights = routingWeights(exposure);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return null;
  const at = total * randomFrom(`${draw.seed}/routing/${draw.participant}/${exposure.seen.size}`)();
  let sum = 0;
  let last = 0;
  for (let j = 0; j < weights.length; j++) {
    if (weights[j] === 0) continue;
    sum += weights[j]!;
    last = j;
    if (sum > at) return j;
  }
  return last;
}
