import { ok, refused, type Result } from "#kernel/result.ts";
import type { Profile, Range } from "./profile.ts";

/**
 * How the second profile stands to the first on a dimension: every assessor's value above (`higher`) or below
 * (`lower`) every value of the first; one and the same value (`same`); ranges that touch otherwise (`overlapping`);
 * or no value on either side (`undetermined`).
 */
export type Standing = "higher" | "lower" | "same" | "overlapping" | "undetermined";

export interface ComparedRow {
  readonly dimension: string;
  readonly first: Range | null;
  readonly second: Range | null;
  readonly standing: Standing;
}

export interface ComparisonRefusal {
  readonly kind: "different-instruments";
  readonly first: { readonly instrument: string; readonly version: number };
  readonly second: { readonly instrument: string; readonly version: number };
}

/** Compares one subject at two dates, or two subjects, dimension by dimension. Nothing is summed up. */
export function compareProfiles(
  first: Profile,
  second: Profile,
): Result<readonly ComparedRow[], ComparisonRefusal> {
  if (first.instrument !== second.instrument || first.version !== second.version) {
    return refused({ kind: "different-instruments", first: nameOf(first), second: nameOf(second) });
  }
  return ok(
    first.rows.map(({ dimension, range }, index) => {
      const other = second.rows[index]?.range ?? null;
      return { dimension, first: range, second: other, standing: standingOf(range, other) };
    }),
  );
}

/** Where the second range stands to the first. */
export function standingOf(first: Range | null, second: Range | null): Standing {
  if (first === null || second === null) return "undetermined";
  if (second.low > first.high) return "higher";
  if (second.high < first.low) return "lower";
  const isOneValue = first.low === first.high && second.low === second.high;
  return isOneValue ? "same" : "overlapping";
}

function nameOf({ instrument, version }: Profile): { instrument: string; version: number } {
  return { instrument, version };
}
