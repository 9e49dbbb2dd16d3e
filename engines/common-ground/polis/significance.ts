/**
 * How far a share of successes lies above one half, as a z value, with one success and one trial added.
 *
 * Source: compdemocracy/polis, `stats.clj` (prop-test).
 */
export function shareTest(successes: number, trials: number): number {
  return 2 * Math.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5);
}

/** Successes out of trials in one class of participants. */
export interface Successes {
  readonly successes: number;
  readonly trials: number;
}

/**
 * How far the share of the first lies above that of the second, as a z value, with one added to all four counts.
 *
 * Source: compdemocracy/polis, `stats.clj` (two-prop-test).
 */
export function twoShareTest(first: Successes, second: Successes): number {
  const [s1, n1, s2, n2] = [
    first.successes + 1,
    first.trials + 1,
    second.successes + 1,
    second.trials + 1,
  ];
  const pooled = (s1 + s2) / (n1 + n2);
  if (pooled === 1) return 0;
  return (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
}

/** One-sided 90 % bound of the standard normal as the service writes it. Source: compdemocracy/polis, `stats.clj`. */
const ninetyPercent = 1.2816;

export function isSignificant(z: number): boolean {
  return z > ninetyPercent;
}
