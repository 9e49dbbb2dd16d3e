import type { Peer } from "./peers.ts";

/** One task on one graph: who is asked, cut to how many questions, how often within a process. */
export interface Asking {
  readonly task: string;
  /** Number of questions when nothing is cut. */
  readonly whole: number;
  /** Largest relative difference to the engine's answer; `null` where answers may differ (communities). */
  readonly tolerance: number | null;
  readonly peers: readonly {
    readonly peer: Peer;
    readonly limit: number;
    readonly repeats: number;
  }[];
}

/** A graph of the benchmark. */
export interface BenchGraph {
  readonly name: string;
  readonly title: string;
  /** Size for the generator; `null` for the file of the sister cities. */
  readonly size: { readonly actors: number; readonly ties: number } | null;
  readonly askings: readonly Asking[];
}

const all = (peer: Peer, repeats = 1) => ({ peer, limit: 0, repeats });
const some = (peer: Peer, limit: number) => ({ peer, limit, repeats: 1 });

/** Engines compiled while they run are asked several times in a process; first calls are shown beside the median. */
const naru = all("naru", 7);
const exact = 1e-9;
/** Peers stop PageRank at tolerances of their own. */
const converged = 1e-5;

const small: readonly Asking[] = [
  {
    task: "load",
    whole: 1,
    tolerance: 0,
    peers: [naru, all("igraph", 7), all("graph-tool", 7), all("networkx", 3), all("graphology", 3)],
  },
  {
    task: "betweenness",
    whole: 1,
    tolerance: exact,
    peers: [naru, all("igraph"), all("graph-tool"), all("graphology")],
  },
  { task: "betweenness on one thread", whole: 1, tolerance: exact, peers: [naru] },
  {
    task: "betweenness-256",
    whole: 256,
    tolerance: exact,
    peers: [naru, all("igraph"), all("graph-tool"), some("networkx", 16), all("graphology")],
  },
  {
    task: "disjoint",
    whole: 100,
    tolerance: 0,
    peers: [naru, all("igraph"), all("graph-tool"), some("networkx", 3)],
  },
  { task: "paths", whole: 20, tolerance: exact, peers: [naru, all("igraph"), some("networkx", 1)] },
  {
    task: "articulation",
    whole: 1,
    tolerance: 0,
    peers: [naru, all("igraph", 7), all("graph-tool", 7), all("networkx")],
  },
  {
    task: "pagerank",
    whole: 1,
    tolerance: converged,
    peers: [naru, all("igraph", 7), all("graph-tool", 7), all("networkx"), all("graphology", 3)],
  },
  { task: "constraint", whole: 1, tolerance: exact, peers: [naru, all("igraph", 3)] },
  {
    task: "leiden",
    whole: 1,
    tolerance: null,
    peers: [all("naru", 15), all("igraph", 15), all("graphology", 3)],
  },
  {
    task: "shock",
    whole: 1000,
    tolerance: 0,
    peers: [
      naru,
      all("igraph"),
      some("graph-tool", 100),
      some("networkx", 3),
      some("graphology", 3),
    ],
  },
];

/** Peers that would need minutes for a task are cut to fewer questions and scaled. */
const large: readonly Asking[] = [
  {
    task: "load",
    whole: 1,
    tolerance: 0,
    peers: [naru, all("igraph", 3), all("graph-tool", 3), all("networkx"), all("graphology")],
  },
  {
    task: "betweenness-256",
    whole: 256,
    tolerance: exact,
    peers: [
      naru,
      some("igraph", 64),
      some("graph-tool", 64),
      some("networkx", 2),
      some("graphology", 16),
    ],
  },
  { task: "betweenness-256 on one thread", whole: 256, tolerance: exact, peers: [naru] },
  {
    task: "disjoint",
    whole: 100,
    tolerance: 0,
    peers: [naru, some("igraph", 2), some("graph-tool", 20)],
  },
  { task: "paths", whole: 20, tolerance: exact, peers: [naru, some("igraph", 1)] },
  {
    task: "articulation",
    whole: 1,
    tolerance: 0,
    peers: [naru, all("igraph", 3), all("graph-tool", 3), all("networkx")],
  },
  {
    task: "pagerank",
    whole: 1,
    tolerance: converged,
    peers: [naru, all("igraph", 3), all("graph-tool", 3), all("networkx"), all("graphology")],
  },
  { task: "constraint", whole: 1, tolerance: exact, peers: [naru, all("igraph")] },
  { task: "leiden", whole: 1, tolerance: null, peers: [naru, all("igraph"), all("graphology")] },
  {
    task: "shock",
    whole: 1000,
    tolerance: 0,
    peers: [naru, some("igraph", 10), some("graph-tool", 20)],
  },
];

const largest: readonly Asking[] = [
  { task: "load", whole: 1, tolerance: 0, peers: [naru, all("igraph", 3), all("graph-tool")] },
  {
    task: "betweenness-256",
    whole: 256,
    tolerance: exact,
    peers: [all("naru", 2), some("igraph", 16)],
  },
  { task: "disjoint", whole: 100, tolerance: 0, peers: [naru, some("igraph", 1)] },
  { task: "paths", whole: 20, tolerance: exact, peers: [all("naru", 2), some("igraph", 1)] },
  { task: "articulation", whole: 1, tolerance: 0, peers: [naru, all("igraph"), all("graph-tool")] },
  {
    task: "pagerank",
    whole: 1,
    tolerance: converged,
    peers: [naru, all("igraph"), all("graph-tool")],
  },
  { task: "constraint", whole: 1, tolerance: exact, peers: [naru] },
  { task: "leiden", whole: 1, tolerance: null, peers: [all("naru", 2), all("igraph")] },
  { task: "shock", whole: 1000, tolerance: 0, peers: [naru, some("igraph", 3)] },
];

/** The real graph is small enough for everyone, NetworkX's exact betweenness included. */
const sister: readonly Asking[] = [
  {
    task: "load",
    whole: 1,
    tolerance: 0,
    peers: [naru, all("igraph", 7), all("graph-tool", 7), all("networkx", 3), all("graphology", 3)],
  },
  {
    task: "betweenness",
    whole: 1,
    tolerance: exact,
    peers: [naru, all("igraph"), all("graph-tool"), all("networkx"), all("graphology")],
  },
  {
    task: "disjoint",
    whole: 100,
    tolerance: 0,
    peers: [naru, all("igraph"), all("graph-tool"), some("networkx", 10)],
  },
  {
    task: "articulation",
    whole: 1,
    tolerance: 0,
    peers: [naru, all("igraph", 7), all("graph-tool", 7), all("networkx")],
  },
  {
    task: "pagerank",
    whole: 1,
    tolerance: converged,
    peers: [naru, all("igraph", 7), all("graph-tool", 7), all("networkx"), all("graphology", 3)],
  },
  {
    task: "constraint",
    whole: 1,
    tolerance: exact,
    peers: [naru, all("igraph", 3), all("networkx")],
  },
  {
    task: "leiden",
    whole: 1,
    tolerance: null,
    peers: [all("naru", 15), all("igraph", 15), all("graphology", 3)],
  },
  {
    task: "shock",
    whole: 1000,
    tolerance: 0,
    peers: [naru, all("igraph"), all("graph-tool"), some("networkx", 20), some("graphology", 20)],
  },
];

export const graphs: readonly BenchGraph[] = [
  {
    name: "g8k",
    title: "8,000 actors, 60,019 ties (generated)",
    size: { actors: 8000, ties: 60_000 },
    askings: small,
  },
  {
    name: "g100k",
    title: "100,000 actors, 1,000,085 ties (generated)",
    size: { actors: 100_000, ties: 1_000_000 },
    askings: large,
  },
  { name: "sister", title: "Sister cities (real)", size: null, askings: sister },
  {
    name: "g250k",
    title: "250,000 actors, 3,000,128 ties (generated)",
    size: { actors: 250_000, ties: 3_000_000 },
    askings: largest,
  },
];
