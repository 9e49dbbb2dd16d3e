/**
 * Adjusted Rand index of two partitions of the same things: 1 the same partition, 0 as expected by chance.
 *
 * Labels may be any numbers; both arrays have one entry a thing. 1 when both partitions are trivial in the same way.
 * Source: Hubert and Arabie, Comparing partitions (1985).
 */
export function adjustedRand(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const n = left.length;
  const cells = new Map<string, number>();
  const rows = new Map<number, number>();
  const columns = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const [a, b] = [left[i]!, right[i]!];
    cells.set(`${a} ${b}`, (cells.get(`${a} ${b}`) ?? 0) + 1);
    rows.set(a, (rows.get(a) ?? 0) + 1);
    columns.set(b, (columns.get(b) ?? 0) + 1);
  }
  const together = pairsWithin(cells.values());
  const inLeft = pairsWithin(rows.values());
  const inRight = pairsWithin(columns.values());
  const expected = n < 2 ? 0 : (inLeft * inRight) / ((n * (n - 1)) / 2);
  const most = (inLeft + inRight) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

function pairsWithin(counts: Iterable<number>): number {
  let pairs = 0;
  for (const count of counts) pairs += (count * (count - 1)) / 2;
  return pairs;
}
