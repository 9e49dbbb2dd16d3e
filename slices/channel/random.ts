/** A stream of numbers in [0, 1) from a seed: mulberry32 (Ettinger 2017); equal seeds give equal streams. */
export function seededRandom(seed: number): () => number {
  const draw = new Uint32Array(1);
  let state = seed >>> 0;
  return () => {
    state = drawWords(state, draw);
    return draw[0]! / 4_294_967_296;
  };
}

/** Fills `draws` with the numbers of a stream times 2^32; answers the seed that goes on with it. */
export function drawWords(seed: number, draws: Uint32Array): number {
  let state = seed | 0;
  for (let i = 0; i < draws.length; i++) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    draws[i] = mixed ^ (mixed >>> 14);
  }
  return state;
}

/** One draw from the standard normal distribution (Box and Muller 1958). */
function drawNormal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}

/** One draw from the gamma distribution of shape above 0 and scale 1 (Marsaglia and Tsang 2000). */
export function drawGamma(shape: number, random: () => number): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One draw of shares that sum to 1, Dirichlet with these shapes; a shape of 0 always gets 0. */
export function drawShares(shapes: readonly number[], random: () => number): number[] {
  const draws = shapes.map((shape) => (shape > 0 ? drawGamma(shape, random) : 0));
  const total = draws.reduce((sum, draw) => sum + draw, 0);
  return draws.map((draw) => draw / total);
}
