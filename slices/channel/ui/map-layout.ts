import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects, type GeoProjection } from "d3-geo";

/** An actor on the map: degrees, WGS 84. */
export interface MapPlace {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
}

/** A part of the world in degrees; `null` is the whole of it. */
export interface MapExtent {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Actors that sit at one place, in the order given. */
export interface MapPoint {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly borders: string;
  /** Islands of a part of the world; none on the map of the whole of it. */
  readonly islands: readonly { readonly x: number; readonly y: number; readonly radius: number }[];
  /** Points within the picture. */
  readonly points: readonly MapPoint[];
  /** A great circle for every pair asked, in the order asked; empty where a place is missing. */
  readonly arcs: readonly string[];
}

interface MapAsked {
  readonly width: number;
  readonly extent: MapExtent | null;
  readonly land: GeoPermissibleObjects;
  readonly borders: GeoPermissibleObjects;
  readonly places: readonly MapPlace[];
  readonly pairs: readonly (readonly [string, string])[];
}

/** North-East Asia, where most channels of this office begin and end. */
export const northEastAsia: MapExtent = { west: 114, south: 32.6, east: 143, north: 44 };

/**
 * Islands that the world's coastline at 1:110 million leaves out and a map of this region must show: degrees of the
 * middle, and half the width in degrees of longitude, never drawn below a pixel (Korea Hydrographic and Oceanographic
 * Agency, positions to the minute).
 */
export const islands = [
  { name: "Jejudo", lat: 33.38, lon: 126.55, half: 0.38 },
  { name: "Ulleungdo", lat: 37.5, lon: 130.87, half: 0.06 },
  { name: "Dokdo", lat: 37.24, lon: 131.87, half: 0.01 },
] as const;

/** Meridian in the middle of the map: East Asia, so that no way between the two banks is cut at the edge. */
const middleMeridian = 127;

/** The world without the far south, where nobody sits. */
const worldShare = 0.86;

/** Lays a map out, in the Natural Earth projection (Patterson 2011). */
export function layoutMap(asked: MapAsked): MapLayout {
  const { width } = asked;
  const projection = geoNaturalEarth1().rotate([-middleMeridian, 0]);
  const height = fit(projection, asked);
  const path = geoPath(projection);
  const byId = new Map(asked.places.map((place) => [place.id, place]));
  const arcs = asked.pairs.map(([one, other]) => {
    const [from, to] = [byId.get(one), byId.get(other)];
    if (from === undefined || to === undefined) return "";
    const ends = [
      [from.lon, from.lat],
      [to.lon, to.lat],
    ];
    return path({ type: "LineString", coordinates: ends }) ?? "";
  });
  const points = pointsOf(asked.places, projection).filter(
    ({ x, y }) => x >= 0 && x <= width && y >= 0 && y <= height,
  );
  return {
    width,
    height,
    land: path(asked.land) ?? "",
    borders: path(asked.borders) ?? "",
    islands: asked.extent === null ? [] : islandsOn(projection),
    points,
    arcs,
  };
}

/** Fits the projection into the width; returns the height that it then takes. */
function fit(projection: GeoProjection, asked: MapAsked): number {
  const { width, extent } = asked;
  if (extent === null) {
    projection.fitWidth(width, { type: "Sphere" });
    return Math.ceil(geoPath(projection).bounds({ type: "Sphere" })[1][1] * worldShare);
  }
  const { west, south, east, north } = extent;
  const corners = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  projection.fitWidth(width, { type: "MultiPoint", coordinates: corners });
  return Math.ceil(geoPath(projection).bounds({ type: "MultiPoint", coordinates: corners })[1][1]);
}

function islandsOn(projection: GeoProjection): MapLayout["islands"] {
  return islands.flatMap(({ lat, lon, half }) => {
    const middle = projection([lon, lat]);
    const edge = projection([lon + half, lat]);
    if (middle === null || edge === null) return [];
    return [{ x: middle[0], y: middle[1], radius: Math.max(1.2, edge[0] - middle[0]) }];
  });
}

function pointsOf(places: readonly MapPlace[], projection: GeoProjection): readonly MapPoint[] {
  const byPlace = Map.groupBy(places, ({ lat, lon }) => `${lat} ${lon}`);
  return [...byPlace.values()].flatMap((there) => {
    const [first] = there;
    const point = first === undefined ? null : projection([first.lon, first.lat]);
    return point === null ? [] : [{ ids: there.map(({ id }) => id), x: point[0], y: point[1] }];
  });
}
