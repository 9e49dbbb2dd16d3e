import type { Scale } from "#engines/instruments/index.ts";
import type { Picture } from "../model-picture.ts";
import { layHorizons, layLadder, layLayers, layPyramid, laySteps } from "./picture-bands.ts";
import { layCircles, layHexagon, layMatrix, layTriangle } from "./picture-round.ts";
import type { Lay, LaidDimension, PictureLayout, Point, Vessel } from "./picture-shape.ts";

const lays: Readonly<Record<Exclude<Picture, "rows">, Lay>> = {
  hexagon: layHexagon,
  triangle: layTriangle,
  circles: layCircles,
  pyramid: layPyramid,
  layers: layLayers,
  horizons: layHorizons,
  ladder: layLadder,
  steps: laySteps,
  matrix: layMatrix,
};

/** Lays an instrument's picture out in `width` pixels; rows of a scale have a layout of their own. */
export function layPicture(
  picture: Exclude<Picture, "rows">,
  dimensions: readonly LaidDimension[],
  width: number,
): PictureLayout {
  return lays[picture](dimensions, width);
}

/** How far up the scale a value stands, 0 to 1: the share of a vessel that it fills. */
export function shareOf(scale: Scale, value: number): number {
  return scale.kind === "ordinal" ? value / Math.max(1, scale.anchors.length - 1) : value;
}

/** The part of a vessel from share `from` to share `to`, as a rectangle to be cut by the outline. */
export function fillOf(
  { box, fills }: Pick<Vessel, "box" | "fills">,
  from: number,
  to: number,
): Vessel["box"] {
  const { x, y, width, height } = box;
  return fills === "up"
    ? { x, y: y + height * (1 - to), width, height: height * (to - from) }
    : { x: x + width * from, y, width: width * (to - from), height };
}

/** The corners of a hexagon's value polygon; a dimension without a value breaks it, so no line passes over what is not known. */
export function polygonRuns(
  spokes: PictureLayout["spokes"],
  shares: readonly (number | null)[],
): readonly (readonly Point[])[] {
  const corners = spokes.map(([middle, corner], index) => {
    const share = shares[index] ?? null;
    return share === null ? null : alongSpoke(middle, corner, share);
  });
  if (corners.every((corner) => corner !== null)) return [corners];
  const first = corners.indexOf(null);
  const turned = [...corners.slice(first), ...corners.slice(0, first)];
  const runs: Point[][] = [];
  let run: Point[] = [];
  for (const corner of [...turned, null]) {
    if (corner !== null) run.push(corner);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return runs;
}

/** The place of a share on a spoke, 0 at its middle and 1 at its corner. */
export function alongSpoke(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
