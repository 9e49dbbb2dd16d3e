import type { BothTexts } from "#kernel/local-text.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

/** A point of a fuzzy scale put into words: at degree `at` the set is met as `meaning` says. */
export interface FuzzyAnchor {
  readonly at: number;
  readonly meaning: BothTexts;
}

/**
 * How a dimension is scored. A value is 0 (no) or 1 (yes); the rank 0, 1, … of an ordinal anchor, lowest first;
 * or a degree of membership from 0 (fully out) to 1 (fully in) with 0.5 the point of greatest doubt (Ragin 2008, ch. 2).
 */
export type Scale =
  | { readonly kind: "yes-no" }
  | { readonly kind: "ordinal"; readonly anchors: readonly BothTexts[] }
  | { readonly kind: "fuzzy"; readonly anchors: readonly FuzzyAnchor[] };

export type ScaleKind = Scale["kind"];

/** Why a scale cannot be used: fewer than two anchors, or fuzzy anchors that do not rise from 0 to 1. */
export type ScaleRefusal =
  | { readonly kind: "too-few-anchors"; readonly count: number }
  | { readonly kind: "anchors-not-rising"; readonly at: readonly number[] };

/** Accepts a scale that assessors can be asked to use. */
export function checkScale(scale: Scale): Result<Scale, ScaleRefusal> {
  if (scale.kind === "yes-no") return ok(scale);
  const count = scale.anchors.length;
  if (count < 2) return refused({ kind: "too-few-anchors", count });
  if (scale.kind === "ordinal") return ok(scale);
  const at = scale.anchors.map((anchor) => anchor.at);
  const isRising = at.every(
    (degree, index) => index === 0 || degree > (at[index - 1] ?? Number.NaN),
  );
  return isRising && at[0] === 0 && at.at(-1) === 1
    ? ok(scale)
    : refused({ kind: "anchors-not-rising", at });
}

/** Whether `value` can be given on the scale; never for NaN or an infinite value. */
export function isOnScale(scale: Scale, value: number): boolean {
  if (scale.kind === "yes-no") return value === 0 || value === 1;
  if (scale.kind === "fuzzy") return value >= 0 && value <= 1;
  return Number.isInteger(value) && value >= 0 && value < scale.anchors.length;
}

/**
 * Whether a value says that the subject has the dimension: yes; above the lowest anchor; more in than out (over 0.5).
 * At 0.5 exactly a degree is neither and the answer is `null`.
 */
export function isPresentAt(scale: Scale, value: number): boolean | null {
  if (scale.kind !== "fuzzy") return value > 0;
  return value === 0.5 ? null : value > 0.5;
}
