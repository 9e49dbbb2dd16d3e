// Measures the engine beside its peers in one run and writes the table into the engine's README.
//   node bench/channels/run.ts [--graphs g8k,g100k,sister,g250k] [--rounds 1] [--seconds 300] [--print]
// Peers are installed by bench/channels/setup.sh; one that is missing is named and left out.
import { parseArgs } from "node:util";

import { type Peer, type Sample, askPeer } from "./peers.ts";
import { type Asking, type BenchGraph, graphs } from "./plan.ts";
import { prepareGraph } from "./prepare.ts";
import { type GraphResult, type TaskResult, reportOf, writeReport } from "./report.ts";

const { values: flags } = parseArgs({
  options: {
    graphs: { type: "string", default: "g8k,g100k,sister,g250k" },
    tasks: { type: "string" },
    rounds: { type: "string", default: "1" },
    seconds: { type: "string", default: "300" },
    print: { type: "boolean", default: false },
  },
});

function main(): void {
  const wanted = flags.graphs.split(",");
  const results: GraphResult[] = [];
  for (const graph of graphs.filter(({ name }) => wanted.includes(name))) {
    const prefix = prepareGraph(graph);
    if (prefix === null)
      console.error(`${graph.name}: left out, its file is not at ../shared/data`);
    else {
      results.push(measureGraph(graph, prefix));
      if (!flags.print) writeReport(results);
    }
  }
  if (flags.print) console.log(reportOf(results));
  const wrong = results.flatMap(({ graph, tasks }) =>
    tasks
      .filter(({ disagreeing }) => disagreeing.length > 0)
      .map(({ asking }) => `${graph.name} ${asking.task}`),
  );
  if (wrong.length === 0) return;
  console.error(`answers differ: ${wrong.join(", ")}`);
  process.exitCode = 1;
}

function measureGraph(graph: BenchGraph, prefix: string): GraphResult {
  const tasks = graph.askings.filter(
    ({ task }) => flags.tasks === undefined || flags.tasks.split(",").includes(task),
  );
  return { graph, tasks: tasks.map((asking) => measureTask(graph, prefix, asking)) };
}

/** Peers take turns, round after round, so that all meet the same weather on the machine. */
function measureTask(graph: BenchGraph, prefix: string, asking: Asking): TaskResult {
  const samples: Sample[] = [];
  const failed = new Set<Peer>();
  for (let round = 0; round < Number(flags.rounds); round++) {
    for (const { peer, limit, repeats } of asking.peers) {
      if (failed.has(peer)) continue;
      const sample = askPeer(peer, prefix, {
        task: asking.task,
        limit,
        repeats,
        seconds: Number(flags.seconds),
      });
      console.error(
        `${graph.name} ${asking.task} ${peer}: ${sample === null ? "failed or took too long" : sample.ms.map(([wall]) => wall.toFixed(1)).join(" ")}`,
      );
      if (sample === null) failed.add(peer);
      else samples.push(sample);
    }
  }
  return {
    asking,
    samples,
    failed: [...failed],
    disagreeing: findDisagreeing(prefix, asking, samples),
  };
}

/** Peers whose answer is not the engine's to the same questions; cut peers are compared with the engine cut alike. */
function findDisagreeing(
  prefix: string,
  { task, tolerance }: Asking,
  samples: readonly Sample[],
): Peer[] {
  if (tolerance === null) return [];
  const own = new Map(
    samples.filter(({ peer }) => peer === "naru").map(({ limit, answer }) => [limit, answer]),
  );
  const disagreeing = samples.filter(({ peer, limit, answer }) => {
    if (peer === "naru") return false;
    if (!own.has(limit))
      own.set(
        limit,
        askPeer("naru", prefix, { task, limit, repeats: 1, seconds: 300 })?.answer ?? NaN,
      );
    const ours = own.get(limit)!;
    return !(Math.abs(answer - ours) <= tolerance * Math.abs(ours));
  });
  return [...new Set(disagreeing.map(({ peer }) => peer))];
}

main();
