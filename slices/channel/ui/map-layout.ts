import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from "d3-geo";

/** An actor on the map: degrees, WGS 84. */
export interface MapPlace {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  readonly points: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** A great circle for every pair asked, in the order asked; empty where a place is missing. */
  readonly arcs: readonly string[];
}

interface MapAsked {
  readonly width: number;
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
  readonly places: readonly MapPlace[];
  readonly pairs: readonly (readonly [string, string])[];
}

/** Meridian in the middle of the map: East Asia, so that no way between the two banks is cut at the edge. */
const middleMeridian = 127;

/** Lays a world map out, in the Natural Earth projection (Patterson 2011). */
export function layoutMap(asked: MapAsked): MapLayout {
  const { width, places } = asked;
  const projection = geoNaturalEarth1().rotate([-middleMeridian, 0]).fitWidth(width, { type: "Sphere" });
  const path = geoPath(projection);
  const height = Math.ceil(path.bounds({ type: "Sphere" })[1][1] * 0.86);
  const byId = new Map(places.map((place) => [place.id, place]));
  const arcs = asked.pairs.map(([one, other]) => {
    const [from, to] = [byId.get(one), byId.get(other)];
    if (from === undefined || to === undefined) return "";
    return (
      path({
        type: "LineString",
        coordinates: [
          [from.lon, from.lat],
          [to.lon, to.lat],
        ],
      }) ?? ""
    );
  });
  const points = places.map(({ id, lat, lon }) => {
    const [x, y] = projection([lon, lat]) ?? [0, 0];
    return { id, x, y };
  });
  return {
    width,
    height,
    land: path(asked.land) ?? "",
    borders: path(asked.borders) ?? "",
    points,
    arcs,
  };
}
