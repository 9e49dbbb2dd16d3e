import { type Result, ok, refused } from "#kernel/result.ts";
import type { SideRoll } from "../sides/side-roll.ts";

/** Participants of every party on the map below which no single place is shown. */
export const leastForDots = 30;

/** Why single places are not shown: a party (or, without parties, the whole forum) is too small. */
export interface TooFewForDots {
  readonly kind: "too-few-for-dots";
  readonly needed: number;
}

/**
 * Whether the places of single participants may be shown.
 *
 * @param inside participants on the map.
 */
export function mayShowDots(roll: SideRoll, inside: Int32Array): Result<true, TooFewForDots> {
  const sizes = roll.names.length === 0 ? [inside.length] : roll.names.map(() => 0);
  if (roll.names.length > 0)
    for (const i of inside) if ((roll.of[i] ?? -1) >= 0) sizes[roll.of[i]!]!++;
  return sizes.every((size) => size >= leastForDots)
    ? ok(true)
    : refused({ kind: "too-few-for-dots", needed: leastForDots });
}
