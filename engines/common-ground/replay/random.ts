/** A source of random numbers in [0, 1); the same seed gives the same numbers on every machine. */
export type Random = () => number;

/**
 * Random numbers from a text.
 *
 * The text is mixed into four words (FNV-1a with a murmur finish), which start the generator sfc32.
 * Source: Doty-Humphrey, PractRand (2014), sfc32; only integer arithmetic, so no machine differs.
 */
export function randomFrom(seed: string): Random {
  let [a, b, c, counter] = [mix(seed, 1), mix(seed, 2), mix(seed, 3), 1];
  const next = (): number => {
    const sum = (a + b + counter++) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let warmUp = 0; warmUp < 15; warmUp++) next();
  return next;
}

/** A whole number in 0 … below − 1. */
export function drawBelow(random: Random, below: number): number {
  return Math.floor(random() * below);
}

/** `size` different numbers out of 0 … total − 1, in rising order. */
export function drawSample(random: Random, total: number, size: number): Int32Array {
  const deck = new Int32Array(total);
  for (let i = 0; i < total; i++) deck[i] = i;
  for (let i = 0; i < size; i++) {
    const j = i + drawBelow(random, total - i);
    const held = deck[i]!;
    deck[i] = deck[j]!;
    deck[j] = held;
  }
  return deck.slice(0, size).sort();
}

function mix(text: string, salt: number): number {
  let h = Math.imul(0x811c9dc5 ^ salt, 0x01000193);
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}
