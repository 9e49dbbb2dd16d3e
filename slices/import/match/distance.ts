/** Mean radius of the earth in kilometres (IUGG). */
const earthRadius = 6371.0088;

/** Two points of one city lie within this many kilometres, whichever of its centres a source means. */
export const samePlaceKm = 30;

/** Farther apart than this, two points are not one city. */
export const nearKm = 120;

/** Great-circle distance in kilometres of two points given as latitude and longitude in degrees (haversine). */
export function distanceKm(
  one: readonly [number, number],
  other: readonly [number, number],
): number {
  const radians = Math.PI / 180;
  const [lat1, lat2] = [one[0] * radians, other[0] * radians];
  const half =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin(((other[1] - one[1]) * radians) / 2) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)));
}
