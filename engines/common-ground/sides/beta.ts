/** Lanczos coefficients, g = 7, n = 9. Source: Godfrey (2001), A note on the computation of the Lanczos approximation. */
const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
  -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6,
  1.5056327351493116e-7,
] as const;

/** Natural logarithm of the gamma function for x ≥ ½; relative error about 1e-14. */
export function logGamma(x: number): number {
  const z = x - 1;
  let sum: number = lanczos[0];
  for (let i = 1; i < lanczos.length; i++) sum += lanczos[i]! / (z + i);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/**
 * Probability that a Beta(a, b) value is at most x; a, b ≥ ½, 0 ≤ x ≤ 1.
 *
 * Source: continued fraction 8.17.22 of the NIST Digital Library of Mathematical Functions, by Lentz's method.
 */
export function betaBelow(x: number, a: number, b: number): number {
  return below(x, a, b, logBeta(a, b));
}

function below(x: number, a: number, b: number, scale: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - scale);
  const isLow = x < (a + 1) / (a + b + 2);
  return isLow ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
}

/**
 * The value that a Beta(a, b) quantity stays below with probability p; a, b ≥ ½, 0 < p < 1; error below 1e-12 in the value.
 *
 * Newton's steps held inside a shrinking bracket.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  let x = startValue(p, a, b);
  const scale = logBeta(a, b);
  for (let step = 0; step < 100; step++) {
    const miss = below(x, a, b, scale) - p;
    if (miss > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - scale);
    const newton = x - miss / density;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - x);
    x = next;
    if (moved < 1e-13 || high - low < 1e-15) break;
  }
  return x;
}

/** From here on the logarithm of the beta function is taken from Stirling's series, which loses nothing by cancelling. */
const largeArgument = 15;

function logBeta(a: number, b: number): number {
  const [less, more] = a < b ? [a, b] : [b, a];
  if (more < largeArgument) return logGamma(a) + logGamma(b) - logGamma(a + b);
  if (less < largeArgument) return logGamma(less) + logGammaRatio(less, more);
  const ratio = less / more;
  const corrections = stirlingCorrection(a) + stirlingCorrection(b) - stirlingCorrection(a + b);
  const powers = (less - 0.5) * Math.log(ratio / (1 + ratio)) - more * Math.log1p(ratio);
  return 0.5 * Math.log((2 * Math.PI) / more) + corrections + powers;
}

/** Log of Γ(more) ÷ Γ(more + less) for a large `more`, by Stirling's series. */
function logGammaRatio(less: number, more: number): number {
  const corrections = stirlingCorrection(more) - stirlingCorrection(more + less);
  return less - (more - 0.5) * Math.log1p(less / more) - less * Math.log(more + less) + corrections;
}

/** Log gamma less its leading terms. Source: NIST Digital Library of Mathematical Functions, 5.11.1. */
function stirlingCorrection(x: number): number {
  const y = 1 / (x * x);
  return (
    (1 / 12 +
      y * (-1 / 360 + y * (1 / 1260 + y * (-1 / 1680 + y * (1 / 1188 - (y * 691) / 360_360))))) /
    x
  );
}

function startValue(p: number, a: number, b: number): number {
  const mean = a / (a + b);
  const deviation = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const guess = mean + (p < 0.5 ? -1.2 : p > 0.5 ? 1.2 : 0) * deviation;
  return Math.min(Math.max(guess, mean / 100), 1 - (1 - mean) / 100);
}

function fraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return value;

  function away(v: number): number {
    return Math.abs(v) < tiny ? tiny : v;
  }
}
