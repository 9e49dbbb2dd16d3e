import type { ProfileRow, Scale } from "#engines/instruments/index.ts";

import type { Silence } from "../model-assessment.ts";
import { shareOf } from "./picture-layout.ts";

/** How one dimension is drawn: filled to `low`, hatched from there to `high`, or marked as without a value. */
export interface Drawn {
  readonly dimension: string;
  /** Shares of the scale, 0 to 1; `null` where nobody gave a value. */
  readonly level: { readonly low: number; readonly high: number } | null;
  readonly range: ProfileRow["range"];
  /** Why there is no value; `null` where there is one, or where nobody has been asked. */
  readonly silence: Silence | null;
  /** How many answered without a value although others gave one. */
  readonly silent: number;
}

/** Rows of a profile as they are drawn. What is not known has no level, so nothing is drawn at zero. */
export function drawnRows(scale: Scale, rows: readonly ProfileRow[]): Drawn[] {
  return rows.map(({ dimension, range, counts }) => ({
    dimension,
    range,
    level:
      range === null ? null : { low: shareOf(scale, range.low), high: shareOf(scale, range.high) },
    silence: range === null ? silenceOf(counts) : null,
    silent: range === null ? 0 : counts.unknown + counts.withheld,
  }));
}

function silenceOf(counts: ProfileRow["counts"]): Silence | null {
  if (counts.unknown > 0) return "unknown";
  if (counts.withheld > 0) return "withheld";
  return counts["not-applicable"] > 0 ? "not-applicable" : null;
}
