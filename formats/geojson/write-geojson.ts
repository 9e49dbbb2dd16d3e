/** A position in degrees, WGS 84; in a file longitude stands first. */
export interface Position {
  readonly lat: number;
  readonly lon: number;
}

/** A thing on the map: a point, or a line between two; without a known place it has no geometry, but is still there. */
export interface Feature {
  readonly id: string;
  readonly at: Position | readonly [Position, Position] | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * Features as one GeoJSON document, piece by piece, with what is said of the whole file as the foreign member `about`.
 * Source: RFC 7946; `geometry: null` is its unlocated feature (3.2), foreign members are its section 6.1.
 */
export async function* writeGeojson(
  features: Iterable<Feature> | AsyncIterable<Feature>,
  about?: object,
): AsyncGenerator<string> {
  const said = about === undefined ? "" : `"about":${JSON.stringify(about)},`;
  yield `{"type":"FeatureCollection",${said}"features":[`;
  let separator = "\n";
  for await (const { id, at, properties } of features) {
    yield separator + JSON.stringify({ type: "Feature", id, geometry: geometryOf(at), properties });
    separator = ",\n";
  }
  yield "\n]}\n";
}

function geometryOf(at: Feature["at"]): object | null {
  if (at === null) return null;
  if ("lat" in at) return { type: "Point", coordinates: [at.lon, at.lat] };
  return { type: "LineString", coordinates: at.map(({ lat, lon }) => [lon, lat]) };
}
