import { parentPort } from "node:worker_threads";

import { workOffChunks } from "#engines/channels/structure/betweenness/kernel.ts";
import type { PlacedGraph } from "#engines/channels/structure/betweenness/layout.ts";

/** One thread of the pool: does its part of each graph it is handed and says that it has. */
parentPort?.on(
  "message",
  ({ placed, worker }: { readonly placed: PlacedGraph; readonly worker: number }) => {
    workOffChunks(placed, worker);
    parentPort?.postMessage(worker, []);
  },
);
