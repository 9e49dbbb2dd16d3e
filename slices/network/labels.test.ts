import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { labelHeight, placeLabels, type LabelWish } from "./labels.ts";

const tools = { left: 700, top: 400, right: 760, bottom: 480 };
const room = {
  width: 800,
  height: 500,
  window: { left: 40, top: 20, right: 760, bottom: 480 },
  covered: [tools],
  most: 60,
};
const wishes = fc
  .array(
    fc.record({
      x: fc.integer({ min: -50, max: 850 }),
      y: fc.integer({ min: -50, max: 550 }),
      radius: fc.integer({ min: 3, max: 12 }),
      width: fc.integer({ min: 10, max: 180 }),
    }),
    { maxLength: 120 },
  )
  .map((all) => all.map((one, row): LabelWish => ({ ...one, row })));

describe("placeLabels", () => {
  it("never lets two names touch, and none leaves the window", () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const placed = placeLabels(all, room);
        expect(placed.length).toBeLessThanOrEqual(60);
        for (const [index, one] of placed.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.left + one.width).toBeLessThanOrEqual(room.width);
          const isClear =
            one.left + one.width <= tools.left ||
            one.left >= tools.right ||
            one.top + labelHeight <= tools.top ||
            one.top >= tools.bottom;
          expect(isClear).toBe(true);
          for (const other of placed.slice(index + 1)) {
            const isApart =
              one.left + one.width <= other.left ||
              other.left + other.width <= one.left ||
              one.top + labelHeight <= other.top ||
              other.top + labelHeight <= one.top;
            expect(isApart).toBe(true);
          }
        }
      }),
      { seed: 1 },
    );
  });

  it("writes the most important name whenever there is room for it", () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const [first] = all;
        fc.pre(first !== undefined && first.x > 60 && first.x < 400 && first.y > 50);
        fc.pre(first.y < 450);
        expect(placeLabels(all, room)[0]?.row).toBe(0);
      }),
      { seed: 2 },
    );
  });
});
