import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { drawGreatCircle, middleOf, project, unit, vector } from "./globe.ts";

const lat = fc.integer({ min: -70, max: 80 });
const lon = fc.integer({ min: -180, max: 179 });

describe("the globe", () => {
  it("puts Seoul left of the middle and above it, Auckland below", () => {
    const [x, y] = project(37.57, 126.98);
    expect(x).toBeLessThan(0);
    expect(y).toBeLessThan(0);
    expect(project(-36.85, 174.76)[1]).toBeGreaterThan(0);
  });

  it("draws every way from end to end without a jump across the map", () => {
    fc.assert(
      fc.property(lat, lon, lat, lon, (fromLat, fromLon, toLat, toLon) => {
        const pieces: number[][] = [];
        drawGreatCircle({ fromLat, fromLon, toLat, toLon }, 24, (...piece) => pieces.push(piece));
        const [first, last] = [pieces[0]!, pieces.at(-1)];
        const [fromX, fromY] = project(fromLat, fromLon);
        expect(first[0]).toBeCloseTo(fromX, 6);
        expect(first[1]).toBeCloseTo(fromY, 6);
        expect(last?.[3]).toBeCloseTo(project(toLat, toLon)[1], 3);
        for (const [ax, , bx] of pieces) expect(Math.abs(ax! - bx!)).toBeLessThan(2.6 * unit);
      }),
      { seed: 1 },
    );
  });

  it("finds the middle of places on both sides of the date line", () => {
    const [a, b] = [vector(10, 170), vector(10, -170)];
    const middle = middleOf([a[0] + b[0], a[1] + b[1], a[2] + b[2]])!;
    expect(Math.abs(middle.lon)).toBeCloseTo(180, 6);
    expect(middleOf([0, 0, 0])).toBeNull();
  });
});
