import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { randomFrom } from "../replay/random.ts";
import { adjustedRand } from "./adjusted-rand.ts";
import { distanceTable, emptyDivision, rescoreDivision, scoreDivision } from "./clarity.ts";
import { gatherPoints } from "./gather-points.ts";
import { bestCentres, improveCentres, nearestCentres } from "./k-means.ts";
import type { Points } from "./points.ts";
import { divisible, sharpenCentres } from "./sharpen.ts";
import { silhouette } from "./silhouette.ts";

function blobs(
  centres: readonly (readonly [number, number])[],
  each: number,
  seed: string,
): Points {
  const random = randomFrom(seed);
  const places = centres.flatMap(([x, y]) =>
    Array.from({ length: each }, () => [x + random(), y + random()] as const),
  );
  return { x: Float64Array.from(places, ([x]) => x), y: Float64Array.from(places, ([, y]) => y) };
}

describe("adjusted Rand index", () => {
  test("worked example of Hubert and Arabie as printed in scikit-learn's documentation: 0.57", () => {
    expect(adjustedRand([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo(0.571428, 5);
  });

  test.each([
    ["the same partition under other names", [0, 0, 1, 1], [7, 7, 3, 3], 1],
    ["everyone apart against everyone together", [0, 1, 2, 3], [0, 0, 0, 0], 0],
    ["two trivial partitions", [0, 0, 0], [5, 5, 5], 1],
  ])("%s", (_, left, right, value) => {
    expect(adjustedRand(left, right)).toBeCloseTo(value, 12);
  });
});

describe("silhouette", () => {
  test("four points on a line in two pairs, worked by hand", () => {
    const points = { x: Float64Array.of(0, 1, 10, 11), y: new Float64Array(4) };
    const outer = (10.5 - 1) / 10.5;
    const inner = (9.5 - 1) / 9.5;
    expect(silhouette(points, [0, 0, 1, 1], 2)).toBeCloseTo((outer + inner) / 2, 12);
  });

  test("one group has none", () => {
    expect(silhouette(blobs([[0, 0]], 5, "one"), [0, 0, 0, 0, 0], 1)).toBeNull();
  });

  test("a weighted point counts as that many points", () => {
    const points = blobs(
      [
        [0, 0],
        [4, 1],
      ],
      6,
      "weights",
    );
    const labels = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1];
    const twice = {
      x: Float64Array.from([...points.x, points.x[0]!, points.x[7]!]),
      y: Float64Array.from([...points.y, points.y[0]!, points.y[7]!]),
    };
    const weight = Float64Array.from(labels, (_, i) => (i === 0 || i === 7 ? 2 : 1));
    expect(silhouette({ ...points, weight }, labels, 2)).toBeCloseTo(
      silhouette(twice, [...labels, 0, 1], 2)!,
      12,
    );
  });

  test("the incremental score equals the plain one after any change of labels", () => {
    const points = {
      ...blobs(
        [
          [0, 0],
          [2, 1],
          [1, 3],
        ],
        7,
        "score",
      ),
      weight: new Float64Array(21).fill(1),
    };
    const table = distanceTable(points);
    const labelling = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 21, maxLength: 21 });
    fc.assert(
      fc.property(labelling, labelling, (first, second) => {
        const from = scoreDivision(table, Int32Array.from(first), 3);
        const to = emptyDivision(from);
        to.labels.set(second);
        rescoreDivision(table, from, to);
        expect(to.clarity).toBeCloseTo(silhouette(points, second, 3) ?? 0, 5);
      }),
      { seed: 3 },
    );
  });
});

describe("k-means", () => {
  const points = blobs(
    [
      [0, 0],
      [10, 0],
      [0, 10],
    ],
    30,
    "blobs",
  );

  test("finds three separate clouds", () => {
    const centres = bestCentres(points, { k: 3, restarts: 5, random: randomFrom("k") });
    const truth = Array.from({ length: 90 }, (_, i) => Math.floor(i / 30));
    expect(adjustedRand(truth, nearestCentres(points, centres))).toBe(1);
  });

  test("more steps never spread the points more", () => {
    const from = { x: Float64Array.of(0, 1, 2), y: Float64Array.of(0, 0, 1) };
    const once = improveCentres(points, from);
    expect(improveCentres(points, once).spread).toBeLessThanOrEqual(once.spread);
  });

  test("sharpening never makes groups less clear", () => {
    const spread = gatherPoints(
      blobs(
        [
          [0, 0],
          [1, 0.5],
          [0.3, 1.2],
        ],
        40,
        "spread",
      ),
      400,
    );
    for (const k of [2, 3, 4]) {
      const tight = bestCentres(spread, { k, restarts: 3, random: randomFrom(`s${k}`) });
      const before = silhouette(spread, nearestCentres(spread, tight), k)!;
      const found = sharpenCentres(divisible(spread), tight, { leastGroup: 5, firstStep: 1 / 8 });
      expect(found!.clarity).toBeGreaterThanOrEqual(before - 1e-6);
    }
  });

  test("gathering keeps every point and the mean place", () => {
    const many = blobs(
      [
        [0, 0],
        [5, 5],
      ],
      700,
      "many",
    );
    const gathered = gatherPoints(many, 256);
    expect(gathered.x.length).toBeLessThanOrEqual(256);
    expect(gathered.weight.reduce((a, b) => a + b, 0)).toBe(1400);
    const mean = gathered.x.reduce((sum, x, i) => sum + x * gathered.weight[i]!, 0) / 1400;
    expect(mean).toBeCloseTo(many.x.reduce((a, b) => a + b, 0) / 1400, 9);
  });
});
