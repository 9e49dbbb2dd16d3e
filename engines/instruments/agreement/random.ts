/**
 * A stream of 32-bit numbers from a seed (0 … 2³² − 1): sfc32 of C. Doty-Humphrey (PractRand), three words of state
 * and a counter, first 12 numbers dropped. The same seed gives the same stream on every machine.
 */
export function randomWords(seed: number): () => number {
  let [a, b, c, counter] = [0, seed | 0, 0x9e3779b9 | 0, 1];
  const next = (): number => {
    const word = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + word) | 0;
    return word >>> 0;
  };
  for (let dropped = 0; dropped < 12; dropped++) next();
  return next;
}

/** A draw from 0 … `below` − 1, each equally likely to within `below` / 2³². */
export function drawBelow(words: () => number, below: number): number {
  return Math.floor((words() / 2 ** 32) * below);
}
