import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fit, isRunningOut, pan, screenX, screenY, transformBetween, zoomAbout } from "./camera.ts";

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

  it("moves a picture by whole pixels, and stretches it where the scale changed", () => {
    const one = { x: 0, y: 0, scale: 10 };
    expect(transformBetween(one, pan(one, 12.4, -3.2))).toBe("translate(12px, -3px)");
    expect(transformBetween(one, { ...one, scale: 20 })).toBe(
      "translate(0.00px, 0.00px) scale(2.00000)",
    );
  });
});

describe("isRunningOut", () => {
  const one = { x: 0, y: 0, scale: 10 };

  it("asks for another picture when half of the overscan is used, whichever way", () => {
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      expect(isRunningOut(one, pan(one, 49 * dx, 49 * dy), room, 100)).toBe(false);
      expect(isRunningOut(one, pan(one, 51 * dx, 51 * dy), room, 100)).toBe(true);
    }
  });

  it("asks when the picture gets too small for the window, or is stretched too far", () => {
    expect(isRunningOut(one, { ...one, scale: 5 }, room, 100)).toBe(true);
    expect(isRunningOut(one, { ...one, scale: 17 }, room, 100)).toBe(false);
    expect(isRunningOut(one, { ...one, scale: 19 }, room, 100)).toBe(true);
  });

  it("never lets the window look beyond the picture without having asked", () => {
    fc.assert(
      fc.property(camera, pixel, pixel, (from, dx, dy) => {
        const now = pan(from, dx, dy);
        const isBeyond = Math.abs(dx) > 100 || Math.abs(dy) > 100;
        expect(isRunningOut(from, now, room, 100) || !isBeyond).toBe(true);
        expect(isRunningOut(now, now, room, 100)).toBe(false);
      }),
      { seed: 3 },
    );
  });
});
