import type { ScaleKind } from "../scale/scale.ts";
import type { Level } from "./difference.ts";

/** The level at which scores of a scale are compared: ranks keep their order, degrees their distances. */
export const levelOfScale: Readonly<Record<ScaleKind, Level>> = {
  "yes-no": "nominal",
  ordinal: "ordinal",
  fuzzy: "interval",
};
