/** Draws of one seed, in a fixed order: the same seed makes the same graph on every machine. */
export interface Chance {
  /** 0 ≤ x < 1. */
  draw(): number;
  /** 0 … below − 1. */
  below(below: number): number;
  /** Standard normal (Box and Muller 1958). */
  normal(): number;
  /** Around x, by at most a quarter. */
  around(x: number): number;
}

/** Xorshift with 128 bits of state (Marsaglia 2003). */
export function seedChance(seed: number): Chance {
  const state = new Int32Array(4);
  state[0] = (seed * 2654435761) >>> 0 || 1;
  state[1] = state[0] ^ 0x9e3779b9;
  state[2] = state[0] + 0x85ebca6b;
  state[3] = ~state[0];
  const next = (): number => {
    const mixed = state[0]! ^ (state[0]! << 11);
    state.copyWithin(0, 1);
    const last = state[2]! >>> 0;
    state[3] = last ^ (last >>> 19) ^ mixed ^ (mixed >>> 8);
    return state[3] >>> 0;
  };
  for (let i = 0; i < 64; i++) next();
  const draw = (): number => next() / 2 ** 32;
  return {
    draw,
    below: (below) => Math.floor(draw() * below),
    normal: () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw()),
    around: (x) => x * (0.75 + 0.5 * draw()),
  };
}

/** Draws 0 … weights.length − 1 in proportion to the weights (Walker's alias method, 1977). */
export function weighted(weights: ArrayLike<number>, chance: Chance): () => number {
  const length = weights.length;
  let sum = 0;
  for (let i = 0; i < length; i++) sum += weights[i]!;
  const share = Float64Array.from({ length }, (_, i) => (weights[i]! * length) / sum);
  const alias = Int32Array.from({ length }, (_, i) => i);
  const small: number[] = [];
  const large: number[] = [];
  share.forEach((x, i) => (x < 1 ? small : large).push(i));
  for (;;) {
    const over = large.at(-1);
    const under = over === undefined ? undefined : small.pop();
    if (over === undefined || under === undefined) break;
    alias[under] = over;
    share[over]! -= 1 - share[under]!;
    if (share[over]! < 1) small.push(large.pop() ?? over);
  }
  for (const i of [...small, ...large]) share[i] = 1;
  return () => {
    const i = chance.below(length);
    return chance.draw() < share[i]! ? i : alias[i]!;
  };
}
