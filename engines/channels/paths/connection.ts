import { refused, type Refused } from "#kernel/result.ts";

import type { Graph } from "../graph/graph.ts";
import type { DisjointChannels } from "./disjoint.ts";

/** A connection whose parts work independently, each with its own probability. */
export interface Connection {
  readonly graph: Graph;
  /** Internal numbers of the two ends; they differ. The ends themselves always work. */
  readonly a: number;
  readonly b: number;
  /** Probability that each tie works, 0 … 1; one entry per tie number. */
  readonly ties: Float64Array;
  /** Probability that each actor passes a message on, 0 … 1, one entry per internal actor. Missing: every actor does. */
  readonly actors?: Float64Array;
  /** Longest path that counts, in ties (at least 1). Missing: any length. */
  readonly maxTies?: number;
  /** By what number each tie draws its fate; missing: its own. A part of a graph draws as the whole does. */
  readonly keys?: Int32Array;
  /** The disjoint channels of the ends, where they are known already. */
  readonly channels?: Pick<DisjointChannels, "paths">;
}

/** Why a reliability question has no answer. */
export type ReliabilityRefusal =
  | {
      readonly kind: "probability-out-of-range";
      readonly part: "tie" | "actor";
      readonly index: number;
    }
  | { readonly kind: "bounds-out-of-order"; readonly tie: number }
  | { readonly kind: "length-out-of-range"; readonly maxTies: number }
  | { readonly kind: "samples-out-of-range"; readonly samples: number }
  | {
      /**
       * An exact answer would need more than `limit` case splits. `uncertain`: parts left after all reductions, `null` when
       * there were too many even to count.
       */
      readonly kind: "too-large";
      readonly uncertain: number | null;
      readonly limit: number;
    };

/**
 * How the answer is found: exactly, by random trials, or exactly where that is affordable and by trials otherwise.
 * `limit`: most case splits before an exact answer is given up (default 20,000). `samples`: number of trials, 1 … 2^24
 * (default 32,768). `seed`: any whole number; equal seeds give equal answers.
 */
export type ReliabilityMethod =
  | { readonly kind: "exact"; readonly limit?: number }
  | { readonly kind: "sampled"; readonly samples?: number; readonly seed: number }
  | {
      readonly kind: "auto";
      readonly limit?: number;
      readonly samples?: number;
      readonly seed: number;
    };

/** The first fault of the question, or `null`. */
export function faultOf(connection: Connection): ReliabilityRefusal | null {
  const { graph, a, b, ties, actors, maxTies } = connection;
  if (a === b) throw new RangeError("a connection needs two different actors");
  if (ties.length < graph.ties) throw new RangeError("one probability per tie is needed");
  if (maxTies !== undefined && !(Number.isInteger(maxTies) && maxTies >= 1))
    return { kind: "length-out-of-range", maxTies };
  const tie = ties.findIndex(isNoProbability);
  if (tie >= 0) return { kind: "probability-out-of-range", part: "tie", index: tie };
  const actor = actors?.findIndex(isNoProbability) ?? -1;
  if (actor >= 0) return { kind: "probability-out-of-range", part: "actor", index: actor };
  return null;
}

/** A refusal as a result. */
export function refuse(fault: ReliabilityRefusal): Refused<ReliabilityRefusal> {
  return refused(fault);
}

function isNoProbability(p: number): boolean {
  return !(p >= 0 && p <= 1);
}
