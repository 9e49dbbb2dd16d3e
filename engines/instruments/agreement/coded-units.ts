import type { RatingTable } from "./rating-table.ts";

/**
 * The pairable part of a rating table (units with two or more values), values replaced by codes.
 * `codes` of unit u are `codes[starts[u]] … codes[starts[u + 1] - 1]`, rising; code c means `levels[c]`, rising.
 */
export interface CodedUnits {
  readonly levels: Float64Array;
  readonly codes: Int32Array;
  readonly starts: Int32Array;
  /** Row of the rating table behind each unit. */
  readonly rows: Int32Array;
}

export function codeUnits({ units, coders, values }: RatingTable): CodedUnits {
  const kept: number[] = [];
  const rows: number[] = [];
  const starts = [0];
  for (let row = 0; row < units; row++) {
    const known = values
      .subarray(row * coders, (row + 1) * coders)
      .filter((value) => !Number.isNaN(value));
    if (known.length < 2) continue;
    for (const value of known.toSorted()) kept.push(value);
    rows.push(row);
    starts.push(kept.length);
  }
  const levels = Float64Array.from(new Set(kept)).toSorted();
  const codeOf = new Map(Array.from(levels, (level, code) => [level, code]));
  const codes = Int32Array.from(kept, (value) => codeOf.get(value) ?? -1);
  return { levels, codes, starts: Int32Array.from(starts), rows: Int32Array.from(rows) };
}
