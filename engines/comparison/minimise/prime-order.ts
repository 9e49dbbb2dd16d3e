import { free } from "../model.ts";

/**
 * The order in which QCA for R numbers prime implicants, so that M2 or C1P3 name the same model here and there:
 * fewer literals first, then condition by condition, lower levels first and free last. Where every prime has a literal
 * on a condition, one prime (the last of those with the lowest level) goes behind all others: a property of the
 * reference's sort that decides its numbering (QCA 3.25.1, sort_matrix).
 * `literals[p]` is the number of literals of prime p; `levelAt(p, c)` its level on condition c, or −1.
 * @returns the primes, first to last.
 */
export function referenceOrder(
  literals: readonly number[],
  conditions: number,
  levelAt: (prime: number, condition: number) => number,
): Uint32Array {
  let order = stableSort(
    Uint32Array.from(literals, (_, p) => p),
    (p) => literals[p]!,
  );
  for (let c = conditions - 1; c >= 0; c--) order = sortOn(order, (p) => levelAt(p, c));
  return stableSort(order, (p) => literals[p]!);
}

function sortOn(order: Uint32Array, level: (prime: number) => number): Uint32Array {
  const lowest = order.reduce((least, p) => Math.min(least, level(p)), Number.POSITIVE_INFINITY);
  if (lowest === free) return stableSort(order, (p) => (level(p) === free ? 256 : level(p)));
  const last = order.findLastIndex((p) => level(p) === lowest);
  if (last < 0) return order;
  const front = stableSort(
    order.filter((_, i) => i !== last),
    level,
  );
  return Uint32Array.from([...front, order[last]!]);
}

/** Stable counting sort by a key of 0 … 256. */
function stableSort(order: Uint32Array, key: (prime: number) => number): Uint32Array {
  const starts = new Uint32Array(258);
  for (const p of order) starts[key(p) + 1]! += 1;
  for (let k = 1; k < starts.length; k++) starts[k]! += starts[k - 1]!;
  const sorted = new Uint32Array(order.length);
  for (const p of order) sorted[starts[key(p)]!++] = p;
  return sorted;
}
