import type { Graph } from "./graph.ts";

/** Ties as the caller has them: row i joins actors `from[i]` and `to[i]`, both in 0 … actors − 1, in either direction. */
export interface TieList {
  readonly actors: number;
  readonly from: ArrayLike<number>;
  readonly to: ArrayLike<number>;
}

/** `shared` puts every array into a SharedArrayBuffer, so that workers read the graph without a copy. */
export type GraphMemory = "shared" | "own";

export interface BuiltGraph {
  readonly graph: Graph;
  /** Input rows that repeated an earlier tie, in either direction. */
  readonly merged: number;
  /** Input rows that joined an actor to itself. */
  readonly loops: number;
  /** One entry an input row: the tie it became, −1 for a loop. */
  readonly tieOfInput: Int32Array;
}

/**
 * Builds the graph in time linear in actors and ties, whatever their order in the input.
 * An actor number outside 0 … actors − 1 is a broken invariant and throws; readers of files number actors themselves.
 */
export function buildGraph(input: TieList, memory: GraphMemory = "own"): BuiltGraph {
  const rows = input.from.length;
  const tieOfInput = new Int32Array(rows).fill(-1);
  const kept = keepTies(input, tieOfInput);
  const loops = rows - kept.ties;
  const first = layOut(kept, memory);
  const merged = countRepeats(first);
  if (merged === 0) return { graph: first, merged, loops, tieOfInput };
  const earliest = earliestOfEachTie(first, merged);
  for (let i = 0; i < rows; i++)
    if (tieOfInput[i]! >= 0) tieOfInput[i] = earliest.tieOf[tieOfInput[i]!]!;
  return {
    graph: layOut(keepEarliest(kept, earliest.isEarliest, merged), memory),
    merged,
    loops,
    tieOfInput,
  };
}

interface KeptTies {
  readonly actors: number;
  readonly ties: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The rows that are not loops, numbered in order of the input. */
function keepTies({ actors, from, to }: TieList, tieOfInput: Int32Array): KeptTies {
  const rows = from.length;
  const a = new Int32Array(rows);
  const b = new Int32Array(rows);
  let ties = 0;
  for (let i = 0; i < rows; i++) {
    const x = from[i]!;
    const y = to[i]!;
    if (!(x >= 0 && x < actors && y >= 0 && y < actors))
      throw new RangeError(`tie ${i} names an actor out of range`);
    if (x === y) continue;
    a[ties] = x;
    b[ties] = y;
    tieOfInput[i] = ties++;
  }
  return { actors, ties, from: a.subarray(0, ties), to: b.subarray(0, ties) };
}

/** Rows of the graph: actors by falling degree, equal degrees in the caller's order, every row ascending. */
function layOut(kept: KeptTies, memory: GraphMemory): Graph {
  const { actors, ties } = kept;
  const degrees = countDegrees(kept);
  const originalOf = int32(actors, memory);
  const internalOf = int32(actors, memory);
  orderByFallingDegree(degrees, originalOf, internalOf);
  const offsets = int32(actors + 1, memory);
  for (let v = 0; v < actors; v++) offsets[v + 1] = offsets[v]! + degrees[originalOf[v]!]!;
  const endA = int32(ties, memory);
  const endB = int32(ties, memory);
  for (let t = 0; t < ties; t++) {
    endA[t] = internalOf[kept.from[t]!]!;
    endB[t] = internalOf[kept.to[t]!]!;
  }
  const neighbours = int32(2 * ties, memory);
  const tieAt = int32(2 * ties, memory);
  const graph: Graph = {
    actors,
    ties,
    offsets,
    neighbours,
    tieAt,
    endA,
    endB,
    originalOf,
    internalOf,
  };
  fillRows(graph);
  return graph;
}

function countDegrees({ actors, ties, from, to }: KeptTies): Int32Array {
  const degrees = new Int32Array(actors);
  for (let t = 0; t < ties; t++) {
    degrees[from[t]!]!++;
    degrees[to[t]!]!++;
  }
  return degrees;
}

/** Counting sort, so equal degrees keep the caller's order. */
function orderByFallingDegree(
  degrees: Int32Array,
  originalOf: Int32Array,
  internalOf: Int32Array,
): void {
  let most = 0;
  for (const degree of degrees) if (degree > most) most = degree;
  const place = new Int32Array(most + 2);
  for (const degree of degrees) place[most - degree + 1]!++;
  for (let d = 0; d <= most; d++) place[d + 1]! += place[d]!;
  for (let actor = 0; actor < degrees.length; actor++) {
    const v = place[most - degrees[actor]!]!++;
    originalOf[v] = actor;
    internalOf[actor] = v;
  }
}

/**
 * Two stable counting passes: half-ties are bucketed by the actor they lead to, then dealt to the actor they leave.
 * Rows come out ascending, and repeats of one tie in the order of the input.
 */
function fillRows({ actors, ties, offsets, neighbours, tieAt, endA, endB }: Graph): void {
  const place = offsets.slice(0, actors);
  const leaves = new Int32Array(2 * ties);
  const tie = new Int32Array(2 * ties);
  for (let t = 0; t < ties; t++) {
    const a = endA[t]!;
    const b = endB[t]!;
    const towardsA = place[a]!++;
    leaves[towardsA] = b;
    tie[towardsA] = t;
    const towardsB = place[b]!++;
    leaves[towardsB] = a;
    tie[towardsB] = t;
  }
  place.set(offsets.subarray(0, actors));
  for (let v = 0; v < actors; v++) {
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const at = place[leaves[i]!]!++;
      neighbours[at] = v;
      tieAt[at] = tie[i]!;
    }
  }
}

function countRepeats({ actors, offsets, neighbours }: Graph): number {
  let repeats = 0;
  for (let v = 0; v < actors; v++) {
    for (let i = offsets[v]! + 1; i < offsets[v + 1]!; i++)
      if (neighbours[i] === neighbours[i - 1]) repeats++;
  }
  return repeats / 2;
}

interface EarliestTies {
  /** Tie before merging → its number after merging. */
  readonly tieOf: Int32Array;
  readonly isEarliest: Uint8Array;
}

function earliestOfEachTie(
  { actors, ties, offsets, neighbours, tieAt }: Graph,
  merged: number,
): EarliestTies {
  const twin = Int32Array.from({ length: ties }, (_, t) => t);
  for (let v = 0; v < actors; v++) {
    for (let i = offsets[v]! + 1; i < offsets[v + 1]!; i++) {
      if (neighbours[i] === neighbours[i - 1]) twin[tieAt[i]!] = twin[tieAt[i - 1]!]!;
    }
  }
  const isEarliest = new Uint8Array(ties);
  const tieOf = new Int32Array(ties);
  let next = 0;
  for (let t = 0; t < ties; t++) {
    if (twin[t] === t) {
      isEarliest[t] = 1;
      tieOf[t] = next++;
    } else tieOf[t] = tieOf[twin[t]!]!;
  }
  if (next !== ties - merged) throw new Error("merging lost count of ties");
  return { tieOf, isEarliest };
}

function keepEarliest(
  { actors, ties, from, to }: KeptTies,
  isEarliest: Uint8Array,
  merged: number,
): KeptTies {
  const a = new Int32Array(ties - merged);
  const b = new Int32Array(ties - merged);
  let next = 0;
  for (let t = 0; t < ties; t++) {
    if (isEarliest[t] === 0) continue;
    a[next] = from[t]!;
    b[next++] = to[t]!;
  }
  return { actors, ties: ties - merged, from: a, to: b };
}

function int32(length: number, memory: GraphMemory): Int32Array {
  if (memory === "own") return new Int32Array(length);
  return new Int32Array(new SharedArrayBuffer(length * Int32Array.BYTES_PER_ELEMENT));
}
