/** Level of measurement, which decides how far two values are apart. */
export const levelsOfMeasurement = ["nominal", "ordinal", "interval", "ratio"] as const;
export type Level = (typeof levelsOfMeasurement)[number];

/**
 * Where each code lies on a line so that squared distance is Krippendorff's δ² (2011, section 5): the value itself
 * (interval), or its middle rank among all pairable values (ordinal: the sum of frequencies from c to k less half of
 * both ends is the difference of middle ranks). `null` for nominal and ratio, which lie on no line.
 */
export function coordinatesOf(
  level: Level,
  levels: Float64Array,
  counts: Float64Array,
): Float64Array | null {
  if (level === "interval") return levels;
  if (level !== "ordinal") return null;
  let below = 0;
  return counts.map((count) => {
    below += count;
    return below - count / 2;
  });
}

/** δ² of two different values: 1 (nominal), ((c − k) / (c + k))² (ratio; values ≥ 0). */
export function squaredDifference(level: "nominal" | "ratio", one: number, other: number): number {
  return level === "nominal" ? 1 : ((one - other) / (one + other)) ** 2;
}
