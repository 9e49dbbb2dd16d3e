// graphology and its standard library. Usage: graphology-peer.mjs PREFIX TASK LIMIT REPEATS
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const Graph = require("graphology");
const louvain = require("graphology-communities-louvain");
const metrics = require("graphology-metrics");
const { createUnweightedIndexedBrandes } = require("graphology-shortest-path/indexed-brandes");

const [, , prefix, task, limitText, repeats] = process.argv;
const limit = Number(limitText);
const questions = JSON.parse(readFileSync(`${prefix}.questions.json`, "utf8"));

function load() {
  const graph = new Graph.UndirectedGraph();
  for (let v = 0; v < questions.actors; v++) graph.addNode(v);
  const text = readFileSync(`${prefix}.tsv`, "latin1");
  for (let at = 0; at < text.length;) {
    const end = text.indexOf("\n", at);
    const [a, b, , cost] = text.slice(at, end).split("\t");
    graph.addEdge(a, b, { cost: Number(cost) });
    at = end + 1;
  }
  return graph;
}

const sumOf = (values) => Object.values(values).reduce((sum, value) => sum + value, 0);

/** The library has no sampling; its exported search from one source is driven by hand. */
function sampledBetweenness(graph) {
  const search = createUnweightedIndexedBrandes(graph);
  const placeOf = new Map(search.index.nodes.map((node, i) => [Number(node), i]));
  const sums = new Float64Array(questions.actors);
  const dependency = new Float64Array(questions.actors);
  for (const source of questions.sources.slice(0, limit || undefined)) {
    const from = placeOf.get(source);
    const [stack, before, counts] = search(from);
    dependency.fill(0);
    while (stack.size > 0) {
      const w = stack.pop();
      for (const v of before[w]) dependency[v] += (counts[v] * (1 + dependency[w])) / counts[w];
      if (w !== from) sums[w] += dependency[w];
    }
  }
  return sums.reduce((sum, value) => sum + value, 0) / 2;
}

/** A masked search over forEachNeighbor, which is quicker than a copy without the removed nodes. */
function shock(graph) {
  const bytes = readFileSync(`${prefix}.removals.bin`);
  const removals = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  const size = questions.removedPerTrial;
  let survived = 0;
  for (let trial = 0; trial < (limit || questions.trials); trial++) {
    const isDead = new Uint8Array(questions.actors);
    for (const v of removals.subarray(trial * size, (trial + 1) * size)) isDead[v] = 1;
    for (const [a, b] of questions.shockPairs) if (reaches(graph, a, b, isDead)) survived++;
  }
  return survived;
}

function reaches(graph, from, to, isDead) {
  const isMet = Uint8Array.from(isDead);
  const queue = [String(from)];
  isMet[from] = 1;
  for (const v of queue) {
    if (isMet[to] === 1) return true;
    graph.forEachNeighbor(v, (w) => {
      if (isMet[w] === 1) return;
      isMet[w] = 1;
      queue.push(w);
    });
  }
  return isMet[to] === 1;
}

const tasks = {
  load: () => load().size,
  betweenness: (graph) =>
    sumOf(metrics.centrality.betweenness(graph, { getEdgeWeight: null, normalized: false })),
  "betweenness-256": sampledBetweenness,
  pagerank: (graph) => {
    const ranks = metrics.centrality.pagerank(graph, {
      getEdgeWeight: null,
      tolerance: 1e-12,
      maxIterations: 1000,
    });
    return Object.values(ranks).reduce((sum, rank) => sum + rank * rank, 0) * 1e6;
  },
  leiden: (graph) => louvain.detailed(graph, { getEdgeWeight: null }).modularity,
  shock,
};

const graph = task === "load" ? null : load();
const measured = [];
let answer = 0;
for (let i = 0; i < Number(repeats); i++) {
  const wall = performance.now();
  const cpu = process.cpuUsage();
  answer = tasks[task](graph);
  const { user, system } = process.cpuUsage(cpu);
  measured.push([performance.now() - wall, (user + system) / 1000]);
}
// Of this program alone; resourceUsage would also count the process that started it.
const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]) / 1024;
console.log(JSON.stringify({ ms: measured, peak, answer }));
