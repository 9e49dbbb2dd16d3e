import { once } from "node:events";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

import type { Graph } from "#engines/channels/graph/graph.ts";
import {
  type SourceSample,
  drawSources,
  finishBetweenness,
  measureBetweenness,
  prepareBetweenness,
  scaleUp,
} from "#engines/channels/structure/betweenness/measure.ts";

/** Threads that share one graph. The engine has no threads of its own: Node's live here, a browser's in its own adapter. */
export interface BetweennessPool {
  /** As `finishBetweenness` has it; from all actors when no internal actors are given as sources. */
  measure(graph: Graph, sources?: Iterable<number>): Promise<Float64Array>;
  close(): Promise<void>;
}

/** Starts the threads and waits until they stand ready. */
export async function openBetweennessPool(
  threads: number = availableParallelism(),
): Promise<BetweennessPool> {
  const file = new URL("./betweenness-worker.ts", import.meta.url);
  const workers = Array.from({ length: threads }, () => new Worker(file));
  await Promise.all(workers.map((worker) => once(worker, "online")));
  return {
    async measure(graph, sources) {
      const plan = {
        workers: threads,
        isShared: true,
        ...(sources === undefined ? {} : { sources }),
      };
      const placed = prepareBetweenness(graph, plan);
      const ends = workers.map((worker) => once(worker, "message"));
      workers.forEach((worker, i) => worker.postMessage({ placed, worker: i }, []));
      await Promise.all(ends);
      return finishBetweenness(placed);
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Below this many steps (sources × ties) threads take longer to start than the work does on one: about 0.1 s. */
const stepsWorthThreads = 5e7;

/** Betweenness on as many threads as pay; the answer is the same to the last bit on any number. */
export async function measureOnThreads(graph: Graph, sample?: SourceSample): Promise<Float64Array> {
  const sources = Math.min(sample?.sources ?? Infinity, graph.actors);
  if (sources * graph.ties < stepsWorthThreads) return measureBetweenness(graph, sample);
  const pool = await openBetweennessPool();
  try {
    if (sample === undefined) return await pool.measure(graph);
    return scaleUp(graph, await pool.measure(graph, drawSources(graph, sample)), sample);
  } finally {
    await pool.close();
  }
}
