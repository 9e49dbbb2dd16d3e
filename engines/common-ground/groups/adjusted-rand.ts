/**
 * Adjusted Rand index of two partitions of the same things: 1 the same partition, 0 as expected by chance.
 *
 * Labels may be any numbers; both arrays have one entry a thing. 1 when both partitions are trivial in the same way.
 * Source: Hubert and Arabie, Comparing partitions (1985).
 */
export function adjustedRand(left: ArrayLike<number>, right: ArrayLike<number>): number {
  const n = left.length;
  const [rows, columns] = [numbered(left), numbered(right)];
  const cells = new Float64Array(rows.count * columns.count);
  const inRow = new Float64Array(rows.count);
  const inColumn = new Float64Array(columns.count);
  for (let i = 0; i < n; i++) {
    const [r, c] = [rows.of[i]!, columns.of[i]!];
    cells[r * columns.count + c]!++;
    inRow[r]!++;
    inColumn[c]!++;
  }
  const together = pairsWithin(cells);
  const [inLeft, inRight] = [pairsWithin(inRow), pairsWithin(inColumn)];
  const expected = n < 2 ? 0 : (inLeft * inRight) / ((n * (n - 1)) / 2);
  const most = (inLeft + inRight) / 2;
  return most === expected ? 1 : (together - expected) / (most - expected);
}

/** The labels numbered 0, 1, … in order of appearance. */
function numbered(labels: ArrayLike<number>): { readonly of: Int32Array; readonly count: number } {
  const known = new Map<number, number>();
  const of = new Int32Array(labels.length);
  for (let i = 0; i < labels.length; i++) {
    const number = known.get(labels[i]!) ?? known.size;
    if (number === known.size) known.set(labels[i]!, number);
    of[i] = number;
  }
  return { of, count: known.size };
}

function pairsWithin(counts: Float64Array): number {
  let pairs = 0;
  for (const count of counts) pairs += (count * (count - 1)) / 2;
  return pairs;
}
