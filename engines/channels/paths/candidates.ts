import type { Connection } from "./connection.ts";
import { withNewTies } from "./extend.ts";
import { findTie } from "./find-tie.ts";

/** A tie that could be made, or an old one that could be revived. */
export interface CandidateTie {
  /** Internal actors; they differ. Where they share a tie already, the candidate would make it better. */
  readonly a: number;
  readonly b: number;
  /** Probability that the tie would work, 0 … 1. */
  readonly probability: number;
  /** What it would take, in any unit above 0 that all candidates share. Missing: unknown, and nothing is divided by it. */
  readonly effort?: number;
}

/** Why a list of candidates cannot be judged. */
export type CandidateRefusal =
  | { readonly kind: "candidate-loop"; readonly candidate: number }
  | { readonly kind: "candidate-unknown-actor"; readonly candidate: number }
  | { readonly kind: "candidate-probability"; readonly candidate: number }
  | { readonly kind: "candidate-effort"; readonly candidate: number };

/** The first fault among the candidates, or `null`. */
export function faultOfCandidates(
  candidates: readonly CandidateTie[],
  actors: number,
): CandidateRefusal | null {
  const isActor = (v: number) => Number.isInteger(v) && v >= 0 && v < actors;
  for (const [candidate, { a, b, probability, effort }] of candidates.entries()) {
    if (!isActor(a) || !isActor(b)) return { kind: "candidate-unknown-actor", candidate };
    if (a === b) return { kind: "candidate-loop", candidate };
    if (!(probability >= 0 && probability <= 1))
      return { kind: "candidate-probability", candidate };
    if (effort !== undefined && !(effort > 0 && effort < Infinity))
      return { kind: "candidate-effort", candidate };
  }
  return null;
}

/** A connection in which any set of the candidates can be switched on. */
export interface Extended {
  /** The connection once the chosen candidates exist: a tie has the greatest of its old and its chosen probabilities. */
  choose(chosen: readonly number[]): Connection;
}

/** Lays all candidates into one graph, so that every choice among them meets the same random trials. */
export function extend(connection: Connection, candidates: readonly CandidateTie[]): Extended {
  const { graph } = connection;
  const added: CandidateTie[] = [];
  const numbers = new Map<string, number>();
  const tieOf = candidates.map((candidate) => {
    const { a, b } = candidate;
    const old = findTie(graph, a, b);
    if (old >= 0) return old;
    const key = `${Math.min(a, b)} ${Math.max(a, b)}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    added.push(candidate);
    numbers.set(key, graph.ties + added.length - 1);
    return graph.ties + added.length - 1;
  });
  const wider = withNewTies(graph, added);
  const before = new Float64Array(wider.ties);
  before.set(connection.ties.subarray(0, graph.ties));
  return {
    choose(chosen) {
      const ties = before.slice();
      for (const i of chosen)
        ties[tieOf[i]!] = Math.max(ties[tieOf[i]!]!, candidates[i]!.probability);
      return { ...connection, graph: wider, ties };
    },
  };
}
