/**
 * Fates of parts in random trials, 32 trials a word: bit i of word w is trial 32·w + i. A fate is a pure function of seed, part
 * and trial, so that it is worked out only where a search asks, is the same in whatever order it is asked, and is shared
 * between questions (common random numbers). A part with a greater probability works in every trial in which it would
 * work with a smaller one.
 */

/** Kinds of part; keeps the fates of tie 7 and actor 7 apart. */
export const tieSalt = 0x3c6ef372;
export const actorSalt = 0x1b873593;

/** Bits of the golden ratio and two odd constants; they spread small whole numbers over 32 bits. */
const spread = { part: 0x9e3779b1, word: 0x85ebca77, round: 0x6d2b79f5 } as const;

/** A bijection of 32-bit numbers in which every input bit reaches every output bit (constants: Wellons 2018, "lowbias32"). */
function mix(x: number): number {
  let y = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  y = Math.imul(y ^ (y >>> 15), 0x846ca68b);
  return y ^ (y >>> 16);
}

/** State from which the fates of one part in the trials of one word are drawn. */
export function fateState(seed: number, part: number, word: number): number {
  return mix(mix(seed ^ Math.imul(word + 1, spread.word)) ^ Math.imul(part + 1, spread.part));
}

/**
 * 32 independent trials of probability p, one a bit. Every bit stands for a uniform number u, drawn digit by digit from the
 * top and only until "u < p" is settled for all 32: about seven draws, whatever p. Exact to the last bit of p.
 */
export function fateWord(state: number, p: number): number {
  if (p >= 1) return -1;
  let works = 0;
  let open = -1;
  let rest = p;
  let draw = state;
  while (open !== 0 && rest > 0) {
    draw = mix((draw + spread.round) | 0);
    rest *= 2;
    if (rest >= 1) {
      rest -= 1;
      works |= open & ~draw;
      open &= draw;
    } else open &= ~draw;
  }
  return works;
}

/** Number of bits set in a 32-bit word (Warren, Hacker's Delight, 5–1). */
export function countBits(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  x = (x + (x >>> 4)) & 0x0f0f0f0f;
  return Math.imul(x, 0x01010101) >>> 24;
}

/** Bits of the trials that word `word` of `trials` trials holds. */
export function trialsOfWord(word: number, trials: number): number {
  const left = trials - 32 * word;
  return left >= 32 ? -1 : (1 << left) - 1;
}
