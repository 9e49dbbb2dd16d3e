// Whole-graph sweeps (AssemblyScript): the depth-first search behind articulation.ts and the conjugate gradients behind
// page-rank.ts. Compiled code is quick from its first call, which is what a search that is asked once needs.
// Work is cut into calls, because an engine may replace a function by better code only between two calls of it.

let actors: i32 = 0;
let offsets: usize = 0;
let neighbours: usize = 0;
let own: usize = 0;

/** Where the graph lies, and where this kernel's own arrays begin; layouts are those of sweeps.ts. */
export function place(count: i32, graphOffsets: usize, graphNeighbours: usize, ownArrays: usize): void {
  actors = count;
  offsets = graphOffsets;
  neighbours = graphNeighbours;
  own = ownArrays;
}

// @ts-ignore: decorator
@inline function whole(list: usize, i: i32): i32 {
  return load<i32>(list + ((<usize>i) << 2));
}

// @ts-ignore: decorator
@inline function setWhole(list: usize, i: i32, value: i32): void {
  store<i32>(list + ((<usize>i) << 2), value);
}

// @ts-ignore: decorator
@inline function real(list: usize, i: i32): f64 {
  return load<f64>(list + ((<usize>i) << 3));
}

// @ts-ignore: decorator
@inline function setReal(list: usize, i: i32, value: f64): void {
  store<f64>(list + ((<usize>i) << 3), value);
}

// Articulation. Own arrays, an int32 an actor each: found at, lowest, parent, scan, path, bridge ends, is cut.

let foundAt: usize = 0;
let lowest: usize = 0;
let parent: usize = 0;
let scan: usize = 0;
let path: usize = 0;
let bridgeEnds: usize = 0;
let isCut: usize = 0;
let found: i32 = 0;
let bridges: i32 = 0;
let root: i32 = 0;
let depth: i32 = 0;
let branches: i32 = 0;

export function startSearch(): void {
  const list = (<usize>actors) << 2;
  foundAt = own;
  lowest = foundAt + list;
  parent = lowest + list;
  scan = parent + list;
  path = scan + list;
  bridgeEnds = path + list;
  isCut = bridgeEnds + list;
  memory.copy(scan, offsets, list);
  memory.fill(foundAt, 0, list);
  memory.fill(isCut, 0, list);
  found = 0;
  bridges = 0;
  root = -1;
  depth = -1;
}

/** Searches on for about `budget` half-ties; the number of bridges when all is done, −1 before. */
export function search(budget: i32): i32 {
  let left = budget;
  while (left > 0) {
    if (depth < 0 && !nextRoot()) return bridges;
    left -= 1 + visit(whole(path, depth));
  }
  return -1;
}

function nextRoot(): bool {
  if (root >= 0 && branches > 1) setWhole(isCut, root, 1);
  do root++;
  while (root < actors && whole(foundAt, root) != 0);
  if (root >= actors) return false;
  branches = 0;
  discover(root, -1);
  return true;
}

function discover(v: i32, above: i32): void {
  found++;
  depth++;
  setWhole(foundAt, v, found);
  setWhole(lowest, v, found);
  setWhole(parent, v, above);
  setWhole(path, depth, v);
}

/** Scans the row of `v` up to its next undiscovered neighbour, or leaves it; returns the half-ties scanned. */
function visit(v: i32): i32 {
  const begin = whole(scan, v);
  const end = whole(offsets, v + 1);
  const above = whole(parent, v);
  let low = whole(lowest, v);
  let i = begin;
  let next = -1;
  while (i < end) {
    const w = whole(neighbours, i);
    i++;
    const at = whole(foundAt, w);
    if (at == 0) {
      next = w;
      break;
    }
    if (at < low && w != above) low = at;
  }
  setWhole(scan, v, i);
  setWhole(lowest, v, low);
  if (next >= 0) {
    if (v == root) branches++;
    discover(next, v);
  } else {
    depth--;
    if (above >= 0) settle(v, above, low);
  }
  return i - begin;
}

function settle(v: i32, above: i32, low: i32): void {
  if (low < whole(lowest, above)) setWhole(lowest, above, low);
  if (low >= whole(foundAt, above) && above != root) setWhole(isCut, above, 1);
  if (low > whole(foundAt, above)) {
    setWhole(bridgeEnds, bridges, v);
    bridges++;
  }
}

/** Puts the articulation actors, ascending, where `path` was; how many there are. */
export function listCuts(): i32 {
  let cuts = 0;
  for (let v = 0; v < actors; v++) {
    if (whole(isCut, v) == 0) continue;
    setWhole(path, cuts, v);
    cuts++;
  }
  return cuts;
}

/** Puts the place of each bridge among the half-ties where its end was. */
export function listBridges(): void {
  for (let k = 0; k < bridges; k++) {
    const v = whole(bridgeEnds, k);
    const above = whole(parent, v);
    let i = whole(offsets, v);
    while (whole(neighbours, i) != above) i++;
    setWhole(bridgeEnds, k, i);
  }
}

// PageRank. Own arrays, a float64 an actor each: answer, scale, scaled, product, residual, direction.

let answer: usize = 0;
let scale: usize = 0;
let scaled: usize = 0;
let product: usize = 0;
let residual: usize = 0;
let direction: usize = 0;
let size: f64 = 0;

/**
 * Sets scales and the guess, which is exact where every actor's contacts have its own degree, and the first direction;
 * returns the sum of the squared scales. `mean` is the mean degree.
 */
export function startRanking(damping: f64, mean: f64): f64 {
  const list = (<usize>actors) << 3;
  answer = own;
  scale = answer + list;
  scaled = scale + list;
  product = scaled + list;
  residual = product + list;
  direction = residual + list;
  const ties = damping / (1 - damping);
  let squares: f64 = 0;
  for (let v = 0; v < actors; v++) {
    const degree = whole(offsets, v + 1) - whole(offsets, v);
    const share = 1 / <f64>max(1, degree);
    const root = sqrt(share);
    const guess = degree == 0 ? 1 : 1 + ties * (<f64>degree / mean);
    setReal(scale, v, root);
    setReal(answer, v, guess * root);
    setReal(scaled, v, guess * share);
    squares += share;
  }
  multiply(answer, damping);
  size = 0;
  for (let v = 0; v < actors; v++) {
    const root = real(scale, v);
    const left = root - real(product, v);
    setReal(residual, v, left);
    setReal(direction, v, left);
    setReal(scaled, v, left * root);
    size += left * left;
  }
  return squares;
}

/** The squared size of the residual. */
export function sizeOfResidual(): f64 {
  return size;
}

/** One step of conjugate gradients; returns the squared size of the residual after it. */
export function stepRanking(damping: f64): f64 {
  const length = size / multiply(direction, damping);
  let next: f64 = 0;
  for (let v = 0; v < actors; v++) {
    setReal(answer, v, real(answer, v) + length * real(direction, v));
    const left = real(residual, v) - length * real(product, v);
    setReal(residual, v, left);
    next += left * left;
  }
  const turn = next / size;
  for (let v = 0; v < actors; v++) {
    const towards = real(residual, v) + turn * real(direction, v);
    setReal(direction, v, towards);
    setReal(scaled, v, towards * real(scale, v));
  }
  size = next;
  return size;
}

/** Undoes the scaling, and makes the sum of the answer 1. */
export function finishRanking(): void {
  let sum: f64 = 0;
  for (let v = 0; v < actors; v++) {
    const rank = real(answer, v) / real(scale, v);
    setReal(answer, v, rank);
    sum += rank;
  }
  for (let v = 0; v < actors; v++) setReal(answer, v, real(answer, v) / sum);
}

/** product = vector − damping · D^-½ A D^-½ · vector, where scaled = D^-½ · vector; the vector's product with it. */
function multiply(vector: usize, damping: f64): f64 {
  let along: f64 = 0;
  for (let v = 0; v < actors; v++) {
    const value = real(vector, v);
    const result = value - damping * real(scale, v) * sumOfRow(v);
    setReal(product, v, result);
    along += value * result;
  }
  return along;
}

// @ts-ignore: decorator
@inline function sumOfRow(v: i32): f64 {
  let e = neighbours + ((<usize>whole(offsets, v)) << 2);
  const end = neighbours + ((<usize>whole(offsets, v + 1)) << 2);
  let a: f64 = 0;
  let b: f64 = 0;
  let c: f64 = 0;
  let d: f64 = 0;
  for (; e + 12 < end; e += 16) {
    a += real(scaled, load<i32>(e));
    b += real(scaled, load<i32>(e, 4));
    c += real(scaled, load<i32>(e, 8));
    d += real(scaled, load<i32>(e, 12));
  }
  for (; e < end; e += 4) a += real(scaled, load<i32>(e));
  return a + b + (c + d);
}
