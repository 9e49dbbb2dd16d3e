import { geoNaturalEarth1, geoPath, type GeoPermissibleObjects } from "d3-geo";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { islands } from "#slices/channel/ui/map-layout.ts";

import { middleMeridian, project, unit } from "../globe.ts";
import type { Shot } from "./painter.ts";
import { cssColor } from "./palette.ts";

/** The coast and the borders in world units, ready to be drawn at any size. */
export interface Land {
  readonly sea: Path2D;
  readonly land: Path2D;
  readonly borders: Path2D;
}

type Atlas = Topology<{ countries: GeometryCollection }>;

/** The coarse world that comes with the view, and the finer one for whoever looks closely. */
export async function readLand(isFine: boolean): Promise<Land> {
  const { default: world } = isFine
    ? await import("world-atlas/countries-50m.json", { with: { type: "json" } })
    : await import("world-atlas/countries-110m.json", { with: { type: "json" } });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a JSON import is typed by its letters, not by the format it is in
  const atlas = world as unknown as Atlas;
  const projection = geoNaturalEarth1().scale(unit).translate([0, 0]).rotate([-middleMeridian, 0]);
  const draw = (shape: GeoPermissibleObjects) => {
    const path = Object.assign(new Path2D(), { beginPath: () => undefined });
    geoPath(projection, path)(shape);
    return path;
  };
  return {
    sea: draw({ type: "Sphere" }),
    land: draw(feature(atlas, atlas.objects.countries)),
    borders: draw(mesh(atlas, atlas.objects.countries, (one, other) => one !== other)),
  };
}

/** Draws sea, land, borders, and the islands that a map of this region must show. */
export function drawLand(
  context: OffscreenCanvasRenderingContext2D,
  { sea, land, borders }: Land,
  { camera, room, pixels, palette }: Shot,
): void {
  context.save();
  context.scale(pixels, pixels);
  context.translate(
    room.width / 2 - camera.x * camera.scale,
    room.height / 2 - camera.y * camera.scale,
  );
  context.scale(camera.scale, camera.scale);
  context.fillStyle = cssColor(palette.water);
  context.fill(sea);
  context.fillStyle = cssColor(palette.land);
  context.fill(land);
  context.lineWidth = 0.7 / camera.scale;
  context.strokeStyle = cssColor(palette.shore, 0.9);
  context.stroke(borders);
  for (const { lat, lon, half } of islands) {
    const [x, y] = project(lat, lon);
    const radius = Math.max(1.2 / camera.scale, project(lat, lon + half)[0] - x);
    context.beginPath();
    context.ellipse(x, y, radius, radius * 0.6, 0, 0, 2 * Math.PI);
    context.fillStyle = cssColor(palette.land);
    context.fill();
    context.stroke();
  }
  context.restore();
}
