import { parentPort, workerData } from "node:worker_threads";

import { giveWay } from "#slices/account/give-way.ts";

import type { Batch } from "./batches.ts";
import { workOn, type ImportOrder, type OfficePort } from "./work.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

/** The work on one file in a thread of its own; the office is on the other side of the port. */
interface WorkerOrder {
  readonly bytes: Uint8Array;
  readonly order: ImportOrder;
}

const port = parentPort!;
const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
let asked = 0;

port.on("message", ({ id, value, error }: ToWorker) => {
  const call = waiting.get(id);
  waiting.delete(id);
  if (error === undefined) call?.resolve(value);
  else call?.reject(new Error(error));
});

function ask(
  method: "nextActors" | "recall" | "tiesAmong" | "write",
  argument: unknown,
  moved: readonly ArrayBuffer[] = [],
): Promise<never> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    say({ kind: "call", id, method, argument }, moved);
  });
}

/** Bytes are moved, not copied, so that the thread of the requests spends no time on them. */
function say(message: FromWorker, moved: readonly ArrayBuffer[] = []): void {
  port.postMessage(message, [...moved]);
}

function bytesOf(batch: Batch): ArrayBuffer[] {
  if (batch.table !== "tie") return [batch.records.buffer];
  return batch.columns.flatMap(({ values }) =>
    values instanceof Uint8Array ? [values.buffer] : [],
  );
}

const office: OfficePort = {
  nextActors: () => ask("nextActors", null),
  recall: (headers) => ask("recall", headers),
  tiesAmong: (ids) => ask("tiesAmong", ids),
  write: (batch) => ask("write", batch, bytesOf(batch)),
  progress: (progress) => say({ kind: "progress", progress }),
};

giveWay();
const { bytes, order } = workerData as WorkerOrder;
say({ kind: "answer", answer: await workOn(bytes, order, office) });
port.close();
