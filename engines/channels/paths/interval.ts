/** A closed interval of probabilities, low end first; both in 0 … 1. */
export type Interval = readonly [number, number];

/** 97.5 % point of the standard normal distribution: intervals cover the true value 95 times in 100. */
const z95 = 1.959963984540054;

/**
 * Interval of a probability from `successes` in `trials` independent trials (Wilson 1927).
 * Unlike the plain normal interval it never leaves 0 … 1 and keeps a width at 0 and at all successes. No trials: [0, 1].
 */
export function wilsonInterval(successes: number, trials: number, z: number = z95): Interval {
  if (trials === 0) return [0, 1];
  const share = successes / trials;
  const z2 = z * z;
  const scale = 1 + z2 / trials;
  const centre = (share + z2 / (2 * trials)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / trials + z2 / (4 * trials * trials));
  return [
    successes === 0 ? 0 : Math.max(0, centre - half),
    successes === trials ? 1 : Math.min(1, centre + half),
  ];
}
