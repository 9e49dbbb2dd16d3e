/** Why a calibration is refused. */
export type CalibrationRefusal =
  | { readonly kind: "value-missing"; readonly index: number }
  | { readonly kind: "anchors-unordered" }
  | { readonly kind: "anchors-equal" }
  | { readonly kind: "inclusion-degree"; readonly value: number }
  | { readonly kind: "power"; readonly value: number }
  | { readonly kind: "anchor-unknown"; readonly index: number; readonly value: string | number }
  | { readonly kind: "thresholds-few"; readonly found: number }
  | { readonly kind: "no-solution" };

/** The index of the first value that is missing or not a number, or −1. */
export function firstMissing(values: readonly (number | null)[]): number {
  return values.findIndex((value) => value === null || !Number.isFinite(value));
}

/** Scores this close to 0 or 1 are set to it (QCA for R, `calibrate`). */
const nearlyNone = 0.0001;
const nearlyFull = 0.9999;

/** Rounds memberships at the far ends to 0 and 1. */
export function settleEnds(memberships: Float64Array): Float64Array {
  return memberships.map((m) => (m < nearlyNone ? 0 : m > nearlyFull ? 1 : m));
}
