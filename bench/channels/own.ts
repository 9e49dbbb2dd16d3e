// The engine, asked like any peer: node own.ts PREFIX TASK LIMIT REPEATS. Prints one line of JSON; see peers.ts.
import { readFileSync } from "node:fs";

import {
  type BetweennessPool,
  openBetweennessPool,
} from "#apps/cli/engine-channels/betweenness-pool.ts";
import { buildGraph } from "#engines/channels/graph/build.ts";
import type { Graph } from "#engines/channels/graph/graph.ts";
import {
  type Pair,
  createDisjointSolver,
  createPathSolver,
  removalTrials,
} from "#engines/channels/paths/index.ts";
import { findCutPoints } from "#engines/channels/structure/articulation.ts";
import { measureBrokerage } from "#engines/channels/structure/brokerage.ts";
import { findCommunities } from "#engines/channels/structure/leiden/find-communities.ts";
import { rankActors } from "#engines/channels/structure/page-rank.ts";
import { readEdgeList } from "#formats/edge-list/read-edge-list.ts";
import { orThrow } from "#kernel/result.ts";

import type { Questions } from "./generate/write-network.ts";

const [prefix = "", task = "", limitText = "0", repeatsText = "1"] = process.argv.slice(2);
const limit = Number(limitText);
const questions = JSON.parse(readFileSync(`${prefix}.questions.json`, "utf8")) as Questions;

interface Loaded {
  readonly graph: Graph;
  readonly costs: Float64Array;
  /** The file's numbers → internal actors. */
  readonly internalOf: Int32Array;
  /** Internal actors taken away, trial by trial; read before the shocks are timed, as the peer in C does. */
  readonly removed: Int32Array;
  readonly pool: BetweennessPool;
}

async function main(): Promise<void> {
  const threads = task.endsWith(" on one thread") ? 1 : undefined;
  const pool = task.startsWith("betweenness")
    ? await openBetweennessPool(threads)
    : await openBetweennessPool(0);
  const measured: [wall: number, cpu: number][] = [];
  const ask = task === "load" ? () => load().graph.ties : questionOf(runs[task]!, pool);
  let answer = 0;
  for (let i = 0; i < Number(repeatsText); i++) {
    const wall = performance.now();
    const cpu = process.cpuUsage();
    answer = await ask();
    const { user, system } = process.cpuUsage(cpu);
    measured.push([performance.now() - wall, (user + system) / 1000]);
  }
  await pool.close();
  // Of this program alone; resourceUsage would also count the process that started it.
  const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
  console.log(JSON.stringify({ ms: measured, peak, answer }));
}

/** The question, asked of a graph that is read once. */
function questionOf(run: Run, pool: BetweennessPool): () => number | Promise<number> {
  const { graph, costs, ids } = load();
  const internalOf = new Int32Array(questions.actors);
  ids.forEach((id, actor) => (internalOf[Number(id)] = graph.internalOf[actor]!));
  const removed = task === "shock" ? readRemovals(internalOf) : new Int32Array();
  return () => run({ graph, costs, internalOf, removed, pool });
}

function readRemovals(internalOf: Int32Array): Int32Array {
  const bytes = readFileSync(`${prefix}.removals.bin`);
  const listed = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  return listed.map((v) => internalOf[v]!);
}

/** Columns of the file: from, to, layers, cost. */
const costColumn = "column 4";

interface Read {
  readonly graph: Graph;
  readonly costs: Float64Array;
  /** The file's numbers, actor by actor. */
  readonly ids: readonly string[];
}

function load(): Read {
  const file = orThrow(readEdgeList(readFileSync(`${prefix}.tsv`), [costColumn]));
  const { graph } = buildGraph({ actors: file.ids.length, from: file.from, to: file.to }, "shared");
  const costs = file.columns[costColumn];
  return {
    graph,
    ids: file.ids,
    costs: costs instanceof Float64Array ? costs : new Float64Array(),
  };
}

type Run = (loaded: Loaded) => number | Promise<number>;

const betweenness: Run = async ({ graph, pool }) => sumOf(await pool.measure(graph));
const sampled: Run = async ({ graph, pool, internalOf }) =>
  sumOf(
    await pool.measure(
      graph,
      cut(questions.sources).map((v) => internalOf[v]!),
    ),
  );

/** Modularities of the repeats so far, each with a seed of its own; the answer is their mean. */
const qualities: number[] = [];

const runs: Readonly<Record<string, Run>> = {
  betweenness,
  "betweenness on one thread": betweenness,
  "betweenness-256": sampled,
  "betweenness-256 on one thread": sampled,
  disjoint({ graph, internalOf }) {
    const solver = createDisjointSolver(graph);
    return sumOf(
      cut(questions.disjointPairs).map(
        ([a, b]) => solver.solve(internalOf[a]!, internalOf[b]!).count,
      ),
    );
  },
  paths({ graph, costs, internalOf }) {
    const solver = createPathSolver({ graph, costs });
    const found = cut(questions.pathPairs).flatMap(([a, b]) =>
      solver.solve(internalOf[a]!, internalOf[b]!, { k: 10 }),
    );
    return sumOf(found.map(({ cost }) => cost));
  },
  articulation({ graph }) {
    const { actors, bridges } = findCutPoints(graph);
    return actors.length + bridges.length;
  },
  pagerank: ({ graph }) => sumOf(rankActors(graph).map((rank) => rank * rank * 1e6)),
  constraint: ({ graph }) =>
    sumOf(measureBrokerage(graph).constraint.filter((value) => !Number.isNaN(value))),
  leiden({ graph }) {
    qualities.push(findCommunities(graph, { seed: qualities.length + 1, restarts: 1 }).modularity);
    return sumOf(qualities) / qualities.length;
  },
  shock({ graph, internalOf, removed: all }) {
    const trials = limit || questions.trials;
    const perTrial = questions.removedPerTrial;
    const removed = all.subarray(0, trials * perTrial);
    const pairs = questions.shockPairs.map(([a, b]): Pair => [internalOf[a]!, internalOf[b]!]);
    const answers = removalTrials(graph, pairs, {
      trials,
      perTrial,
      removed,
      numbering: "internal",
    });
    return sumOf(answers.map(({ survived }) => survived));
  },
};

function cut<T>(list: readonly T[]): readonly T[] {
  return limit === 0 ? list : list.slice(0, limit);
}

function sumOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum;
}

await main();
