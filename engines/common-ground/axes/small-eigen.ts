/** Eigenvalues in falling order and their unit eigenvectors. */
export interface SmallEigen {
  readonly values: Float64Array;
  /** `vectors[k]` belongs to `values[k]`. */
  readonly vectors: readonly Float64Array[];
}

/** Squares off the diagonal, as a share of those on it, that are only rounding: (a few times 2⁻⁵³)². */
const roundingFloor = 1e-29;
const mostSweeps = 30;

/**
 * Eigenpairs of a small symmetric matrix by cyclic Jacobi rotations.
 *
 * @param matrix rows of an n × n symmetric matrix, n up to a few dozen; it is not changed.
 * Source: Golub and Van Loan, Matrix Computations (2013), § 8.5.
 */
export function smallEigen(matrix: readonly Float64Array[]): SmallEigen {
  const n = matrix.length;
  const a = matrix.map((row) => Float64Array.from(row));
  const v = a.map((_, i) => Float64Array.from({ length: n }, (__, j) => (i === j ? 1 : 0)));
  for (let sweep = 0; sweep < mostSweeps && offDiagonal(a) > 0; sweep++) {
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, p, q);
  }
  const order = a.map((_, i) => i).sort((i, j) => a[j]![j]! - a[i]![i]!);
  return {
    values: Float64Array.from(order, (i) => a[i]![i]!),
    vectors: order.map((k) => Float64Array.from(v, (row) => row[k]!)),
  };
}

function offDiagonal(a: readonly Float64Array[]): number {
  let diagonal = 0;
  let rest = 0;
  for (const [i, row] of a.entries()) {
    for (const [j, x] of row.entries()) {
      if (i === j) diagonal += x * x;
      else rest += x * x;
    }
  }
  return rest > roundingFloor * diagonal ? rest : 0;
}

function rotate(a: Float64Array[], v: Float64Array[], p: number, q: number): void {
  const apq = a[p]![q]!;
  if (apq === 0) return;
  const theta = (a[q]![q]! - a[p]![p]!) / (2 * apq);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of a) turn(row, p, q, { c, s });
  const rowP = a[p]!;
  const rowQ = a[q]!;
  for (let k = 0; k < rowP.length; k++) {
    const x = rowP[k]!;
    const y = rowQ[k]!;
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  for (const row of v) turn(row, p, q, { c, s });
}

function turn(row: Float64Array, p: number, q: number, by: { c: number; s: number }): void {
  const x = row[p]!;
  const y = row[q]!;
  row[p] = by.c * x - by.s * y;
  row[q] = by.s * x + by.c * y;
}
