import { parentPort, workerData } from "node:worker_threads";

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
): Promise<never> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    say({ kind: "call", id, method, argument });
  });
}

function say(message: FromWorker): void {
  port.postMessage(message);
}

const office: OfficePort = {
  nextActors: () => ask("nextActors", null),
  recall: (headers) => ask("recall", headers),
  tiesAmong: (ids) => ask("tiesAmong", ids),
  write: (batch) => ask("write", batch),
  progress: (progress) => say({ kind: "progress", progress }),
};

const { bytes, order } = workerData as WorkerOrder;
say({ kind: "answer", answer: await workOn(bytes, order, office) });
port.close();
