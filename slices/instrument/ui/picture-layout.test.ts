import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { fourSteps, sixDegrees, yesNo } from "#engines/instruments/index.ts";

import type { Picture } from "../model-picture.ts";
import { fillOf, layPicture, polygonRuns, shareOf } from "./picture-layout.ts";

const horizons = [
  { id: "short", horizonYears: { from: 0, to: 2 } },
  { id: "mid", horizonYears: { from: 5, to: 10 } },
  { id: "long", horizonYears: { from: 20, to: null } },
];
const some = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `d${index}` }));

const shapes: readonly (readonly [Exclude<Picture, "rows">, ReturnType<typeof some>])[] = [
  ["hexagon", some(6)],
  ["triangle", some(3)],
  ["circles", some(3)],
  ["pyramid", some(3)],
  ["layers", some(4)],
  ["horizons", horizons],
  ["ladder", some(4)],
  ["steps", some(6)],
  ["matrix", some(4)],
];

describe.each(shapes)("%s", (picture, dimensions) => {
  test.each([340, 640, 900])("holds every dimension inside %i px, in order", (width) => {
    const layout = layPicture(picture, dimensions, width);
    expect(layout.vessels.map(({ dimension }) => dimension)).toEqual(
      dimensions.map(({ id }) => id),
    );
    for (const { box, label } of layout.vessels) {
      expect(box.x).toBeGreaterThanOrEqual(-0.5);
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
      expect(box.y + box.height).toBeLessThanOrEqual(layout.height);
      expect(label.y).toBeLessThanOrEqual(layout.height);
      expect(label.ems).toBeGreaterThan(4);
    }
  });
});

test("the gaps between the report's horizons stay empty: years 2–5 and 10–20 (SI-25)", () => {
  const { gaps } = layPicture("horizons", horizons, 640);
  expect(gaps.map(({ from, to }) => [from, to])).toEqual([
    [2, 5],
    [10, 20],
  ]);
});

test.each([
  [yesNo, 1, 1],
  [fourSteps, 0, 0],
  [fourSteps, 3, 1],
  [fourSteps, 1, 1 / 3],
  [sixDegrees, 0.4, 0.4],
])("a value of %j at %d fills %d", (scale, value, share) => {
  expect(shareOf(scale, value)).toBeCloseTo(share);
});

test("two fills that meet make the whole vessel, whichever way it fills", () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(share, fc.constantFrom("up" as const, "across" as const), (middle, fills) => {
      const box = { x: 10, y: 20, width: 30, height: 40 };
      const low = fillOf({ box, fills }, 0, middle);
      const high = fillOf({ box, fills }, middle, 1);
      const area = (one: typeof box) => one.width * one.height;
      expect(area(low) + area(high)).toBeCloseTo(area(box));
    }),
  );
});

test("what is not known breaks the polygon and is never drawn as zero", () => {
  const { spokes } = layPicture("hexagon", some(6), 640);
  const values = [1, 1, null, 1, null, 1];
  const runs = polygonRuns(spokes, values);
  expect(runs.map((run) => run.length)).toEqual([1, 3]);
  const middle = spokes[0]![0];
  for (const point of runs.flat()) expect(point).not.toEqual(middle);
  expect(polygonRuns(spokes, [1, 1, 1, 1, 1, 1])[0]).toHaveLength(6);
  expect(polygonRuns(spokes, Array(6).fill(null))).toEqual([]);
});
