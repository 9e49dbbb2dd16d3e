import { describe, expect, it } from "vitest";
import { layoutMap } from "./map-layout.ts";

const land = {
  type: "Polygon" as const,
  coordinates: [
    [
      [120, 30],
      [130, 30],
      [130, 40],
      [120, 30],
    ],
  ],
};
const places = [
  { id: "seoul", lat: 37.57, lon: 126.98 },
  { id: "pyongyang", lat: 39.03, lon: 125.75 },
  { id: "new-york", lat: 40.71, lon: -74.01 },
];
const asked = {
  width: 900,
  land,
  borders: land,
  places,
  pairs: [
    ["seoul", "new-york"],
    ["seoul", "nowhere"],
  ] as const,
};

describe("layoutMap", () => {
  it("puts every place inside the map, the north above and the west to the left", () => {
    const { points, width, height } = layoutMap(asked);
    const [seoul, pyongyang] = points;
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
    expect(pyongyang?.y).toBeLessThan(seoul?.y ?? 0);
    expect(pyongyang?.x).toBeLessThan(seoul?.x ?? 0);
  });

  it("draws an arc between known places and none to an unknown one", () => {
    const { arcs } = layoutMap(asked);
    expect(arcs[0]).toMatch(/^M/);
    expect(arcs[1]).toBe("");
  });

  it("keeps the proportions at any width", () => {
    const narrow = layoutMap({ ...asked, width: 450 });
    expect(narrow.height / narrow.width).toBeCloseTo(layoutMap(asked).height / 900, 2);
  });
});
