import type { Graph } from "../graph/graph.ts";

/** The part of a graph near two ends, as a graph of its own. */
export interface NearGraph {
  /**
   * Its actors and ties keep the order of the whole graph, and `originalOf` still names the caller's actors. Rows are in
   * order of the whole graph's degrees, not of its own; `internalOf` is empty.
   */
  readonly graph: Graph;
  /** The two ends, in its own numbers. */
  readonly a: number;
  readonly b: number;
  /** Its actors and its ties in the numbers of the whole graph, ascending. */
  readonly actorOf: Int32Array;
  readonly tieOf: Int32Array;
}

interface Ends {
  readonly a: number;
  readonly b: number;
  /** Most ties of a path, at least 1. */
  readonly maxTies: number;
  /** One byte an actor: anything but 0 keeps walks from passing it. Missing: nobody is closed. */
  readonly closed?: Uint8Array;
}

/**
 * All actors and ties that lie on some walk of at most `maxTies` ties between two ends, the ends, and nothing else. Every question
 * about paths within that length has the same answer there as in the whole graph; searches in it meet the same actors
 * in the same order. Both ends search until they meet, and only then is anything read that both can still reach: a few
 * thousand actors of a network of 250,000. The ends differ.
 */
export function nearGraph(graph: Graph, ends: Ends): NearGraph {
  const steps = countSteps(graph, ends);
  const [fore, hind] = steps;
  const near = fore.reached.filter((v) => fore.at[v]! + hind.at[v]! <= ends.maxTies);
  const actorOf = Int32Array.from(new Set([ends.a, ends.b, ...near])).toSorted();
  const placeOf = new Int32Array(graph.actors);
  for (let place = 0; place < actorOf.length; place++) placeOf[actorOf[place]!] = place;
  const tieOf = nearTies(graph, actorOf, { steps, maxTies: ends.maxTies });
  return {
    graph: layOut(graph, { actorOf, tieOf, placeOf }),
    a: placeOf[ends.a]!,
    b: placeOf[ends.b]!,
    actorOf,
    tieOf,
  };
}

/** Fewest ties from one end to every actor reached, `far` for all others. */
interface Steps {
  readonly at: Int32Array;
  readonly reached: number[];
  /** The last level that was read. */
  level: number[];
  depth: number;
  /** Half-ties that reading one level more would read. */
  volume: number;
}

/** Further than any walk within a limit. */
const far = 1 << 29;

/** Steps from either end, exact for all actors near both; the ends read in turn whoever has less to read. */
function countSteps(graph: Graph, { a, b, maxTies, closed }: Ends): readonly [Steps, Steps] {
  const [fore, hind] = [begin(graph, a), begin(graph, b)];
  const isOpen =
    closed === undefined ? () => true : (v: number) => closed[v] === 0 || v === a || v === b;
  while (fore.depth + hind.depth < maxTies && fore.level.length + hind.level.length > 0) {
    const isFore = hind.level.length === 0 || (fore.level.length > 0 && fore.volume <= hind.volume);
    readLevel(graph, isFore ? fore : hind, { isOpen, isWanted: () => true });
  }
  for (const [one, other] of [
    [hind, fore],
    [fore, hind],
  ] as const) {
    const isWanted = (v: number) => one.at[v]! + other.at[v]! <= maxTies;
    while (one.depth < maxTies && one.level.length > 0) readLevel(graph, one, { isOpen, isWanted });
  }
  return [fore, hind];
}

function begin({ actors, offsets }: Graph, end: number): Steps {
  const at = new Int32Array(actors).fill(far);
  at[end] = 0;
  const volume = offsets[end + 1]! - offsets[end]!;
  return { at, reached: [end], level: [end], depth: 0, volume };
}

interface Reading {
  /** Who may be passed. */
  readonly isOpen: (v: number) => boolean;
  /** Whose row is read. */
  readonly isWanted: (v: number) => boolean;
}

/** Reads the rows of the last level. */
function readLevel(
  { offsets, neighbours }: Graph,
  steps: Steps,
  { isOpen, isWanted }: Reading,
): void {
  const { at, reached } = steps;
  const next: number[] = [];
  let volume = 0;
  steps.depth++;
  for (const v of steps.level) {
    if (!isWanted(v)) continue;
    const end = offsets[v + 1]!;
    for (let i = offsets[v]!; i < end; i++) {
      const w = neighbours[i]!;
      if (at[w] !== far || !isOpen(w)) continue;
      at[w] = steps.depth;
      next.push(w);
      volume += offsets[w + 1]! - offsets[w]!;
    }
  }
  for (const v of next) reached.push(v);
  steps.level = next;
  steps.volume = volume;
}

/** Numbers of the ties on a walk within the limit, ascending. */
function nearTies(
  { offsets, neighbours, tieAt }: Graph,
  actors: Int32Array,
  { steps, maxTies }: { readonly steps: readonly [Steps, Steps]; readonly maxTies: number },
): Int32Array {
  const [fore, hind] = [steps[0].at, steps[1].at];
  const ties: number[] = [];
  for (const v of actors) {
    const end = offsets[v + 1]!;
    for (let i = offsets[v]!; i < end; i++) {
      const w = neighbours[i]!;
      if (w >= v) break;
      if (Math.min(fore[v]! + hind[w]!, fore[w]! + hind[v]!) < maxTies) ties.push(tieAt[i]!);
    }
  }
  return Int32Array.from(ties).toSorted();
}

/** The graph of some actors and of ties between them; both ascend, and so does every row. */
function layOut(
  whole: Graph,
  {
    actorOf,
    tieOf,
    placeOf,
  }: Pick<NearGraph, "actorOf" | "tieOf"> & { readonly placeOf: Int32Array },
): Graph {
  const endA = tieOf.map((tie) => placeOf[whole.endA[tie]!]!);
  const endB = tieOf.map((tie) => placeOf[whole.endB[tie]!]!);
  const offsets = new Int32Array(actorOf.length + 1);
  for (const ends of [endA, endB]) for (const v of ends) offsets[v + 1]!++;
  for (let v = 0; v < actorOf.length; v++) offsets[v + 1]! += offsets[v]!;
  const rows = sortedRows({ endA, endB, offsets });
  const originalOf = actorOf.map((v) => whole.originalOf[v]!);
  const [actors, ties] = [actorOf.length, tieOf.length];
  const internalOf = new Int32Array(0);
  return { actors, ties, offsets, ...rows, endA, endB, originalOf, internalOf };
}

/** Two counting passes, as `buildGraph` deals half-ties: first by the actor they lead to, then by the one they leave. */
function sortedRows({
  endA,
  endB,
  offsets,
}: Pick<Graph, "endA" | "endB" | "offsets">): Pick<Graph, "neighbours" | "tieAt"> {
  const halves = 2 * endA.length;
  const [leaves, tieOfLeaf] = [new Int32Array(halves), new Int32Array(halves)];
  const first = offsets.slice();
  const bucket = (towards: number, leaf: number, tie: number) => {
    const place = first[towards]!++;
    leaves[place] = leaf;
    tieOfLeaf[place] = tie;
  };
  for (let tie = 0; tie < endA.length; tie++) {
    bucket(endA[tie]!, endB[tie]!, tie);
    bucket(endB[tie]!, endA[tie]!, tie);
  }
  const [neighbours, tieAt] = [new Int32Array(halves), new Int32Array(halves)];
  const second = offsets.slice();
  for (let v = 0, i = 0; v + 1 < offsets.length; v++)
    for (; i < offsets[v + 1]!; i++) {
      const place = second[leaves[i]!]!++;
      neighbours[place] = v;
      tieAt[place] = tieOfLeaf[i]!;
    }
  return { neighbours, tieAt };
}
