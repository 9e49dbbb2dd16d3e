import { mapOk, type Result } from "#kernel/result.ts";
import { pairableUnits, type AlphaRefusal } from "./alpha.ts";
import type { CodedUnits } from "./coded-units.ts";
import type { Level } from "./difference.ts";
import type { RatingTable } from "./rating-table.ts";
import { countCodes, sizeOf, spreadWithin } from "./spread.ts";

/** A unit on which coders differ: its row, lowest and highest value, and its share (above 0, up to 1) of all disagreement. */
export interface DisputedUnit {
  readonly row: number;
  readonly low: number;
  readonly high: number;
  readonly share: number;
}

/** The units coders differ on, most disputed first, ties by row. The shares add up to 1, or the list is empty. */
export function disputedUnits(
  table: RatingTable,
  level: Level,
): Result<readonly DisputedUnit[], AlphaRefusal> {
  return mapOk(pairableUnits(table, level), (coded) => {
    const split = splitUnits(coded, level);
    const total = split.reduce((held, { weight }) => held + weight, 0);
    return split
      .map(({ unit, weight }) => ({ ...endsOf(coded, unit), share: weight / total }))
      .toSorted((one, other) => other.share - one.share || one.row - other.row);
  });
}

function splitUnits(coded: CodedUnits, level: Level): { unit: number; weight: number }[] {
  const once = new Uint32Array(coded.rows.length).fill(1);
  const spreadOf = spreadWithin(coded, level, countCodes(coded, once));
  return Array.from(coded.rows.keys())
    .filter((unit) => endsOf(coded, unit).low !== endsOf(coded, unit).high)
    .map((unit) => ({ unit, weight: spreadOf(unit) / (sizeOf(coded, unit) - 1) }));
}

/** Codes of a unit rise, so its ends are its first and last. */
function endsOf(
  { levels, codes, starts, rows }: CodedUnits,
  unit: number,
): Omit<DisputedUnit, "share"> {
  const low = levels[codes[starts[unit]!]!]!;
  const high = levels[codes[starts[unit + 1]! - 1]!]!;
  return { row: rows[unit]!, low, high };
}
