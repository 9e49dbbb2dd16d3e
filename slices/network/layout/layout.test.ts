import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { layoutNetwork } from "./layout-network.ts";
import { packParts } from "./pack.ts";
import { partsOf, rowsOf } from "./rows.ts";

const network = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    ties: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 80 }),
  }),
);

const settled = (count: number, ties: readonly (readonly [number, number])[]) =>
  [
    ...layoutNetwork(
      count,
      ties.map(([from]) => from),
      ties.map(([, to]) => to),
    ),
  ].at(-1);

describe("layoutNetwork", () => {
  it("gives everybody a place, the same one each time", () => {
    fc.assert(
      fc.property(network, ({ count, ties }) => {
        const apart = ties.filter(([from, to]) => from !== to);
        const places = settled(count, apart);
        expect(places).toHaveLength(2 * count);
        expect(places.every((value) => Number.isFinite(value))).toBe(true);
        expect(settled(count, apart)).toEqual(places);
      }),
      { seed: 1, numRuns: 40 },
    );
  });

  it("draws two groups with one tie between them apart", () => {
    const group = (first: number) =>
      Array.from({ length: 8 }, (_, i) =>
        Array.from({ length: i }, (__, j) => [first + i, first + j] as const),
      ).flat();
    const places = settled(16, [...group(0), ...group(8), [0, 8]]);
    const middle = (first: number) =>
      [0, 1].map(
        (axis) =>
          Array.from({ length: 8 }, (_, i) => places[2 * (first + i) + axis]!).reduce(
            (sum, value) => sum + value,
          ) / 8,
      );
    const [one, other] = [middle(0), middle(8)];
    const between = Math.hypot(one[0]! - other[0]!, one[1]! - other[1]!);
    for (const first of [0, 8])
      for (let i = 0; i < 8; i++) {
        const [x, y] = middle(first);
        const off = Math.hypot(places[2 * (first + i)]! - x!, places[2 * (first + i) + 1]! - y!);
        expect(off).toBeLessThan(between / 1.5);
      }
  });

  it("never lets two parts touch", () => {
    const part = fc
      .array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 20 })
      .map((values) => Float64Array.from(values.length % 2 === 0 ? values : values.slice(1)));
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const packed = packParts(parts);
        for (const [index, one] of packed.entries())
          for (const other of packed.slice(index + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(
              one.radius + other.radius - 1e-9,
            );
      }),
      { seed: 3 },
    );
  });
});

describe("partsOf", () => {
  it("finds the connected parts, the largest first", () => {
    const parts = partsOf(rowsOf(6, [4, 1, 2], [5, 2, 3]));
    expect(parts.map((part) => [...part].toSorted((a, b) => a - b))).toEqual([
      [1, 2, 3],
      [4, 5],
      [0],
    ]);
  });
});
