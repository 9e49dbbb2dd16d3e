import type { Graph } from "#engines/channels/graph/graph.ts";

/** Every simple path between two actors within a length: the connection works when all ties of one of them do. */
export interface PathSystem {
  /** Graph tie numbers that lie on some path, ascending. */
  readonly ties: Int32Array;
  /** Each path as indices into `ties`. */
  readonly paths: readonly Int32Array[];
  /** The actors between the ends of each path, internal numbers. */
  readonly between: readonly Int32Array[];
}

export interface PathQuery {
  readonly a: number;
  readonly b: number;
  readonly maxTies: number;
  /** Paths after which the search gives up. */
  readonly limit: number;
}

/** All paths of at most `maxTies` ties, or `null` when there are more than `limit`. No step is taken that cannot still arrive. */
export function findPathSystem(graph: Graph, query: PathQuery): PathSystem | null {
  const found: { readonly ties: readonly number[]; readonly between: readonly number[] }[] = [];
  const toEnd = tiesTo(graph, query.b, query.maxTies);
  const onPath = new Uint8Array(graph.actors);
  const [ties, actors]: [number[], number[]] = [[], []];

  function extend(at: number): boolean {
    for (let i = graph.offsets[at]!; i < graph.offsets[at + 1]!; i++) {
      const next = graph.neighbours[i]!;
      if (onPath[next] === 1 || ties.length + 1 + toEnd[next]! > query.maxTies) continue;
      ties.push(graph.tieAt[i]!);
      const goesOn = next === query.b ? keep() : pass(next);
      ties.pop();
      if (!goesOn) return false;
    }
    return true;
  }
  function pass(actor: number): boolean {
    onPath[actor] = 1;
    actors.push(actor);
    const goesOn = extend(actor);
    actors.pop();
    onPath[actor] = 0;
    return goesOn;
  }
  function keep(): boolean {
    found.push({ ties: [...ties], between: [...actors] });
    return found.length <= query.limit;
  }

  onPath[query.a] = 1;
  return extend(query.a) ? systemOf(found) : null;
}

function systemOf(
  found: readonly { readonly ties: readonly number[]; readonly between: readonly number[] }[],
): PathSystem {
  const ties = Int32Array.from(new Set(found.flatMap((path) => path.ties))).toSorted();
  const indexOf = new Map([...ties].map((tie, index) => [tie, index]));
  return {
    ties,
    paths: found.map((path) => Int32Array.from(path.ties, (tie) => indexOf.get(tie)!)),
    between: found.map((path) => Int32Array.from(path.between)),
  };
}

/** Fewest ties from each actor to the end, and more than `most` for those farther away. */
function tiesTo({ actors, offsets, neighbours }: Graph, end: number, most: number): Int32Array {
  const distance = new Int32Array(actors).fill(most + 1);
  distance[end] = 0;
  const queue = [end];
  for (const v of queue) {
    if (distance[v]! >= most) break;
    for (let i = offsets[v]!; i < offsets[v + 1]!; i++) {
      const w = neighbours[i]!;
      if (distance[w]! <= most || w === end) continue;
      distance[w] = distance[v]! + 1;
      queue.push(w);
    }
  }
  return distance;
}
