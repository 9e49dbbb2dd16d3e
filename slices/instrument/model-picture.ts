import type { Instrument } from "./model.ts";

/** The shapes in which the field draws its instruments. */
export const pictures = [
  "hexagon",
  "triangle",
  "circles",
  "pyramid",
  "layers",
  "horizons",
  "ladder",
  "steps",
  "matrix",
  "rows",
] as const;
export type Picture = (typeof pictures)[number];

/**
 * Instruments that have a picture of their own in the works the report cites: Senghaas's hexagon; Galtung's triangle,
 * the direct kind above the line of what is seen; Lederach's pyramid of leaders, his nested layers and his times;
 * the nexus of three circles; the ladder of city cooperation.
 */
const ownPictures: Readonly<Record<string, Picture>> = {
  "senghaas-hexagon": "hexagon",
  "galtung-violence": "triangle",
  "galtung-three-approaches": "triangle",
  "triple-nexus": "circles",
  "un-key-elements": "circles",
  "lederach-levels": "pyramid",
  "lederach-layers": "layers",
  "human-security-causes": "layers",
  "lederach-time-horizons": "horizons",
  "lee-minkyu-ladder": "ladder",
  "lederach-transformation": "matrix",
};

/** How an instrument is drawn: by its own picture, else by its shape. */
export function pictureOf({
  id,
  type,
  isOrdered,
  dimensions,
}: Pick<Instrument, "id" | "type" | "isOrdered" | "dimensions">): Picture {
  const own = ownPictures[id];
  if (own !== undefined && fits[own](dimensions.length)) return own;
  if (type === "levels" && dimensions.length <= 6) return "layers";
  if ((type === "phases" || type === "process" || isOrdered) && dimensions.length <= 7)
    return "steps";
  return "rows";
}

/** Whether a picture holds so many dimensions; a revision may have outgrown its own. */
const fits: Readonly<Record<Picture, (count: number) => boolean>> = {
  hexagon: (count) => count === 6,
  triangle: (count) => count === 3,
  circles: (count) => count === 3,
  pyramid: (count) => count >= 2 && count <= 5,
  layers: (count) => count >= 2 && count <= 6,
  horizons: (count) => count >= 2 && count <= 5,
  ladder: (count) => count >= 2 && count <= 7,
  steps: (count) => count >= 2 && count <= 7,
  matrix: (count) => count === 4,
  rows: () => true,
};
