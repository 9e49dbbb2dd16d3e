import { scratchBegin, scratchKernel } from "#kernel/scratch-kernel.ts";
import type { Graph } from "./graph.ts";
import { buildKernel } from "./kernel.generated.ts";

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

const open = scratchKernel(buildKernel, ["place", "keepTies", "layOut", "mergeRepeats"]);

/**
 * Builds the graph in time linear in actors and ties, whatever their order in the input.
 * An actor number outside 0 … actors − 1 is a broken invariant and throws; readers of files number actors themselves.
 */
export function buildGraph(input: TieList, memory: GraphMemory = "own"): BuiltGraph {
  const { actors } = input;
  const rows = input.from.length;
  const lists = placeLists(actors, rows);
  const kernel = open(lists.end);
  kernel.call("place", actors, rows, scratchBegin);
  const { buffer } = kernel.memory;
  new Int32Array(buffer, lists.from, rows).set(wholeNumbers(input.from));
  new Int32Array(buffer, lists.to, rows).set(wholeNumbers(input.to));
  const kept = kernel.call("keepTies");
  if (kept < 0) throw outOfRange(-1 - kept);
  kernel.call("layOut");
  const merged = kernel.call("mergeRepeats");
  if (merged > 0) kernel.call("layOut");
  const ties = kept - merged;
  const copy = (list: keyof typeof lists, length: number, into: GraphMemory = memory) =>
    copyOut(new Int32Array(buffer, lists[list], length), into);
  const graph: Graph = {
    actors,
    ties,
    offsets: copy("offsets", actors + 1),
    neighbours: copy("neighbours", 2 * ties),
    tieAt: copy("tieAt", 2 * ties),
    endA: copy("endA", ties),
    endB: copy("endB", ties),
    originalOf: copy("originalOf", actors),
    internalOf: copy("internalOf", actors),
  };
  return { graph, merged, loops: rows - kept, tieOfInput: copy("tieOfInput", rows, "own") };
}

/** Byte offsets of the kernel's lists, in its order, and where its memory ends. */
function placeLists(actors: number, rows: number) {
  const row = 4 * rows;
  const actor = 4 * (actors + 1);
  const from = scratchBegin;
  const originalOf = from + 5 * row;
  const neighbours = originalOf + 3 * actor;
  return {
    from,
    to: from + row,
    tieOfInput: from + 2 * row,
    endA: from + 3 * row,
    endB: from + 4 * row,
    originalOf,
    internalOf: originalOf + actor,
    offsets: originalOf + 2 * actor,
    neighbours,
    tieAt: neighbours + 2 * row,
    end: neighbours + 8 * row + actor + 8,
  };
}

/** Lists of any numbers are checked; an int32 is one, and the kernel checks its range. */
function wholeNumbers(list: ArrayLike<number>): ArrayLike<number> {
  if (list instanceof Int32Array) return list;
  for (let i = 0; i < list.length; i++) if (list[i] !== (list[i]! | 0)) throw outOfRange(i);
  return list;
}

function outOfRange(row: number): RangeError {
  return new RangeError(`tie ${row} names an actor out of range`);
}

function copyOut(list: Int32Array, memory: GraphMemory): Int32Array {
  if (memory === "own") return list.slice();
  const shared = new Int32Array(new SharedArrayBuffer(list.byteLength));
  shared.set(list);
  return shared;
}
