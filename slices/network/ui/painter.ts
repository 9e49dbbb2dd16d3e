import type { Camera, Room } from "../camera.ts";
import type { Palette } from "./palette.ts";
import type { Points, Segments } from "./scene.ts";

/** What is drawn from where, onto how large a sheet. */
export interface Shot {
  readonly camera: Camera;
  /** The sheet in CSS pixels, overscan included. */
  readonly room: Room;
  readonly palette: Palette;
  /** How much larger marks are drawn than at home, because the picture is nearer. */
  readonly growth: number;
}

/** Draws scenes on a canvas. */
export interface Painter {
  /** Takes marks and lines over; the next shots are of them. */
  load(points: Points, segments: Segments): void;
  shoot(shot: Shot): void;
  /** Whether the last shot is still being drawn. */
  isBusy(): boolean;
  /** Gives back what it holds of the machine. */
  close(): void;
}

/** How strongly single lines show: fainter the more there are to the room. */
export function opacityFor(segments: number, { width, height }: Room): number {
  const crowd = (segments * 400_000) / Math.max(1, width * height);
  return Math.min(0.8, Math.max(0.07, 7 / Math.sqrt(Math.max(1, crowd))));
}
