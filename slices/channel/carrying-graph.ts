import { buildGraph } from "#engines/channels/graph/build.ts";
import type { Graph } from "#engines/channels/graph/graph.ts";
import type { Bounds } from "./model.ts";
import type { NetworkColumns } from "./network.ts";
import type { Strengths } from "./strengths.ts";

/** The ties that carry, as the engine's graph; each of its ties stands for the best tie between its two actors. */
export interface CarryingGraph {
  readonly graph: Graph;
  /** Network row of the best tie behind each tie of the graph. */
  readonly rowOf: Int32Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Network rows that carry, and the tie of the graph that each became (−1 for a loop). */
  readonly rows: Int32Array;
  readonly tieOfRow: Int32Array;
  /** −ln of the value. */
  readonly costs: Float64Array;
}

/**
 * Ties between the same two actors are not independent of each other, so the best one counts and the rest are its
 * alternatives; they are never added up. Equal ties: the one with the smaller id.
 */
export function carryingGraph(network: NetworkColumns, strengths: Strengths): CarryingGraph {
  const rows = carryingRows(strengths);
  const built = buildGraph({
    actors: network.actors,
    from: rows.map((row) => network.from[row]!),
    to: rows.map((row) => network.to[row]!),
  });
  const rowOf = new Int32Array(built.graph.ties).fill(-1);
  for (let i = 0; i < rows.length; i++) {
    const tie = built.tieOfInput[i]!;
    if (tie < 0) continue;
    const held = rowOf[tie]!;
    if (held < 0 || strengths.value[rows[i]!]! > strengths.value[held]!) rowOf[tie] = rows[i]!;
  }
  const pick = (from: Float64Array) => Float64Array.from(rowOf, (row) => from[row]!);
  const value = pick(strengths.value);
  return {
    graph: built.graph,
    rowOf,
    rows,
    tieOfRow: built.tieOfInput,
    value,
    low: pick(strengths.low),
    high: pick(strengths.high),
    costs: value.map(costOf),
  };
}

/** Cost of a tie: −ln of its reliability, never the negative zero. */
function costOf(reliability: number): number {
  return reliability === 1 ? 0 : -Math.log(reliability);
}

function carryingRows({ value }: Strengths): Int32Array {
  let count = 0;
  for (const one of value) if (one > 0) count++;
  const rows = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < value.length; row++) if (value[row]! > 0) rows[next++] = row;
  return rows;
}

/** Product of the ties' reliabilities with its bounds, multiplied from the first tie on. */
export function productOf(
  carrying: Pick<CarryingGraph, "value" | "low" | "high">,
  ties: readonly number[],
): { readonly value: number; readonly interval: Bounds } {
  let [value, low, high] = [1, 1, 1];
  for (const tie of ties) {
    value *= carrying.value[tie]!;
    low *= carrying.low[tie]!;
    high *= carrying.high[tie]!;
  }
  return { value, interval: [low, high] };
}
