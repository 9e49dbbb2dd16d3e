import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";

import type { Peer, Sample } from "./peers.ts";
import type { Asking, BenchGraph } from "./plan.ts";

export interface TaskResult {
  readonly asking: Asking;
  readonly samples: readonly Sample[];
  /** Peers that failed or took too long. */
  readonly failed: readonly Peer[];
  /** Peers whose answer is another one; their times are not compared. */
  readonly disagreeing: readonly Peer[];
}

export interface GraphResult {
  readonly graph: BenchGraph;
  readonly tasks: readonly TaskResult[];
}

const readme = new URL("../../engines/channels/README.md", import.meta.url);
const begin = "<!-- bench/channels: begin -->";
const end = "<!-- bench/channels: end -->";

const columns = [
  "naru",
  "igraph",
  "graph-tool",
  "networkx",
  "graphology",
] as const satisfies readonly Peer[];

/** The tables as Markdown. */
export function reportOf(results: readonly GraphResult[]): string {
  return [describeMachine(), ...results.map(tableOf)].join("\n\n");
}

/** Puts the tables between the README's markers; tasks not measured keep the rows they have there. */
export function writeReport(results: readonly GraphResult[]): void {
  const whole = readFileSync(readme, "utf8");
  const from = whole.indexOf(begin) + begin.length;
  const to = whole.indexOf(end);
  if (to < 0) throw new Error("the README has no place for the table");
  const before = whole.slice(from, to).trim();
  const after = before === "" ? reportOf(results) : results.reduce(replaceRows, before);
  writeFileSync(readme, `${whole.slice(0, from)}\n\n${after}\n\n${whole.slice(to)}`);
}

/** The report with the rows of one graph in place of those of the same tasks; a graph it lacks comes last. */
function replaceRows(report: string, result: GraphResult): string {
  const title = `**${result.graph.title}**`;
  const tables = report.split("\n\n**").map((table, i) => (i === 0 ? table : `**${table}`));
  const at = tables.findIndex((table) => table.startsWith(title));
  if (at < 0) return [report, tableOf(result)].join("\n\n");
  const fresh = tableOf(result).split("\n").slice(4);
  const rowFor = (line: string) =>
    fresh.find((row) => row.split(" | ")[0] === line.split(" | ")[0]) ?? line;
  tables[at] = tables[at]!.split("\n").map(rowFor).join("\n");
  return tables.join("\n\n");
}

function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  return [
    `Measured on ${model}, ${availableParallelism()} threads, Node ${process.versions.node}.`,
    "Each cell: least time (first call in the process, where it was called several times) · peak memory of the process · time over ours (processor time over ours).",
    "Ratios of time gain from our second thread where we use one; ratios of processor time do not, and suffer less from others on the machine.",
    "“~”: asked fewer questions and scaled. “≠”: another answer, not compared. “–”: has no such task. “×”: failed or took too long.",
  ].join("\n");
}

function tableOf({ graph, tasks }: GraphResult): string {
  const head = ["task", "Naru", "igraph (C)", "graph-tool / SciPy", "NetworkX", "graphology"];
  const rows = tasks.map((result) => [
    titleOf(result),
    ...columns.map((peer) => cellOf(result, peer)),
  ]);
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  return [`**${graph.title}**`, "", ...lines].join("\n");
}

const titles: Readonly<Record<string, string>> = {
  load: "read the file, build the graph",
  betweenness: "betweenness, exact",
  "betweenness on one thread": "betweenness, exact, one thread",
  "betweenness-256": "betweenness from 256 sources",
  "betweenness-256 on one thread": "betweenness from 256 sources, one thread",
  disjoint: "disjoint channels of 100 pairs",
  paths: "10 cheapest paths of 20 pairs",
  articulation: "articulation actors and bridges",
  pagerank: "PageRank",
  constraint: "constraint of everyone",
  leiden: "communities: time, modularity",
  shock: "1,000 shocks on 20 pairs",
};

function titleOf({ asking }: TaskResult): string {
  return titles[asking.task] ?? asking.task;
}

function cellOf(result: TaskResult, peer: Peer): string {
  if (result.failed.includes(peer)) return "×";
  const time = timeOf(result, peer, "wall");
  const samples = result.samples.filter((sample) => sample.peer === peer);
  if (time === null || samples.length === 0) return "–";
  const { limit } = samples[0]!;
  const firsts = samples.filter(({ ms }) => ms.length > 1).map(({ ms }) => ms[0]![0]);
  const first = firsts.length === 0 ? "" : ` (${show(Math.min(...firsts))})`;
  const scaled = limit > 0 && limit < result.asking.whole ? "~" : "";
  const quality =
    result.asking.tolerance === null
      ? `, ${median(samples.map(({ answer }) => answer)).toFixed(4)}`
      : "";
  const peak = `${Math.round(Math.max(...samples.map(({ peakMb }) => peakMb)))} MB`;
  const ratio =
    peer === "naru"
      ? ""
      : ` · ${showRatio(result, peer, "wall")} (${showRatio(result, peer, "cpu")})`;
  if (result.disagreeing.includes(peer)) return `≠ ${scaled}${show(time)}`;
  return `${scaled}${show(time)}${first}${quality} · ${peak}${ratio}`;
}

type Clock = "wall" | "cpu";

/** Least time of all repeats, scaled to all questions: on a machine that others use too, the least disturbed one. */
function timeOf({ asking, samples }: TaskResult, peer: Peer, clock: Clock): number | null {
  const times = samples
    .filter((sample) => sample.peer === peer)
    .flatMap(({ ms, limit }) => {
      const scale = limit === 0 ? 1 : asking.whole / limit;
      return ms.map(([wall, cpu]) => (clock === "wall" ? wall : cpu) * scale);
    });
  return times.length === 0 ? null : Math.min(...times);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1]!;
}

function show(ms: number): string {
  if (ms >= 9995) return `${Math.round(ms / 1000).toLocaleString("en")} s`;
  if (ms >= 995) return `${(ms / 1000).toFixed(1)} s`;
  return `${ms >= 9.95 ? Math.round(ms) : ms.toFixed(1)} ms`;
}

function showRatio(result: TaskResult, peer: Peer, clock: Clock): string {
  const own = timeOf(result, "naru", clock);
  const theirs = timeOf(result, peer, clock);
  if (own === null || theirs === null) return "–";
  const ratio = theirs / own;
  return `${ratio >= 9.95 ? Math.round(ratio).toLocaleString("en") : ratio.toFixed(1)}×`;
}
