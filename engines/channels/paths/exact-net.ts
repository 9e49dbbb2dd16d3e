import type { Connection } from "./connection.ts";
import { withinReach } from "./within-reach.ts";

/** A tie of the shrinking net: it joins two places over a length and works with probability p. */
export interface NetTie {
  readonly u: number;
  readonly v: number;
  readonly length: number;
  readonly p: number;
}

/**
 * The part of a connection that can matter, as plain lists that reductions and case splits copy.
 * Without a limit on ties every length is 0 and `maxLength` is 0, so that length never decides.
 */
export interface Net {
  readonly a: number;
  readonly b: number;
  readonly maxLength: number;
  /** Probability that each place passes a message on; 1 at the two ends. Places without ties may stay in the list. */
  readonly places: readonly number[];
  readonly ties: readonly NetTie[];
}

/** Above this many ties within reach no exact answer is tried: the lists would cost more than a sampled answer. */
const mostExactTies = 4_096;

/** The net of a connection without the parts that never work, or `null` when it has too many ties. */
export function netOf(connection: Connection): Net | null {
  const { graph, a, b, ties, actors, maxTies } = connection;
  const passable = { tie: (t: number) => ties[t]! > 0, actor: (v: number) => actors?.[v] !== 0 };
  const parts = withinReach(connection, passable, mostExactTies);
  if (parts === null) return null;
  const placeOf = new Map([a, b, ...parts.actors.filter((v) => v !== a && v !== b)].map(withIndex));
  const length = maxTies === undefined ? 0 : 1;
  return {
    a: 0,
    b: 1,
    maxLength: maxTies ?? 0,
    places: [...placeOf.keys()].map((v) => (v === a || v === b ? 1 : (actors?.[v] ?? 1))),
    ties: parts.ties.map((t) => ({
      u: placeOf.get(graph.endA[t]!)!,
      v: placeOf.get(graph.endB[t]!)!,
      length,
      p: ties[t]!,
    })),
  };
}

function withIndex(v: number, index: number): [number, number] {
  return [v, index];
}
