import { describe, expect, it } from "vitest";
import { layoutMap, northEastAsia } from "./map-layout.ts";

const triangle = [
  [120, 30],
  [130, 30],
  [130, 40],
  [120, 30],
];
const land = { type: "Polygon" as const, coordinates: [triangle] };
const places = [
  { id: "seoul", lat: 37.57, lon: 126.98 },
  { id: "seoul-zoo", lat: 37.57, lon: 126.98 },
  { id: "pyongyang", lat: 39.03, lon: 125.75 },
  { id: "new-york", lat: 40.71, lon: -74.01 },
];
const pairs = [
  ["seoul", "new-york"],
  ["seoul", "nowhere"],
] as const;
const asked = { width: 900, extent: null, land, borders: land, places, pairs };

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

  it("gathers those who sit at one place", () => {
    const { points } = layoutMap(asked);
    expect(points.map(({ ids }) => ids)).toEqual([
      ["seoul", "seoul-zoo"],
      ["pyongyang"],
      ["new-york"],
    ]);
  });

  it("shows a part of the world with those who sit in it", () => {
    const { points, height } = layoutMap({ ...asked, extent: northEastAsia, width: 300 });
    expect(points.map(({ ids }) => ids[0])).toEqual(["seoul", "pyongyang"]);
    expect(height).toBeGreaterThan(0);
  });

  it("shows Jejudo, Ulleungdo and Dokdo on the map of the region", () => {
    const { islands, width, height } = layoutMap({ ...asked, extent: northEastAsia });
    expect(islands).toHaveLength(3);
    for (const { x, y } of islands) {
      expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    }
    expect(layoutMap(asked).islands).toEqual([]);
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
