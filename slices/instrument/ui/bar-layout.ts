import { ripenesses, type LayerShare, type Ripeness } from "../model-coverage.ts";

/** A stretch of the bar: one dimension of the third axis, one degree of ripeness. */
export interface Segment {
  readonly layer: string;
  /** Place of the dimension on its axis, from 0; it decides the look. */
  readonly index: number;
  readonly ripeness: Ripeness;
  readonly count: number;
  /** In shares of the bar, 0 to 1. */
  readonly start: number;
  readonly length: number;
}

/** The bar of a cell: as long as all counts together, dimension by dimension, decided work before proposals. */
export function layBar(layers: readonly LayerShare[]): readonly Segment[] {
  const counted = layers.flatMap(({ layer, covering }, index) =>
    ripenesses.map((ripeness) => ({ layer, index, ripeness, count: covering[ripeness].length })),
  );
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  let start = 0;
  return counted
    .filter(({ count }) => count > 0)
    .map((one) => {
      const segment = { ...one, start, length: one.count / total };
      start += segment.length;
      return segment;
    });
}

/** Dimensions of the third axis on which a cell has nothing at all. */
export function missingLayers(layers: readonly LayerShare[]): readonly string[] {
  return layers
    .filter(({ covering }) => ripenesses.every((one) => covering[one].length === 0))
    .map(({ layer }) => layer);
}
