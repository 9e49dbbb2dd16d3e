import { expect, test } from "vitest";

import { orThrow } from "#kernel/result.ts";

import { readGeojson } from "./read-geojson.ts";

const collection = (features: readonly object[], more: object = {}) =>
  JSON.stringify({ type: "FeatureCollection", ...more, features });
const point = (
  id: unknown,
  properties: object,
  coordinates: readonly number[] = [126.9, 37.5],
) => ({
  type: "Feature",
  id,
  geometry: { type: "Point", coordinates },
  properties,
});
const tie = (from: string, to: string) => ({
  type: "Feature",
  geometry: null,
  properties: { record: "tie", from, to, tie_kind: "partner", trust: 0.5 },
});

test("points are actors with their place, ties join them, and what is said of the file is kept", () => {
  const read = orThrow(
    readGeojson(
      collection(
        [
          point("seoul", { name: "서울", population: 9_400_000 }),
          point("paris", { name: null }),
          tie("seoul", "paris"),
        ],
        { about: { sources: [] } },
      ),
    ),
  );
  expect(read).toMatchObject({
    ids: ["seoul", "paris"],
    labels: ["서울", null],
    from: Int32Array.of(0),
    to: Int32Array.of(1),
    about: '{"sources":[]}',
    columns: { tie_kind: ["partner"], trust: Float64Array.of(0.5) },
  });
  expect(read.actorColumns["lat"]).toEqual(Float64Array.of(37.5, 37.5));
  expect(read.actorColumns["population"]).toEqual(Float64Array.of(9_400_000, NaN));
});

test("features without an id are told apart by their number; shapes that are no point have no place", () => {
  const line = {
    type: "Feature",
    geometry: { type: "LineString", coordinates: [[1, 2]] },
    properties: null,
  };
  const read = orThrow(readGeojson(collection([line, point(undefined, { title: "B" })])));
  expect(read.ids).toEqual(["1", "2"]);
  expect(read.actorColumns["lat"]).toEqual(Float64Array.of(NaN, 37.5));
});

test.each([
  ["{", "not-json"],
  ['{"type":"Topology"}', "not-geojson"],
  ["[]", "not-geojson"],
  [collection([]), "no-graph"],
  [collection([{ type: "Nothing" }]), "bad-feature"],
  [collection([point("a", {}), point("a", {})]), "bad-feature"],
  [collection([point("a", {}), tie("a", "b")]), "bad-feature"],
])("%s is refused: %s", (text, kind) => {
  expect(readGeojson(text)).toMatchObject({ ok: false, error: { kind } });
});
