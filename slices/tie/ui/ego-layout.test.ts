import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutEgo } from "./ego-layout.ts";

const members = fc
  .uniqueArray(fc.nat(500), { maxLength: 29 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(String(id)), group: fc.constantFrom("a", "b", "c", "d", "e") }),
      ),
    ),
  );

describe("layoutEgo", () => {
  it("places every member once, inside the picture", () => {
    fc.assert(
      fc.property(members, fc.integer({ min: 480, max: 1400 }), (all, width) => {
        const layout = layoutEgo(all, width);
        expect(layout.places.map(({ id }) => id).toSorted()).toEqual(
          all.map(({ id }) => id).toSorted(),
        );
        for (const { x, y } of layout.places) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
          expect(y).toBeGreaterThan(0);
          expect(y).toBeLessThan(layout.height);
        }
      }),
      { seed: 7 },
    );
  });

  it("never lets two names of one side come closer than a line", () => {
    fc.assert(
      fc.property(members, (all) => {
        const { places } = layoutEgo(all, 900);
        for (const side of ["left", "right"]) {
          const heights = places
            .filter((place) => place.side === side)
            .map(({ y }) => y)
            .toSorted((a, b) => a - b);
          heights
            .slice(1)
            .forEach((y, index) => expect(y - (heights[index] ?? 0)).toBeGreaterThanOrEqual(25.9));
        }
      }),
      { seed: 8 },
    );
  });

  it("keeps a group on one side", () => {
    fc.assert(
      fc.property(members, (all) => {
        const sideOf = new Map(layoutEgo(all, 900).places.map(({ id, side }) => [id, side]));
        for (const group of Map.groupBy(all, (member) => member.group).values()) {
          expect(new Set(group.map(({ id }) => sideOf.get(id))).size).toBe(1);
        }
      }),
      { seed: 9 },
    );
  });

  it("draws an empty surrounding with the middle in the middle", () => {
    const { middle, width, height, places } = layoutEgo([], 800);
    expect(places).toEqual([]);
    expect(middle).toEqual({ x: width / 2, y: height / 2 });
  });
});
