/** Lowest and highest possible value of a probability: [low, high], both in [0, 1]. */
export type Bounds = readonly [low: number, high: number];
