import { type GraphMemory, buildGraph } from "./build.ts";
import type { Graph } from "./graph.ts";

/** Ties between named actors, as the readers of graph files answer them. */
export interface NamedTies {
  readonly ids: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A graph whose actors are called by the ids of its file. */
export interface NamedGraph {
  readonly graph: Graph;
  /** actors entries: the id of each internal actor. */
  readonly ids: readonly string[];
  /** Id → internal actor. */
  readonly numberOf: ReadonlyMap<string, number>;
  readonly merged: number;
  readonly loops: number;
  /** One entry a row of the file: its tie, −1 for a loop. */
  readonly tieOfInput: Int32Array;
}

/** Builds the graph of a file; ids must all be different. */
export function nameGraph(ties: NamedTies, memory: GraphMemory = "own"): NamedGraph {
  const { graph, merged, loops, tieOfInput } = buildGraph(
    { actors: ties.ids.length, from: ties.from, to: ties.to },
    memory,
  );
  const ids = Array.from(graph.originalOf, (original) => ties.ids[original]!);
  return { graph, ids, numberOf: new Map(ids.map((id, v) => [id, v])), merged, loops, tieOfInput };
}

/** What a tie is worth when several rows of the file were merged into it. */
export type Merging = (a: number, b: number) => number;

/**
 * A column of the file as one value a tie; rows that were merged are joined by `merge`, rows without a value (NaN) are
 * passed over, and a tie without any value stays NaN.
 */
export function valuesOfTies(
  named: NamedGraph,
  ofRows: Float64Array,
  merge: Merging,
): Float64Array {
  const values = new Float64Array(named.graph.ties).fill(NaN);
  for (let row = 0; row < ofRows.length; row++) {
    const tie = named.tieOfInput[row]!;
    const value = ofRows[row]!;
    if (tie < 0 || Number.isNaN(value)) continue;
    values[tie] = Number.isNaN(values[tie]!) ? value : merge(values[tie]!, value);
  }
  return values;
}
