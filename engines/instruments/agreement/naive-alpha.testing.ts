import type { Level } from "./difference.ts";

type Rows = readonly (readonly (number | null)[])[];

/** Alpha as Krippendorff (2011) defines it, pair by pair. NaN where undefined. */
export function naiveAlpha(rows: Rows, level: Level): number {
  const units = rows
    .map((row) => row.filter((value) => value !== null))
    .filter((values) => values.length >= 2);
  const all = units.flat();
  const distance = (c: number, k: number): number => squared(level, all, c, k);
  const observed = mean(
    units.flatMap((values) =>
      orderedPairs(values).map(([c, k]) => distance(c, k) / (values.length - 1)),
    ),
    all.length,
  );
  const expected = mean(
    orderedPairs(all).map(([c, k]) => distance(c, k)),
    all.length * (all.length - 1),
  );
  return expected === 0 ? Number.NaN : 1 - observed / expected;
}

/** δ² as printed: for ordinal data the frequencies of all values from c to k, less half of those of c and k. */
function squared(level: Level, all: readonly number[], c: number, k: number): number {
  if (c === k) return 0;
  if (level === "nominal") return 1;
  if (level === "interval") return (c - k) ** 2;
  if (level === "ratio") return ((c - k) / (c + k)) ** 2;
  const [low, high] = c < k ? [c, k] : [k, c];
  const between = all.filter((value) => value >= low && value <= high).length;
  const ends = all.filter((value) => value === low || value === high).length;
  return (between - ends / 2) ** 2;
}

function orderedPairs(values: readonly number[]): [number, number][] {
  return values.flatMap((c, i) =>
    values.filter((_, j) => j !== i).map((k): [number, number] => [c, k]),
  );
}

function mean(terms: readonly number[], count: number): number {
  return terms.reduce((held, term) => held + term, 0) / count;
}
