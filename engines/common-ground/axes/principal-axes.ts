import { type CentredVotes, gramPair, gramSpace } from "./centred-votes.ts";
import { smallEigen } from "./small-eigen.ts";

/** The two directions along which the votes differ most. */
export interface PrincipalAxes {
  /** Unit vectors over propositions, first the stronger; all 0 where the votes have no such direction. */
  readonly axes: readonly [Float64Array, Float64Array];
  /** Eigenvalues of `MᵀM`. */
  readonly strength: readonly [number, number];
  /** Passes over the votes that were needed. */
  readonly passes: number;
  /** Largest relative residual that was left. */
  readonly residual: number;
}

/** How the axes are sought. */
export interface AxesSearch {
  /** Relative residual at which to stop: 1e-13 for comparison with others, 1e-4 for a map. */
  readonly tolerance: number;
  /** Passes after which to stop even so; where the second axis does not stand out, no number of passes would find it. */
  readonly mostPasses?: number;
  /** Axes of an earlier map; they may be shorter than the propositions now are. */
  readonly warm?: readonly [Float64Array, Float64Array];
}

const largestBasis = 40;
const kept = 4;
const patience = 400;
const checkedSizes = new Set([2, 4, 6, 8, 12, 16, 20, 26, 32, largestBasis]);

/** The directions tried so far, their products with the Gram matrix, and the small matrix that both make. */
interface Krylov {
  readonly basis: Float64Array[];
  readonly images: Float64Array[];
  /** `small[a][b]` = basis a · image b, up to the size of the basis. */
  readonly small: Float64Array[];
}

interface Ritz {
  readonly vectors: Float64Array[];
  readonly values: Float64Array;
  readonly residual: number;
}

/**
 * The first two principal axes by block Lanczos with full re-orthogonalisation and thick restart.
 *
 * Deterministic: the first block is fixed, and each axis is turned so that its loading of largest size is positive.
 * Source: Golub and Underwood, The block Lanczos method (1977); Wu and Simon, Thick-restart Lanczos (2000).
 */
export function principalAxes(votes: CentredVotes, search: AxesSearch): PrincipalAxes {
  const n = votes.table.propositions;
  const krylov: Krylov = { basis: [], images: [], small: [] };
  let block = orthonormal(startBlock(n, search.warm), []);
  const space = gramSpace(n);
  let passes = 0;
  let ritz: Ritz = { vectors: [], values: new Float64Array(0), residual: 0 };
  const most = search.mostPasses ?? patience;
  while (block.length > 0 && passes < most) {
    const images = gramPair(votes, [block[0]!, block[1] ?? new Float64Array(n)], space).slice(
      0,
      block.length,
    );
    passes++;
    extend(krylov, block, images);
    const size = krylov.basis.length;
    block = orthonormal(
      images.map((w) => Float64Array.from(w)),
      krylov.basis,
    );
    if (block.length > 0 && passes < most && size < largestBasis && !checkedSizes.has(size))
      continue;
    ritz = rayleighRitz(krylov);
    if (ritz.residual <= search.tolerance) break;
    if (size >= largestBasis) restart(krylov, ritz);
  }
  return settle(ritz, n, passes);
}

/** Adds directions with their images and the new rows and columns of the small matrix. */
function extend(
  krylov: Krylov,
  block: readonly Float64Array[],
  images: readonly Float64Array[],
): void {
  const { basis, small } = krylov;
  for (const [b, direction] of block.entries()) {
    const image = images[b]!;
    const row = new Float64Array(largestBasis + 2);
    for (const [a, q] of basis.entries()) {
      row[a] = dot(q, image);
      small[a]![basis.length] = row[a]!;
    }
    row[basis.length] = dot(direction, image);
    small.push(row);
    basis.push(direction);
    krylov.images.push(image);
  }
}

function startBlock(n: number, warm: AxesSearch["warm"]): Float64Array[] {
  const [first, second] = [new Float64Array(n), new Float64Array(n)];
  for (let j = 0; j < n; j++) {
    first[j] = warm?.[0][j] ?? 1;
    second[j] = warm?.[1][j] ?? Math.sin(1 + j);
  }
  return [first, second];
}

/** Orthonormal part of `vectors` outside `basis`; directions that vanish are dropped. */
function orthonormal(
  vectors: readonly Float64Array[],
  basis: readonly Float64Array[],
): Float64Array[] {
  const done: Float64Array[] = [];
  for (const vector of vectors) {
    const before = norm(vector);
    for (let round = 0; round < 2; round++) {
      for (const q of basis) subtract(vector, dot(vector, q), q);
      for (const q of done) subtract(vector, dot(vector, q), q);
    }
    const after = norm(vector);
    if (!(after > 1e-12 * before) || after < 1e-150) continue;
    for (let j = 0; j < vector.length; j++) vector[j]! /= after;
    done.push(vector);
  }
  return done;
}

function rayleighRitz({ basis, images, small }: Krylov): Ritz {
  const { values, vectors } = smallEigen(small.map((row) => row.slice(0, basis.length)));
  const scale = Math.max(values[0] ?? 0, 1e-300);
  let residual = 0;
  const wanted = vectors.slice(0, 2).map((y, k) => {
    const ritz = combine(basis, y);
    const image = combine(images, y);
    subtract(image, values[k]!, ritz);
    residual = Math.max(residual, norm(image) / scale);
    return ritz;
  });
  const more =
    basis.length >= largestBasis ? vectors.slice(2, kept).map((y) => combine(basis, y)) : [];
  return { vectors: [...wanted, ...more], values, residual };
}

/** Keeps the best directions; their images follow from the old images, so nothing is multiplied again. */
function restart(krylov: Krylov, ritz: Ritz): void {
  const { basis, images, small } = krylov;
  const weights = ritz.vectors.map((vector) => Float64Array.from(basis, (q) => dot(q, vector)));
  const keptImages = weights.map((y) => combine(images, y));
  basis.length = 0;
  images.length = 0;
  small.length = 0;
  extend(krylov, ritz.vectors, keptImages);
}

function settle(ritz: Ritz, n: number, passes: number): PrincipalAxes {
  const scale = ritz.values[0] ?? 0;
  const axis = (k: number): Float64Array => {
    const vector = ritz.vectors[k];
    return vector && scale > 0 && ritz.values[k]! > 1e-12 * scale
      ? turned(vector)
      : new Float64Array(n);
  };
  return {
    axes: [axis(0), axis(1)],
    strength: [Math.max(0, ritz.values[0] ?? 0), Math.max(0, ritz.values[1] ?? 0)],
    passes,
    residual: ritz.residual,
  };
}

/** The axis turned so that its loading of largest size is positive; of equal ones the first decides. */
function turned(vector: Float64Array): Float64Array {
  let largest = 0;
  for (const x of vector) if (Math.abs(x) > Math.abs(largest) + 1e-12) largest = x;
  return largest < 0 ? vector.map((x) => -x) : vector;
}

function combine(vectors: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sum = new Float64Array(vectors[0]!.length);
  for (const [k, vector] of vectors.entries()) subtract(sum, -weights[k]!, vector);
  return sum;
}

function subtract(from: Float64Array, factor: number, vector: Float64Array): void {
  for (let j = 0; j < from.length; j++) from[j] = from[j]! - factor * vector[j]!;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

function norm(a: Float64Array): number {
  return Math.sqrt(dot(a, a));
}
