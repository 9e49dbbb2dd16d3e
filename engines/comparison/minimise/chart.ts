import { addMember, hasMember, wordsFor } from "./bits.ts";
import type { Primes } from "./primes.ts";

/**
 * The prime implicant chart without what cannot matter: rows that any cover of another row covers too are dropped
 * (row dominance), and primes that cover the same remaining rows form one class. Covers of the chart are exactly the
 * covers of the positives; two primes of a class never stand in the same irredundant model.
 */
export interface Chart {
  readonly rows: number;
  readonly words: number;
  /** Rows each class covers, `words` words a class. */
  readonly classes: Int32Array;
  readonly classCount: number;
  /** Primes of each class, ascending. */
  readonly members: readonly (readonly number[])[];
  /** Classes that cover each row, ascending; rows with fewest classes first. */
  readonly byRow: readonly (readonly number[])[];
}

/** Reduces the chart of these primes; a positive without any prime leaves a row without classes. */
export function buildChart(primes: Primes): Chart {
  const kept = dominantRows(primes);
  const words = wordsFor(kept.length);
  const byKey = new Map<string, number>();
  const patterns: Int32Array[] = [];
  const members: number[][] = [];
  for (let index = 0; index < primes.count; index++) {
    const pattern = new Int32Array(words);
    kept.forEach((row, r) => {
      if (hasMember(primes.coverage, index * primes.words, row)) addMember(pattern, 0, r);
    });
    if (pattern.every((word) => word === 0)) continue;
    const key = words === 1 ? String(pattern[0]) : pattern.join(",");
    const known = byKey.get(key);
    if (known !== undefined) members[known]!.push(index);
    else {
      byKey.set(key, patterns.length);
      patterns.push(pattern);
      members.push([index]);
    }
  }
  return sortRows(kept.length, patterns, members);
}

function sortRows(
  rows: number,
  patterns: readonly Int32Array[],
  members: readonly number[][],
): Chart {
  const covering = Array.from({ length: rows }, (_, r) =>
    patterns.flatMap((pattern, k) => (hasMember(pattern, 0, r) ? [k] : [])),
  );
  const order = covering
    .map((_, r) => r)
    .toSorted((a, b) => covering[a]!.length - covering[b]!.length || a - b);
  const words = wordsFor(rows);
  const classes = new Int32Array(patterns.length * words);
  patterns.forEach((pattern, k) => {
    order.forEach((from, to) => {
      if (hasMember(pattern, 0, from)) addMember(classes, k * words, to);
    });
  });
  const byRow = order.map((r) => covering[r]!);
  return { rows, words, classes, classCount: patterns.length, members, byRow };
}

/** Positives whose primes include no other positive's primes; of equals the first. */
function dominantRows(primes: Primes): number[] {
  const words = wordsFor(primes.count);
  const count = primes.positives.length;
  const byRow = new Int32Array(count * words);
  for (let index = 0; index < primes.count; index++) {
    for (let row = 0; row < count; row++) {
      if (hasMember(primes.coverage, index * primes.words, row))
        addMember(byRow, row * words, index);
    }
  }
  const includes = (outer: number, inner: number): boolean => {
    for (let w = 0; w < words; w++) {
      if ((byRow[inner * words + w]! & ~byRow[outer * words + w]!) !== 0) return false;
    }
    return true;
  };
  const rows = Array.from({ length: count }, (_, row) => row);
  return rows.filter((row) =>
    rows.every(
      (other) => other === row || !includes(row, other) || (other > row && includes(other, row)),
    ),
  );
}
