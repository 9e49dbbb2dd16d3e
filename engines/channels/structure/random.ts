/** A source of whole numbers in 0 … 2^32 − 1, wholly determined by its seed. */
export type Random = () => number;

/** Mixes a counter; every seed gives another stream. Source: Steele, Lea and Flood, SplitMix (2014), 32-bit mixer by Prospector. */
export function seedRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** A random order of 0 … length − 1 (Fisher and Yates). */
export function shuffle(length: number, random: Random): Int32Array {
  const order = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    const j = Math.floor((random() / 2 ** 32) * (i + 1));
    order[i] = order[j]!;
    order[j] = i;
  }
  return order;
}
