import type { Bounds } from "../camera.ts";

/** Forms of marks: the four sides in the order of `sides`, a territory's disk, and the cross on a conflict. */
export const discForm = 4;
export const crossForm = 5;

/** Marks of a picture; places in world units, radius in pixels. */
export interface Points {
  readonly count: number;
  /** x and y in turn. */
  readonly places: Float32Array;
  readonly radius: Float32Array;
  readonly form: Uint8Array;
  /** What each mark stands for: a row of the network or of the territories; −1 for crosses. */
  readonly rows: Int32Array;
}

/** Straight pieces of lines; a great circle is many of them. */
export interface Segments {
  readonly count: number;
  /** x and y of the one end and of the other, in world units. */
  readonly ends: Float32Array;
  /** How far along its line the piece begins, in world units, so that dashes run on. */
  readonly along: Float32Array;
  /** Index into `tieStatuses`. */
  readonly status: Uint8Array;
  /** Width in pixels. */
  readonly width: Float32Array;
  /** Row of the tie. */
  readonly ties: Int32Array;
  /** The points at the two ends of the line. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Everything that is drawn. A new picture is a new scene; scenes are never changed. */
export interface Scene {
  readonly points: Points;
  readonly segments: Segments;
  readonly bounds: Bounds;
  /** Where the picture opens: all of the scene, or a part of it. */
  readonly home: Bounds;
  /** Rows in the order in which names are written, most important first, as indices into `points`. */
  readonly byImportance: Int32Array;
  readonly nameOf: (point: number) => string;
  /** The ties of a point, as `Segments.ties` numbers them. */
  readonly tiesOf: (point: number) => readonly number[];
}
