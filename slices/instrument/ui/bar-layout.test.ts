import fc from "fast-check";
import { expect, test } from "vitest";

import type { LayerShare } from "../model-coverage.ts";
import { layBar, missingLayers } from "./bar-layout.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`);
const share = (
  layer: string,
  decided: number,
  considered: number,
  proposed: number,
): LayerShare => ({
  layer,
  covering: { decided: ids(decided), considered: ids(considered), proposed: ids(proposed) },
});

test("work comes before proposals on each pillar, and empty parts leave no stretch", () => {
  const bar = layBar([
    share("relief", 1, 0, 2),
    share("development", 0, 0, 0),
    share("peace", 0, 1, 0),
  ]);
  expect(bar.map(({ layer, ripeness, length }) => [layer, ripeness, length])).toEqual([
    ["relief", "decided", 0.25],
    ["relief", "proposed", 0.5],
    ["peace", "considered", 0.25],
  ]);
});

test("a pillar without even a proposal is missing", () => {
  expect(missingLayers([share("relief", 0, 0, 1), share("peace", 0, 0, 0)])).toEqual(["peace"]);
});

test("stretches meet and fill the bar", () => {
  const count = fc.nat(9);
  const layers = fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(layers, (given) => {
      const bar = layBar(given.map(([a, b, c], index) => share(`l${index}`, a, b, c)));
      let end = 0;
      for (const { start, length } of bar) {
        expect(start).toBeCloseTo(end);
        end = start + length;
      }
      if (bar.length > 0) expect(end).toBeCloseTo(1);
    }),
  );
});
