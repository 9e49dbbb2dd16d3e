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

// PageRank. Own arrays, a float64 an actor each: answer, scale, scaled, product, residual, direction.

let answer: usize = 0;
let scale: usize = 0;
let scaled: usize = 0;
let product: usize = 0;
let residual: usize = 0;
let direction: usize = 0;
let size: f64 = 0;

/** Sets the guess (answer) and scale given, and the first direction; returns the squared size of the residual. */
export function startRanking(damping: f64): f64 {
  const list = (<usize>actors) << 3;
  answer = own;
  scale = answer + list;
  scaled = scale + list;
  product = scaled + list;
  residual = product + list;
  direction = residual + list;
  multiply(answer, damping);
  size = 0;
  for (let v = 0; v < actors; v++) {
    const left = real(scale, v) - real(product, v);
    setReal(residual, v, left);
    setReal(direction, v, left);
    size += left * left;
  }
  return size;
}

/** One step of conjugate gradients; returns the squared size of the residual after it. */
export function stepRanking(damping: f64): f64 {
  multiply(direction, damping);
  let along: f64 = 0;
  for (let v = 0; v < actors; v++) along += real(direction, v) * real(product, v);
  const length = size / along;
  let next: f64 = 0;
  for (let v = 0; v < actors; v++) {
    setReal(answer, v, real(answer, v) + length * real(direction, v));
    const left = real(residual, v) - length * real(product, v);
    setReal(residual, v, left);
    next += left * left;
  }
  const turn = next / size;
  for (let v = 0; v < actors; v++) setReal(direction, v, real(residual, v) + turn * real(direction, v));
  size = next;
  return size;
}

/** product = vector − damping · D^-½ A D^-½ · vector. */
function multiply(vector: usize, damping: f64): void {
  for (let v = 0; v < actors; v++) setReal(scaled, v, real(vector, v) * real(scale, v));
  for (let v = 0; v < actors; v++) {
    setReal(product, v, real(vector, v) - damping * real(scale, v) * sumOfRow(v));
  }
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
