/** Smallest diagonal, relative to its column, that still counts as independent (R, `glm.fit` uses 1e-11 as well). */
const independent = 1e-11;

/**
 * The least-squares solution of rows · b = targets by Householder reflections; null when columns depend on each other.
 * Rows: observations × unknowns, at least as many observations as unknowns. Source: Golub & Van Loan 2013, § 5.3.
 */
export function solveLeastSquares(
  rows: readonly (readonly number[])[],
  targets: readonly number[],
): number[] | null {
  const unknowns = rows[0]?.length ?? 0;
  if (rows.length < unknowns) return null;
  const a = rows.map((row) => [...row]);
  const b = [...targets];
  const diagonal: number[] = [];
  for (let k = 0; k < unknowns; k++) {
    const whole = Math.hypot(...rows.map((row) => row[k]!));
    const norm = Math.hypot(...a.slice(k).map((row) => row[k]!));
    if (!(norm > whole * independent)) return null;
    diagonal.push(reflect(a, b, k, a[k]![k]! > 0 ? -norm : norm));
  }
  const solution: number[] = Array.from({ length: unknowns }, () => 0);
  for (let k = unknowns - 1; k >= 0; k--) {
    let rest = b[k]!;
    for (let j = k + 1; j < unknowns; j++) rest -= a[k]![j]! * solution[j]!;
    solution[k] = rest / diagonal[k]!;
  }
  return solution;
}

/** Applies the reflection that turns column k into `alpha` on the diagonal; returns alpha. */
function reflect(a: number[][], b: number[], k: number, alpha: number): number {
  const v = a.slice(k).map((row) => row[k]!);
  v[0]! -= alpha;
  const square = v.reduce((sum, x) => sum + x * x, 0);
  const turn = (get: (i: number) => number, set: (i: number, value: number) => void): void => {
    const scale = (2 * v.reduce((sum, x, i) => sum + x * get(k + i), 0)) / square;
    v.forEach((x, i) => set(k + i, get(k + i) - scale * x));
  };
  for (let j = k + 1; j < a[0]!.length; j++) {
    turn(
      (i) => a[i]![j]!,
      (i, value) => {
        a[i]![j] = value;
      },
    );
  }
  turn(
    (i) => b[i]!,
    (i, value) => {
      b[i] = value;
    },
  );
  return alpha;
}
