// Lays ties out in compressed sparse rows (AssemblyScript). Compiled code is quick from its first call, which is what a
// graph that is built once needs. Lists of int32, one behind the other, in the order of `place`.

let actors: i32 = 0;
let rows: i32 = 0;
let ties: i32 = 0;

let from: usize = 0;
let to: usize = 0;
let tieOfInput: usize = 0;
let endA: usize = 0;
let endB: usize = 0;
let originalOf: usize = 0;
let internalOf: usize = 0;
let offsets: usize = 0;
let neighbours: usize = 0;
let tieAt: usize = 0;
/** Scratch: where the next half-tie of an actor goes, its degree before. */
let next: usize = 0;
let leaves: usize = 0;
let tieOfLeaf: usize = 0;

/** The lists begin at `base`: five of `inputRows`, three of actors + 1, two of 2 × rows, and three of scratch. */
export function place(actorCount: i32, inputRows: i32, base: usize): void {
  actors = actorCount;
  rows = inputRows;
  const row = (<usize>rows) << 2;
  const actor = (<usize>actors + 1) << 2;
  from = base;
  to = from + row;
  tieOfInput = to + row;
  endA = tieOfInput + row;
  endB = endA + row;
  originalOf = endB + row;
  internalOf = originalOf + actor;
  offsets = internalOf + actor;
  neighbours = offsets + actor;
  tieAt = neighbours + 2 * row;
  next = tieAt + 2 * row;
  leaves = next + actor;
  tieOfLeaf = leaves + 2 * row + 8;
}

// @ts-ignore: decorator
@inline function at(list: usize, i: i32): i32 {
  return load<i32>(list + ((<usize>i) << 2));
}

// @ts-ignore: decorator
@inline function put(list: usize, i: i32, value: i32): void {
  store<i32>(list + ((<usize>i) << 2), value);
}

/** What stands there, which grows by one. */
// @ts-ignore: decorator
@inline function take(list: usize, i: i32): i32 {
  const place = list + ((<usize>i) << 2);
  const value = load<i32>(place);
  store<i32>(place, value + 1);
  return value;
}

/** Numbers the rows that are no loops; their count, or −1 − the first row that names nobody. */
export function keepTies(): i32 {
  ties = 0;
  for (let i = 0; i < rows; i++) {
    const a = at(from, i);
    const b = at(to, i);
    if (<u32>a >= <u32>actors || <u32>b >= <u32>actors) return -1 - i;
    if (a == b) {
      put(tieOfInput, i, -1);
      continue;
    }
    put(endA, ties, a);
    put(endB, ties, b);
    put(tieOfInput, i, ties);
    ties++;
  }
  return ties;
}

/** Lays out the ties kept, whose ends are the caller's numbers and become internal ones. */
export function layOut(): void {
  memory.fill(next, 0, (<usize>actors + 1) << 2);
  for (let t = 0; t < ties; t++) {
    take(next, at(endA, t));
    take(next, at(endB, t));
  }
  orderByFallingDegree();
  let offset = 0;
  for (let v = 0; v < actors; v++) {
    put(offsets, v, offset);
    offset += at(next, at(originalOf, v));
  }
  put(offsets, actors, offset);
  for (let t = 0; t < ties; t++) {
    put(endA, t, at(internalOf, at(endA, t)));
    put(endB, t, at(internalOf, at(endB, t)));
  }
  fillRows();
}

/** Counting sort, so equal degrees keep the caller's order; counts stand where leaves will. */
function orderByFallingDegree(): void {
  let most = 0;
  for (let v = 0; v < actors; v++) most = max(most, at(next, v));
  memory.fill(leaves, 0, (<usize>most + 2) << 2);
  for (let v = 0; v < actors; v++) take(leaves, most - at(next, v) + 1);
  for (let d = 0; d <= most; d++) put(leaves, d + 1, at(leaves, d + 1) + at(leaves, d));
  for (let v = 0; v < actors; v++) {
    const place = take(leaves, most - at(next, v));
    put(originalOf, place, v);
    put(internalOf, v, place);
  }
}

/**
 * Two stable counting passes: half-ties are bucketed by the actor they lead to, then dealt to the actor they leave.
 * Rows come out ascending, and repeats of one tie in the order of the input.
 */
function fillRows(): void {
  memory.copy(next, offsets, (<usize>actors) << 2);
  for (let t = 0; t < ties; t++) {
    const a = at(endA, t);
    const b = at(endB, t);
    const towardsA = take(next, a);
    put(leaves, towardsA, b);
    put(tieOfLeaf, towardsA, t);
    const towardsB = take(next, b);
    put(leaves, towardsB, a);
    put(tieOfLeaf, towardsB, t);
  }
  memory.copy(next, offsets, (<usize>actors) << 2);
  let i = 0;
  for (let v = 0; v < actors; v++) {
    const end = at(offsets, v + 1);
    for (; i < end; i++) {
      const place = take(next, at(leaves, i));
      put(neighbours, place, v);
      put(tieAt, place, at(tieOfLeaf, i));
    }
  }
}

/** Keeps the earliest of ties between the same two actors; how many others there were. Lay out again when there were. */
export function mergeRepeats(): i32 {
  const twin = leaves;
  const renumbered = tieOfLeaf;
  for (let t = 0; t < ties; t++) put(twin, t, t);
  for (let v = 0; v < actors; v++) {
    const end = at(offsets, v + 1);
    for (let i = at(offsets, v) + 1; i < end; i++) {
      if (at(neighbours, i) == at(neighbours, i - 1)) put(twin, at(tieAt, i), at(twin, at(tieAt, i - 1)));
    }
  }
  let kept = 0;
  for (let t = 0; t < ties; t++) if (at(twin, t) == t) kept++;
  const merged = ties - kept;
  if (merged == 0) return 0;
  kept = 0;
  for (let t = 0; t < ties; t++) {
    const earliest = at(twin, t);
    if (earliest != t) {
      put(renumbered, t, at(renumbered, earliest));
      continue;
    }
    put(endA, kept, at(originalOf, at(endA, t)));
    put(endB, kept, at(originalOf, at(endB, t)));
    put(renumbered, t, kept);
    kept++;
  }
  for (let i = 0; i < rows; i++) {
    const tie = at(tieOfInput, i);
    if (tie >= 0) put(tieOfInput, i, at(renumbered, tie));
  }
  ties = kept;
  return merged;
}
