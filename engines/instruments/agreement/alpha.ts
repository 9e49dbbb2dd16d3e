import { mapOk, ok, refused, type Result } from "#kernel/result.ts";
import { codeUnits, type CodedUnits } from "./coded-units.ts";
import type { Level } from "./difference.ts";
import type { RatingTable } from "./rating-table.ts";
import { measureSpreads, type Spreads } from "./spread.ts";

/** Krippendorff's alpha of one table: 1 full agreement, 0 what chance would give, below 0 systematic disagreement. */
export interface Alpha {
  readonly level: Level;
  readonly alpha: number;
  /** Mean δ² of values within units. */
  readonly observed: number;
  /** Mean δ² of values whatever their unit. */
  readonly expected: number;
  /** Values in units that at least two coders rated. */
  readonly pairable: number;
  readonly units: number;
}

/**
 * Why alpha has no value: no unit was rated twice; all pairable values are equal, so that chance cannot be told
 * from agreement; or a ratio scale holds a negative value. An infinite value is never accepted.
 */
export type AlphaRefusal =
  | { readonly kind: "nothing-pairable" }
  | { readonly kind: "no-variation"; readonly pairable: number; readonly value: number }
  | { readonly kind: "not-a-ratio"; readonly value: number }
  | { readonly kind: "not-finite"; readonly value: number };

/** Alpha for any number of coders and missing values (Krippendorff 2011). Time O(n log n); for ratio also O(distinct values²). */
export function krippendorffAlpha(table: RatingTable, level: Level): Result<Alpha, AlphaRefusal> {
  return mapOk(pairableUnits(table, level), (coded) => {
    const once = new Uint32Array(coded.rows.length).fill(1);
    return alphaOf(measureSpreads(coded, level, once), level, coded.rows.length);
  });
}

/** The coded units of a table on which alpha is defined. */
export function pairableUnits(table: RatingTable, level: Level): Result<CodedUnits, AlphaRefusal> {
  const coded = codeUnits(table);
  const { levels } = coded;
  const [lowest] = levels;
  if (lowest === undefined) return refused({ kind: "nothing-pairable" });
  const infinite = levels.find((value) => !Number.isFinite(value));
  if (infinite !== undefined) return refused({ kind: "not-finite", value: infinite });
  if (level === "ratio" && lowest < 0) return refused({ kind: "not-a-ratio", value: lowest });
  if (levels.length === 1)
    return refused({ kind: "no-variation", pairable: coded.codes.length, value: lowest });
  return ok(coded);
}

/** α = 1 − observed / expected, from sums over unordered pairs. */
export function alphaOf({ pairable, within, across }: Spreads, level: Level, units: number): Alpha {
  const observed = (2 * within) / pairable;
  const expected = (2 * across) / (pairable * (pairable - 1));
  return { level, alpha: 1 - observed / expected, observed, expected, pairable, units };
}
