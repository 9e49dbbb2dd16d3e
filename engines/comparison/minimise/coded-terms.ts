import { free } from "../model.ts";
import type { Term } from "../model.ts";

/**
 * Terms as bits, one bit a condition: `care[t]` says where term t has a literal, and plane k holds bit k of its levels
 * (`planes[k][t]`); two-level conditions need a single plane.
 */
export interface CodedTerms {
  readonly count: number;
  readonly care: Int32Array;
  readonly planes: readonly Int32Array[];
}

/** Codes terms whose levels are below 2^planes. */
export function codeTerms(terms: readonly Term[], planes: number): CodedTerms {
  const care = new Int32Array(terms.length);
  const bits = Array.from({ length: planes }, () => new Int32Array(terms.length));
  terms.forEach((term, t) => {
    term.forEach((level, c) => {
      if (level === free) return;
      care[t]! |= 1 << c;
      for (let k = 0; k < planes; k++) bits[k]![t]! |= ((level >>> k) & 1) << c;
    });
  });
  return { count: terms.length, care, planes: bits };
}

/** Planes that hold every level of these terms. */
export function planesFor(terms: readonly Term[]): number {
  let highest = 1;
  for (const term of terms) for (const level of term) highest = Math.max(highest, level);
  return 32 - Math.clz32(highest);
}

/** For every term of `others`, the conditions on which it rules out the configuration `row` of `rows`, as bits. */
export function differenceMasks(rows: CodedTerms, row: number, others: CodedTerms): Int32Array {
  const masks = new Int32Array(others.count);
  for (const [k, plane] of others.planes.entries()) {
    const own = rows.planes[k]![row]!;
    for (let t = 0; t < masks.length; t++) masks[t]! |= plane[t]! ^ own;
  }
  for (let t = 0; t < masks.length; t++) masks[t]! &= others.care[t]!;
  return masks;
}
