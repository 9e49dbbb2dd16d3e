import type { Camera, Room } from "../camera.ts";
import type { Palette } from "./palette.ts";
import type { Points, Segments } from "./scene.ts";

/** What stands under the lines: nothing, the coarse world, or the finer one for whoever looks closely. */
export type Ground = "none" | "coarse" | "fine";

/** What is drawn from where, onto how large a sheet. */
export interface Shot {
  readonly camera: Camera;
  /** The sheet in CSS pixels, overscan included. */
  readonly room: Room;
  /** Device pixels a CSS pixel. */
  readonly pixels: number;
  readonly palette: Palette;
  /** How much larger marks are drawn than at home, because the picture is nearer. */
  readonly growth: number;
  /** From near, only lines with an end in sight are drawn (`in-sight.ts`). */
  readonly isNear: boolean;
  readonly ground: Ground;
}

/** Draws marks and lines onto a sheet that already has its ground. */
export interface Painter {
  /** Takes marks and lines over; the next pictures are of them. */
  load(points: Points, segments: Segments): void;
  paint(context: OffscreenCanvasRenderingContext2D, shot: Shot): void;
}

/** From this many pieces of lines on, lines are a pixel thin: forms can be told apart again when fewer are near. */
export const mostWide = 24_000;

/** How strongly single lines show: fainter the more there are to the room. */
export function opacityFor(segments: number, { width, height }: Room): number {
  const crowd = (segments * 400_000) / Math.max(1, width * height);
  return Math.min(0.8, Math.max(0.07, 7 / Math.sqrt(Math.max(1, crowd))));
}
