import { text } from "node:stream/consumers";

import fc from "fast-check";
import { expect, test } from "vitest";

import { writeGeojson, type Feature } from "./write-geojson.ts";

const position = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});
const feature: fc.Arbitrary<Feature> = fc.record({
  id: fc.string(),
  at: fc.option(fc.oneof(position, fc.tuple(position, position))),
  properties: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
});

async function written(features: readonly Feature[]): Promise<string> {
  return text(writeGeojson(features));
}

test("features come back as they went in, longitude first, unknown places without geometry", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(feature), async (features) => {
      const read = JSON.parse(await written(features));
      const expected = features.map(({ id, at, properties }) => ({
        type: "Feature",
        id,
        geometry:
          at === null
            ? null
            : "lat" in at
              ? { type: "Point", coordinates: [at.lon, at.lat] }
              : { type: "LineString", coordinates: at.map(({ lat, lon }) => [lon, lat]) },
        properties,
      }));
      expect(read).toEqual(
        JSON.parse(JSON.stringify({ type: "FeatureCollection", features: expected })),
      );
    }),
  );
});

test("a place that is not known is null and not the point 0, 0", async () => {
  const document = await written([
    { id: "unknown", at: null, properties: {} },
    { id: "zero", at: { lat: 0, lon: 0 }, properties: {} },
  ]);
  expect(
    JSON.parse(document).features.map(({ geometry }: { geometry: unknown }) => geometry),
  ).toEqual([null, { type: "Point", coordinates: [0, 0] }]);
});
