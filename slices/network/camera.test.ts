import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fit, isCovered, pan, screenX, screenY, transformBetween, zoomAbout } from "./camera.ts";

const room = { width: 900, height: 600 };
const camera = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
  scale: fc.integer({ min: 1, max: 40 }),
});
const pixel = fc.integer({ min: -400, max: 400 });

describe("the camera", () => {
  it("moves every point by the pixels it was dragged", () => {
    fc.assert(
      fc.property(camera, pixel, pixel, (one, dx, dy) => {
        const moved = pan(one, dx, dy);
        expect(screenX(moved, room, 3) - screenX(one, room, 3)).toBeCloseTo(dx, 6);
        expect(screenY(moved, room, 3) - screenY(one, room, 3)).toBeCloseTo(dy, 6);
      }),
      { seed: 1 },
    );
  });

  it("keeps the point under the finger while it comes nearer", () => {
    fc.assert(
      fc.property(camera, pixel, pixel, fc.integer({ min: 1, max: 8 }), (one, px, py, factor) => {
        const under = one.x + (px - room.width / 2) / one.scale;
        const near = zoomAbout(one, factor, { px, py }, room);
        expect(screenX(near, room, under)).toBeCloseTo(px, 6);
      }),
      { seed: 2 },
    );
  });

  it("fits what is asked into the window", () => {
    const bounds = { left: -4, top: 2, right: 16, bottom: 5 };
    const fitted = fit(bounds, room, 20);
    expect(screenX(fitted, room, bounds.left)).toBeGreaterThanOrEqual(20 - 1e-9);
    expect(screenX(fitted, room, bounds.right)).toBeLessThanOrEqual(880 + 1e-9);
  });

  it("is covered by its own drawing, and by none that is too far away", () => {
    const one = { x: 0, y: 0, scale: 10 };
    expect(isCovered(one, one, room, 100)).toBe(true);
    expect(isCovered(one, pan(one, 99, 0), room, 100)).toBe(true);
    expect(isCovered(one, pan(one, 101, 0), room, 100)).toBe(false);
    expect(isCovered(one, { ...one, scale: 5 }, room, 100)).toBe(false);
    expect(transformBetween(one, pan(one, 12, -3))).toBe(
      "translate(12.00px, -3.00px) scale(1.00000)",
    );
  });
});
