import type { Rows } from "./rows.ts";

/** Pivots from which distances are measured; beyond fifty the picture no longer changes (Brandes and Pich, 4.2). */
const mostPivots = 50;

/** Rounds of the power iteration; the two largest directions are found long before. */
const rounds = 60;

/**
 * Places of a connected part in the plane, by pivot multidimensional scaling: distances in ties to a few pivots that lie
 * far from one another, and the two directions in which these differ most. Linear in actors and ties, no chance in it.
 * Source: Brandes and Pich, "Eigensolver methods for progressive multidimensional scaling of large data" (2007).
 */
export function placeByPivots(rows: Rows): Float64Array {
  const n = rows.count;
  const places = new Float64Array(2 * n);
  if (n < 2) return places;
  const k = Math.min(mostPivots, n);
  const table = centred(distancesToPivots(rows, k), n, k);
  const square = crossTable(table, n, k);
  const first = largestDirection(square, { k, without: null });
  const second = largestDirection(square, { k, without: first });
  for (let v = 0; v < n; v++) {
    places[2 * v] = along(table, first, v);
    places[2 * v + 1] = along(table, second, v);
  }
  return places;
}

/** Row-major n × k: ties between each actor and each pivot; the next pivot is always the actor farthest from all so far. */
function distancesToPivots(rows: Rows, k: number): Float64Array {
  const { count: n, offsets, neighbours } = rows;
  const table = new Float64Array(n * k);
  const nearest = new Int32Array(n).fill(n);
  const distance = new Int32Array(n);
  const queue = new Int32Array(n);
  let pivot = 0;
  for (let column = 0; column < k; column++) {
    distance.fill(-1);
    distance[pivot] = 0;
    queue[0] = pivot;
    let tail = 1;
    for (let head = 0; head < tail; head++) {
      const v = queue[head]!;
      for (let at = offsets[v]!; at < offsets[v + 1]!; at++) {
        const other = neighbours[at]!;
        if (distance[other]! >= 0) continue;
        distance[other] = distance[v]! + 1;
        queue[tail++] = other;
      }
    }
    for (let v = 0; v < n; v++) {
      table[v * k + column] = distance[v]!;
      nearest[v] = Math.min(nearest[v]!, distance[v]!);
      if (nearest[v]! > nearest[pivot]!) pivot = v;
    }
  }
  return table;
}

/** Squared distances, doubly centred: of each entry its row's and its column's mean taken off. */
function centred(table: Float64Array, n: number, k: number): Float64Array {
  const columns = new Float64Array(k);
  const rows = new Float64Array(n);
  let all = 0;
  for (let v = 0; v < n; v++)
    for (let column = 0; column < k; column++) {
      const square = table[v * k + column]! ** 2;
      table[v * k + column] = square;
      rows[v] = rows[v]! + square / k;
      columns[column] = columns[column]! + square / n;
      all += square / (n * k);
    }
  for (let v = 0; v < n; v++)
    for (let column = 0; column < k; column++)
      table[v * k + column] = -0.5 * (table[v * k + column]! - rows[v]! - columns[column]! + all);
  return table;
}

interface Search {
  readonly k: number;
  /** The direction already found, which the new one stands square to. */
  readonly without: Float64Array | null;
}

/** The unit direction among the k columns in which the table spreads most, from the columns' products with one another. */
function largestDirection(square: Float64Array, { k, without }: Search): Float64Array {
  let direction: Float64Array = Float64Array.from(
    { length: k },
    (_, column) => 1 + ((column * 7) % 5),
  );
  for (let round = 0; round < rounds; round++) {
    if (without !== null) takeOff(direction, without);
    const next = new Float64Array(k);
    for (let row = 0; row < k; row++)
      for (let column = 0; column < k; column++)
        next[row] = next[row]! + square[row * k + column]! * direction[column]!;
    direction = unit(next);
  }
  if (without !== null) takeOff(direction, without);
  return unit(direction);
}

/** Row-major k × k: every column times every other; symmetrical, so that half of it is reckoned. */
function crossTable(table: Float64Array, n: number, k: number): Float64Array {
  const square = new Float64Array(k * k);
  for (let v = 0; v < n; v++)
    for (let row = 0; row < k; row++) {
      const value = table[v * k + row]!;
      for (let column = row; column < k; column++)
        square[row * k + column] = square[row * k + column]! + value * table[v * k + column]!;
    }
  for (let row = 0; row < k; row++)
    for (let column = 0; column < row; column++)
      square[row * k + column] = square[column * k + row]!;
  return square;
}

function takeOff(direction: Float64Array, other: Float64Array): void {
  let share = 0;
  for (let at = 0; at < direction.length; at++) share += direction[at]! * other[at]!;
  for (let at = 0; at < direction.length; at++) direction[at] = direction[at]! - share * other[at]!;
}

function unit(direction: Float64Array): Float64Array {
  const length = Math.hypot(...direction);
  return length === 0 ? direction : direction.map((value) => value / length);
}

function along(table: Float64Array, direction: Float64Array, v: number): number {
  const k = direction.length;
  let sum = 0;
  for (let column = 0; column < k; column++) sum += table[v * k + column]! * direction[column]!;
  return sum;
}
