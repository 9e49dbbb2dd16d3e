// Shortest paths from four sources at once (AssemblyScript). Every actor has four float64 lanes, one a source, so that a
// tie is visited once for all of them. The method is that of plain.ts; the layout of memory is that of layout.ts.
//
// Nothing has to be wiped between levels: what a tie carries to a lane that has already been reached is masked out when it
// is read, and a lane that is reached later still holds 0, because only its own level can write to it.

const vectorBytes: usize = 16;
const laneShift: usize = 5; // log2 of four lanes of eight bytes
const allLanes: u32 = 15;

let offsets: usize = 0;
let neighbours: usize = 0;
let actors: i32 = 0;
let paths: usize = 0; // shortest paths from the source
let passing: usize = 0; // what the level being read passes on; 0 elsewhere
let received: usize = 0;
let sums: usize = 0;
let order: usize = 0; // actors by level; an actor stands in one level for each of its distances
let lanesAt: usize = 0; // for each entry of order: the lanes at that distance
let rest: usize = 0; // actors not yet reached in every lane, and some that lately were
let reached: usize = 0; // for each actor: the lanes that have reached it
let starts: usize = 0;
let volumes: usize = 0;
let masks: usize = 0; // sixteen masks of four lanes
let tail: i32 = 0; // entries of order so far
let open: i32 = 0; // actors not yet reached in every lane
let volumeLeft: i32 = 0; // sum of their degrees
let volumeNew: i32 = 0; // sum of the degrees of the level being gathered

/** Tells this instance where the graph lies and where its own arrays begin, in the order of layout.ts. */
export function place(count: i32, graphOffsets: usize, graphNeighbours: usize, own: usize): void {
  actors = count;
  offsets = graphOffsets;
  neighbours = graphNeighbours;
  const wide = (<usize>count) << laneShift;
  const narrow = ((<usize>count) << 2) + 64;
  masks = own;
  paths = masks + 512;
  passing = paths + wide;
  received = passing + wide;
  sums = received + wide;
  order = sums + wide;
  lanesAt = order + (narrow << 2);
  rest = lanesAt + narrow;
  starts = rest + narrow;
  volumes = starts + narrow;
  reached = volumes + narrow;
  memory.fill(passing, 0, wide);
  for (let lanes: u32 = 0; lanes <= allLanes; lanes++) {
    for (let lane: u32 = 0; lane < 4; lane++) {
      store<i64>(masks + (<usize>((lanes << 2) + lane) << 3), (lanes >> lane) & 1 ? -1 : 0);
    }
  }
}

/** Forgets the sums of the searches so far. */
export function clear(): void {
  memory.fill(sums, 0, (<usize>actors) << laneShift);
}

/** Adds the four lanes of each sum and writes them to `target`, one float64 an actor. */
export function collect(target: usize): void {
  for (let v = 0; v < actors; v++) {
    const at = sums + ((<usize>v) << laneShift);
    const pair = f64x2.add(v128.load(at), v128.load(at, vectorBytes));
    store<f64>(target + ((<usize>v) << 3), f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1));
  }
}

/** One search from up to four sources of one component; `sources` holds four i32, −1 where a lane is idle. */
export function search(sources: usize, members: usize, size: i32): void {
  prepare(sources, members, size);
  const deepest = goOut(sources, members, size);
  if (deepest < 2) {
    silence(0, load<i32>(starts, 8));
    return;
  }
  clearReceived(members, size);
  comeBack(deepest);
}

// @ts-ignore: decorator
@inline function row(v: i32): usize {
  return neighbours + ((<usize>load<i32>(offsets + ((<usize>v) << 2))) << 2);
}

// @ts-ignore: decorator
@inline function rowEnd(v: i32): usize {
  return neighbours + ((<usize>load<i32>(offsets + ((<usize>v) << 2), 4)) << 2);
}

// @ts-ignore: decorator
@inline function degree(v: i32): i32 {
  return load<i32>(offsets + ((<usize>v) << 2), 4) - load<i32>(offsets + ((<usize>v) << 2));
}

// @ts-ignore: decorator
@inline function entry(list: usize, i: i32): i32 {
  return load<i32>(list + ((<usize>i) << 2));
}

function prepare(sources: usize, members: usize, size: i32): void {
  let idle: u8 = 0;
  for (let lane = 0; lane < 4; lane++) if (entry(sources, lane) < 0) idle |= <u8>1 << <u8>lane;
  for (let i = 0; i < size; i++) store<u8>(reached + <usize>entry(members, i), idle);
  clearReceived(members, size);
}

function clearReceived(members: usize, size: i32): void {
  if (size << 2 > actors) {
    memory.fill(received, 0, (<usize>actors) << laneShift);
    return;
  }
  for (let i = 0; i < size; i++) memory.fill(received + ((<usize>entry(members, i)) << laneShift), 0, 32);
}

/** Levels and path counts; returns the last level, which is never expanded. */
function goOut(sources: usize, members: usize, size: i32): i32 {
  tail = placeSources(sources);
  let left = 0;
  open = 0;
  volumeLeft = 0;
  for (let i = 0; i < size; i++) {
    const v = entry(members, i);
    store<i32>(rest + ((<usize>left) << 2), v);
    left++;
    if (load<u8>(reached + <usize>v) == allLanes) continue;
    open++;
    volumeLeft += degree(v);
  }
  let level = 0;
  while (open > 0) {
    const at = (<usize>level) << 2;
    const begin = load<i32>(starts + at);
    const end = load<i32>(starts + at, 4);
    const volume = load<i32>(volumes + at);
    volumeNew = 0;
    if (volume <= volumeLeft) push(begin, end);
    else pull(rest, 0, left);
    silence(begin, end);
    if (volume << 2 < left) meetNeighbours(begin, end);
    else left = meetRest(left);
    level++;
    store<i32>(starts + ((<usize>level) << 2), tail, 4);
    store<i32>(volumes + ((<usize>level) << 2), volumeNew);
  }
  return level;
}

/** Takes in what the neighbours of a small level have received. */
function meetNeighbours(begin: i32, end: i32): void {
  for (let i = begin; i < end; i++) {
    const u = entry(order, i);
    const last = rowEnd(u);
    for (let e = row(u); e < last; e += 4) meet(load<i32>(e));
  }
}

/** Takes in what all actors not yet reached have received; returns how many stay to be reached. */
function meetRest(left: i32): i32 {
  let kept = 0;
  for (let i = 0; i < left; i++) {
    const v = entry(rest, i);
    store<i32>(rest + ((<usize>kept) << 2), v);
    kept += i32(meet(v) != allLanes);
  }
  return kept;
}

/** The lanes of `v` that receive paths for the first time stand in the level after the one being read. Returns all its lanes. */
// @ts-ignore: decorator
@inline function meet(v: i32): u32 {
  const far = (<usize>v) << laneShift;
  const low = v128.load(received + far);
  const high = v128.load(received + far, vectorBytes);
  const zero = f64x2.splat(0);
  const before = <u32>load<u8>(reached + <usize>v);
  const filled = <u32>i64x2.bitmask(f64x2.ne(low, zero)) | (<u32>i64x2.bitmask(f64x2.ne(high, zero)) << 2);
  const lanes = filled & ~before;
  if (lanes == 0) return before;
  const now = before | lanes;
  const mask = masks + ((<usize>lanes) << laneShift);
  const maskLow = v128.load(mask);
  const maskHigh = v128.load(mask, vectorBytes);
  v128.store(paths + far, v128.bitselect(low, v128.load(paths + far), maskLow));
  v128.store(paths + far, v128.bitselect(high, v128.load(paths + far, vectorBytes), maskHigh), vectorBytes);
  v128.store(passing + far, v128.and(low, maskLow));
  v128.store(passing + far, v128.and(high, maskHigh), vectorBytes);
  store<u8>(reached + <usize>v, <u8>now);
  store<i32>(order + ((<usize>tail) << 2), v);
  store<u8>(lanesAt + <usize>tail, <u8>lanes);
  tail++;
  const ties = degree(v);
  volumeNew += ties;
  const isDone = i32(now == allLanes);
  open -= isDone;
  volumeLeft -= ties & -isDone;
  return now;
}

/** Level 0. Two lanes never have the same source. */
function placeSources(sources: usize): i32 {
  let placed = 0;
  let volume = 0;
  for (let lane = 0; lane < 4; lane++) {
    const v = entry(sources, lane);
    if (v < 0) continue;
    const at = ((<usize>v) << laneShift) + ((<usize>lane) << 3);
    store<f64>(paths + at, 1);
    store<f64>(passing + at, 1);
    store<u8>(reached + <usize>v, load<u8>(reached + <usize>v) | (<u8>1 << <u8>lane));
    store<i32>(order + ((<usize>placed) << 2), v);
    store<u8>(lanesAt + <usize>placed, <u8>1 << <u8>lane);
    placed++;
    volume += degree(v);
  }
  store<i32>(starts, 0);
  store<i32>(starts, placed, 4);
  store<i32>(volumes, volume);
  return placed;
}

/** Dependencies, from the last level back to the first. */
function comeBack(deepest: i32): void {
  const lastAt = (<usize>deepest) << 2;
  settle(load<i32>(starts + lastAt), load<i32>(starts + lastAt, 4));
  for (let level = deepest; level >= 2; level--) {
    const at = (<usize>level) << 2;
    const above = load<i32>(starts + at - 4);
    const here = load<i32>(starts + at);
    const below = load<i32>(starts + at, 4);
    if (load<i32>(volumes + at) < load<i32>(volumes + at - 4)) push(here, below);
    else pull(order, above, here);
    silence(here, below);
    settle(above, here);
  }
  silence(load<i32>(starts, 4), load<i32>(starts, 8));
}

/** The entries have received all; sums their dependency and passes on (1 + dependency) / paths. */
function settle(begin: i32, end: i32): void {
  const one = f64x2.splat(1);
  for (let i = begin; i < end; i++) {
    const far = (<usize>entry(order, i)) << laneShift;
    const mask = masks + ((<usize>load<u8>(lanesAt + <usize>i)) << laneShift);
    for (let half: usize = 0; half < 32; half += vectorBytes) {
      const count = v128.load(paths + far + half);
      const lanes = v128.load(mask + half);
      const dependency = v128.and(f64x2.mul(v128.load(received + far + half), count), lanes);
      v128.store(sums + far + half, f64x2.add(v128.load(sums + far + half), dependency));
      v128.store(passing + far + half, v128.and(f64x2.div(f64x2.add(one, dependency), count), lanes));
    }
  }
}

/** The entries pass on nothing any more. */
function silence(begin: i32, end: i32): void {
  const zero = f64x2.splat(0);
  for (let i = begin; i < end; i++) {
    const at = passing + ((<usize>entry(order, i)) << laneShift);
    v128.store(at, zero);
    v128.store(at, zero, vectorBytes);
  }
}

/** Every entry of order adds what it passes on to its neighbours. */
function push(begin: i32, end: i32): void {
  for (let i = begin; i < end; i++) {
    const u = entry(order, i);
    const from = passing + ((<usize>u) << laneShift);
    const low = v128.load(from);
    const high = v128.load(from, vectorBytes);
    const last = rowEnd(u);
    for (let e = row(u); e < last; e += 4) {
      const to = received + ((<usize>load<i32>(e)) << laneShift);
      v128.store(to, f64x2.add(v128.load(to), low));
      v128.store(to, f64x2.add(v128.load(to, vectorBytes), high), vectorBytes);
    }
  }
}

/** Every actor of the list collects what its neighbours pass on. */
function pull(list: usize, begin: i32, end: i32): void {
  for (let i = begin; i < end; i++) {
    const v = entry(list, i);
    let low = f64x2.splat(0);
    let high = f64x2.splat(0);
    let low2 = f64x2.splat(0);
    let high2 = f64x2.splat(0);
    let e = row(v);
    const last = rowEnd(v);
    for (; e + 4 < last; e += 8) {
      const a = passing + ((<usize>load<i32>(e)) << laneShift);
      const b = passing + ((<usize>load<i32>(e, 4)) << laneShift);
      low = f64x2.add(low, v128.load(a));
      high = f64x2.add(high, v128.load(a, vectorBytes));
      low2 = f64x2.add(low2, v128.load(b));
      high2 = f64x2.add(high2, v128.load(b, vectorBytes));
    }
    if (e < last) {
      const a = passing + ((<usize>load<i32>(e)) << laneShift);
      low = f64x2.add(low, v128.load(a));
      high = f64x2.add(high, v128.load(a, vectorBytes));
    }
    const to = received + ((<usize>v) << laneShift);
    v128.store(to, f64x2.add(low, low2));
    v128.store(to, f64x2.add(high, high2), vectorBytes);
  }
}
