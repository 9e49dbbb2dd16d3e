import type { CodedUnits } from "./coded-units.ts";
import { coordinatesOf, squaredDifference, type Level } from "./difference.ts";

/** Σ of δ² over unordered pairs, measured for one weighting of the units. */
export interface Spreads {
  /** Pairable values, units counted `times` over. */
  readonly pairable: number;
  /** Σ over units of pairs within the unit, each unit divided by its values less one. */
  readonly within: number;
  /** Σ over all pairs of values, across units too. */
  readonly across: number;
}

/** Measures a table whose unit u counts `times[u]` times (all ones: the table itself; else a bootstrap draw). */
export function measureSpreads(coded: CodedUnits, level: Level, times: Uint32Array): Spreads {
  const counts = countCodes(coded, times);
  const spreadOf = spreadWithin(coded, level, counts);
  let within = 0;
  for (let unit = 0; unit < times.length; unit++) {
    const weight = times[unit]!;
    if (weight > 0) within += (weight * spreadOf(unit)) / (sizeOf(coded, unit) - 1);
  }
  return { pairable: sum(counts), within, across: spreadAcross(coded.levels, level, counts) };
}

/** Σ of δ² over the unordered pairs of one unit, where values occur `counts` times in all. */
export function spreadWithin(
  coded: CodedUnits,
  level: Level,
  counts: Float64Array,
): (unit: number) => number {
  const at = coordinatesOf(level, coded.levels, counts);
  const { codes, starts } = coded;
  if (at !== null) return (unit) => spreadOnLine(at, codes, starts[unit]!, starts[unit + 1]!);
  const difference = level === "ratio" ? "ratio" : "nominal";
  return (unit) => {
    let spread = 0;
    for (let one = starts[unit]!; one < starts[unit + 1]!; one++) {
      for (let other = one + 1; other < starts[unit + 1]!; other++) {
        const [c, k] = [codes[one]!, codes[other]!];
        if (c !== k) spread += squaredDifference(difference, coded.levels[c]!, coded.levels[k]!);
      }
    }
    return spread;
  };
}

/** How often each code occurs, units counted `times` over. */
export function countCodes(
  { levels, codes, starts }: CodedUnits,
  times: Uint32Array,
): Float64Array {
  const counts = new Float64Array(levels.length);
  for (let unit = 0; unit < times.length; unit++) {
    const weight = times[unit]!;
    if (weight === 0) continue;
    for (let at = starts[unit]!; at < starts[unit + 1]!; at++) counts[codes[at]!]! += weight;
  }
  return counts;
}

/** Pairs on a line: their squared distances add up to m Σ (x − mean)², without a loop over pairs. */
function spreadOnLine(at: Float64Array, codes: Int32Array, start: number, end: number): number {
  const size = end - start;
  let mean = 0;
  for (let i = start; i < end; i++) mean += at[codes[i]!]! / size;
  let squares = 0;
  for (let i = start; i < end; i++) squares += (at[codes[i]!]! - mean) ** 2;
  return size * squares;
}

function spreadAcross(levels: Float64Array, level: Level, counts: Float64Array): number {
  const at = coordinatesOf(level, levels, counts);
  const total = sum(counts);
  if (at !== null) {
    const mean = counts.reduce((held, count, code) => held + (count * at[code]!) / total, 0);
    return total * counts.reduce((held, count, code) => held + count * (at[code]! - mean) ** 2, 0);
  }
  if (level === "nominal")
    return (total ** 2 - counts.reduce((held, count) => held + count ** 2, 0)) / 2;
  return spreadOfRatios(levels, counts);
}

function spreadOfRatios(levels: Float64Array, counts: Float64Array): number {
  let spread = 0;
  for (let c = 0; c < levels.length; c++) {
    if (counts[c] === 0) continue;
    for (let k = c + 1; k < levels.length; k++) {
      spread += counts[c]! * counts[k]! * squaredDifference("ratio", levels[c]!, levels[k]!);
    }
  }
  return spread;
}

export function sizeOf({ starts }: CodedUnits, unit: number): number {
  return starts[unit + 1]! - starts[unit]!;
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((held, value) => held + value, 0);
}
