import { buildGraph } from "#engines/channels/graph/build.ts";
import type { Graph } from "#engines/channels/graph/graph.ts";
import { nearGraph, type NearGraph } from "#engines/channels/paths/index.ts";
import type { Bounds } from "./model.ts";
import type { NetworkColumns } from "./network.ts";
import type { Strengths } from "./strengths.ts";

/** The ties that carry, as the engine's graph; each of its ties stands for the best tie between its two actors. */
export interface CarryingGraph {
  readonly graph: Graph;
  /** Network row of the best tie behind each tie of the graph. */
  readonly rowOf: Int32Array;
  readonly value: Float64Array;
  /** Network rows that carry, and the tie of the graph that each became (−1 for a loop). */
  readonly rows: Int32Array;
  readonly tieOfRow: Int32Array;
}

/**
 * Ties between the same two actors are not independent of each other, so the best one counts and the rest are its
 * alternatives; they are never added up. Equal ties: the one with the smaller id.
 */
export function carryingGraph(
  network: Pick<NetworkColumns, "actors" | "from" | "to">,
  value: Float64Array,
): CarryingGraph {
  const { rows, graph, tieOfInput } = graphOfRows(network, carryingRows(value));
  const rowOf = new Int32Array(graph.ties).fill(-1);
  for (let i = 0; i < rows.length; i++) {
    const tie = tieOfInput[i]!;
    if (tie < 0) continue;
    const held = rowOf[tie]!;
    if (held < 0 || value[rows[i]!]! > value[held]!) rowOf[tie] = rows[i]!;
  }
  return { graph, rowOf, rows, tieOfRow: tieOfInput, value: valuesAt(rowOf, value) };
}

interface RowsGraph {
  readonly rows: Int32Array;
  readonly graph: Graph;
  readonly tieOfInput: Int32Array;
}

/** Graphs kept for each network: of the ties of today, of those if planned ones were made, and if lapsed ones were renewed. */
const graphsKept = 3;

/** Graphs built last, by the column of a network: which ties carry depends on few terms of a question, and rarely changes. */
const builtLast = new WeakMap<Int32Array, RowsGraph[]>();

/** The graph of these rows, built anew or as it was built for an earlier question. */
function graphOfRows(
  { actors, from, to }: Pick<NetworkColumns, "actors" | "from" | "to">,
  rows: Int32Array,
): RowsGraph {
  const kept = builtLast.get(from) ?? [];
  const known = kept.findIndex((one) => areSame(one.rows, rows));
  const [found] = known < 0 ? [] : kept.splice(known, 1);
  if (found === undefined) kept.splice(graphsKept - 1);
  const one = found ?? {
    rows,
    ...buildGraph({
      actors,
      from: rows.map((row) => from[row]!),
      to: rows.map((row) => to[row]!),
    }),
  };
  builtLast.set(from, [one, ...kept]);
  return one;
}

function areSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false;
  return true;
}

/** The part of the carrying ties near the two ends of a question, with all that is asked of ties there. */
export interface NearNetwork extends NearGraph {
  readonly maxTies: number;
  /** Network row of the best tie behind each tie. */
  readonly rowOf: Int32Array;
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** −ln of the value. */
  readonly costs: Float64Array;
}

/** What lies on walks of at most `maxTies` ties between two internal actors of the graph. */
export function nearNetwork(
  carrying: CarryingGraph,
  strengths: Strengths,
  ends: { readonly a: number; readonly b: number; readonly maxTies: number },
): NearNetwork {
  const near = nearGraph(carrying.graph, ends);
  const rowOf = near.tieOf.map((tie) => carrying.rowOf[tie]!);
  const value = valuesAt(rowOf, strengths.value);
  const low = valuesAt(rowOf, strengths.low);
  const high = valuesAt(rowOf, strengths.high);
  return { ...near, maxTies: ends.maxTies, rowOf, value, low, high, costs: value.map(costOf) };
}

function valuesAt(rows: Int32Array, values: Float64Array): Float64Array {
  const found = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) found[i] = values[rows[i]!]!;
  return found;
}

/** Cost of a tie: −ln of its reliability, never the negative zero. */
function costOf(reliability: number): number {
  return reliability === 1 ? 0 : -Math.log(reliability);
}

function carryingRows(value: Float64Array): Int32Array {
  let count = 0;
  for (const one of value) if (one > 0) count++;
  const rows = new Int32Array(count);
  let next = 0;
  for (let row = 0; row < value.length; row++) if (value[row]! > 0) rows[next++] = row;
  return rows;
}

/** Product of the ties' reliabilities with its bounds, multiplied from the first tie on. */
export function productOf(
  near: Pick<NearNetwork, "value" | "low" | "high">,
  ties: readonly number[],
): { readonly value: number; readonly interval: Bounds } {
  let [value, low, high] = [1, 1, 1];
  for (const tie of ties) {
    value *= near.value[tie]!;
    low *= near.low[tie]!;
    high *= near.high[tie]!;
  }
  return { value, interval: [low, high] };
}
