import type { Graph } from "../../graph/graph.ts";
import type { Components } from "../components.ts";

/** Searches that share one pass over the ties. */
export const lanes = 4;

/**
 * Number of partial sums. Searches are dealt to them by place, whatever the number of workers, and they are added in order
 * at the end: the answer is the same to the last bit on one thread and on many.
 */
export const chunks = 16;

/** Where everything lies in the linear memory that kernel.as.ts works on; byte offsets, all multiples of 64. */
export interface Layout {
  readonly actors: number;
  readonly offsets: number;
  readonly neighbours: number;
  /** Internal actors grouped by component. */
  readonly members: number;
  /** One record of eight int32 a search: four sources (−1 idle), byte offset of the component's members, their number. */
  readonly searches: number;
  readonly searchCount: number;
  /** An int32: the next chunk that no worker has taken. */
  readonly nextChunk: number;
  /** chunks × actors float64. */
  readonly sums: number;
  /** The first worker's own arrays; the next worker's begin `ownBytes` later. */
  readonly own: number;
  readonly ownBytes: number;
}

/** Int32 words of one search record. */
export const searchWords = 8;

export interface PlacedGraph {
  readonly memory: WebAssembly.Memory;
  readonly layout: Layout;
}

const pageBytes = 1 << 16;

/** The most a 32-bit memory can hold, in pages. */
const mostPages = 1 << 16;

/**
 * Copies graph and searches into a new linear memory with room for `workers`. Shared memory needs an environment that
 * allows it; a browser without the isolation headers does not.
 */
export function placeGraph(
  graph: Graph,
  components: Components,
  question: {
    readonly sources: Iterable<number>;
    readonly workers: number;
    readonly isShared: boolean;
  },
): PlacedGraph {
  const searches = groupSearches(graph, components, question.sources);
  const layout = layOut(graph, searches.length / searchWords);
  const bytes = layout.own + question.workers * layout.ownBytes;
  const pages = Math.ceil(bytes / pageBytes);
  const memory = question.isShared
    ? new WebAssembly.Memory({ initial: pages, maximum: mostPages, shared: true })
    : new WebAssembly.Memory({ initial: pages });
  const { buffer } = memory;
  new Int32Array(buffer, layout.offsets, graph.actors + 1).set(graph.offsets);
  new Int32Array(buffer, layout.neighbours, 2 * graph.ties).set(graph.neighbours);
  new Int32Array(buffer, layout.members, graph.actors).set(components.members);
  const records = new Int32Array(buffer, layout.searches, searches.length);
  records.set(searches);
  for (let i = lanes; i < records.length; i += searchWords)
    records[i] = layout.members + 4 * records[i]!;
  return { memory, layout };
}

function layOut({ actors, ties }: Graph, searchCount: number): Layout {
  let next = pageBytes;
  const take = (bytes: number): number => {
    const at = next;
    next += (bytes + 127) & ~63;
    return at;
  };
  const narrow = 4 * actors + 64;
  return {
    actors,
    searchCount,
    nextChunk: take(4),
    offsets: take(4 * (actors + 1)),
    neighbours: take(8 * ties),
    members: take(4 * actors),
    searches: take(4 * searchWords * searchCount),
    sums: take(8 * actors * chunks),
    own: next,
    ownBytes: (512 + 4 * 32 * actors + 8 * narrow + actors + 127) & ~63,
  };
}

/**
 * Sources of one component in groups of four; sources with the same best-connected neighbours stand together, because
 * their searches visit the same ties. Components of one or two actors have nobody between.
 */
function groupSearches(
  graph: Graph,
  components: Components,
  sources: Iterable<number>,
): Int32Array {
  const { componentOf, sizes, memberOffsets } = components;
  const kept = Int32Array.from(sources).filter((v) => sizes[componentOf[v]!]! > 2);
  const sorted = kept.toSorted(
    (a, b) => componentOf[a]! - componentOf[b]! || compareRows(graph, a, b),
  );
  const words: number[] = [];
  for (let at = 0; at < sorted.length;) {
    const component = componentOf[sorted[at]!]!;
    const group: number[] = [];
    while (group.length < lanes && at < sorted.length && componentOf[sorted[at]!] === component)
      group.push(sorted[at++]!);
    while (group.length < lanes) group.push(-1);
    words.push(...group, memberOffsets[component]!, sizes[component]!, 0, 0);
  }
  return Int32Array.from(words);
}

/** How many of the best-connected neighbours decide. */
const comparedNeighbours = 4;

function compareRows({ offsets, neighbours }: Graph, a: number, b: number): number {
  for (let i = 0; i < comparedNeighbours; i++) {
    const inA = offsets[a]! + i < offsets[a + 1]! ? neighbours[offsets[a]! + i]! : Infinity;
    const inB = offsets[b]! + i < offsets[b + 1]! ? neighbours[offsets[b]! + i]! : Infinity;
    if (inA !== inB) return inA < inB ? -1 : 1;
  }
  return a - b;
}
