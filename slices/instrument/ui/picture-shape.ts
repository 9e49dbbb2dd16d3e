/** A point in pixels from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The shape of one dimension. It is filled like a vessel: up from its floor, or across from its left side. */
export interface Vessel {
  readonly dimension: string;
  /** SVG path of the outline, closed. */
  readonly outline: string;
  readonly box: Point & { readonly width: number; readonly height: number };
  readonly fills: "up" | "across";
  readonly label: Label;
}

/** Where a name is written: its middle line, and how many ems fit on a line. */
export interface Label extends Point {
  readonly anchor: "start" | "middle" | "end";
  readonly ems: number;
}

/** A picture laid out: vessels in the instrument's order, lines that belong to the shape, and signs such as a gap in time. */
export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly vessels: readonly Vessel[];
  readonly lines: readonly string[];
  /** Stretches that the source leaves empty, with their years. */
  readonly gaps: readonly (Point & {
    readonly width: number;
    readonly height: number;
    readonly from: number;
    readonly to: number;
  })[];
  /** Spokes of a hexagon, from its middle to each corner, on which values lie; empty for vessels. */
  readonly spokes: readonly (readonly [Point, Point])[];
}

/** What a layout must know of a dimension. */
export interface LaidDimension {
  readonly id: string;
  readonly horizonYears?: { readonly from: number; readonly to: number | null } | undefined;
}

export type Lay = (dimensions: readonly LaidDimension[], width: number) => PictureLayout;
