import { geoNaturalEarth1Raw } from "d3-geo";

/**
 * The world in the plane: Natural Earth projection (Patterson 2011), turned so that the Pacific lies in the middle as on
 * Korean maps and the edge runs through the Atlantic. World units are thousandths of the globe's radius, y downwards.
 */
export const unit = 1000;
export const middleMeridian = 150;

/** All of the world but the far south, where nobody sits. */
export const inhabited = { left: -2735, right: 2735, top: -1330, bottom: 1010 } as const;

const radians = Math.PI / 180;

/** Where a place stands in the plane; degrees in, world units out. */
export function project(lat: number, lon: number): readonly [x: number, y: number] {
  return projectTurned(turned(lon * radians), lat * radians);
}

function turned(lambda: number): number {
  const off = lambda - middleMeridian * radians;
  return off - 2 * Math.PI * Math.floor((off + Math.PI) / (2 * Math.PI));
}

function projectTurned(lambda: number, phi: number): readonly [number, number] {
  const [x, y] = geoNaturalEarth1Raw(lambda, phi);
  return [x * unit, -y * unit];
}

/** Ends of a tie in degrees. */
export interface Ends {
  readonly fromLat: number;
  readonly fromLon: number;
  readonly toLat: number;
  readonly toLon: number;
}

/** Adds a straight piece of a line in world units. */
export type AddPiece = (ax: number, ay: number, bx: number, by: number) => void;

/**
 * The shortest way over the globe in straight pieces, at most `most` of them, fewer for near places. Where the way
 * crosses the map's edge it ends there and goes on at the other edge.
 */
export function drawGreatCircle(ends: Ends, most: number, add: AddPiece): void {
  const [a, b] = [vector(ends.fromLat, ends.fromLon), vector(ends.toLat, ends.toLon)];
  const angle = Math.acos(Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2])));
  const pieces = Math.max(1, Math.min(most, Math.ceil((angle / Math.PI) * 2 * most)));
  const whole = Math.sin(angle);
  let [lastX, lastY] = project(ends.fromLat, ends.fromLon);
  for (let piece = 1; piece <= pieces; piece++) {
    const share = piece / pieces;
    const [near, far] =
      whole < 1e-6
        ? [1 - share, share]
        : [Math.sin((1 - share) * angle) / whole, Math.sin(share * angle) / whole];
    const [x, y, z] = [
      a[0] * near + b[0] * far,
      a[1] * near + b[1] * far,
      a[2] * near + b[2] * far,
    ];
    const lat = Math.asin(Math.min(1, Math.max(-1, z))) / radians;
    const at = project(lat, Math.atan2(y, x) / radians);
    if (Math.abs(at[0] - lastX) > 2.5 * unit) {
      const edge = Math.sign(lastX) * edgeAt(lat);
      add(lastX, lastY, edge, at[1]);
      add(-edge, at[1], at[0], at[1]);
    } else add(lastX, lastY, at[0], at[1]);
    [lastX, lastY] = at;
  }
}

/** How far the map reaches from its middle at a latitude. */
function edgeAt(lat: number): number {
  return projectTurned(Math.PI * 0.99999, lat * radians)[0];
}

/** The point of the unit sphere at a place. */
export function vector(lat: number, lon: number): readonly [number, number, number] {
  const [phi, lambda] = [lat * radians, lon * radians];
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)];
}

/** The place in the middle of many, as latitude and longitude; `null` for none, or for places that lie all around. */
export function middleOf(
  sum: readonly [number, number, number],
): { readonly lat: number; readonly lon: number } | null {
  const length = Math.hypot(...sum);
  if (length < 1e-6) return null;
  return {
    lat: Math.asin(sum[2] / length) / radians,
    lon: Math.atan2(sum[1], sum[0]) / radians,
  };
}
