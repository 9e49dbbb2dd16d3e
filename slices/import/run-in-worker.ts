import { Worker } from "node:worker_threads";

import type { Result } from "#kernel/result.ts";

import type { Batch } from "./batches.ts";
import type { Runner } from "./commit.ts";
import type { SourceRefusal } from "./read-source.ts";
import type { ImportAnswer, OfficePort } from "./work.ts";
import type { FromWorker, ToWorker } from "./worker-messages.ts";

/** Memory that one import may take, in megabytes: enough for three million ties, too little to starve the machine. */
const workerMemory = 6_144;

/** The work was ended from outside. */
export class ImportStopped extends Error {}

/** Does the work in a thread of its own, so that requests are answered meanwhile; aborting the signal ends the thread. */
export function runInWorker(signal: AbortSignal): Runner {
  return (bytes, order, office) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new ImportStopped("stopped"));
      const worker = new Worker(new URL("./worker.ts", import.meta.url), {
        workerData: { bytes, order },
        transferList: [bytes.buffer],
        resourceLimits: { maxOldGenerationSizeMb: workerMemory },
      });
      const settle = new Settling(worker, signal, resolve, reject);
      worker.on("message", (message: FromWorker) => {
        if (message.kind === "progress") office.progress(message.progress);
        else if (message.kind === "answer") settle.answer(message.answer);
        else {
          void answerCall(office, message).then(
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
            (reply) => worker.postMessage(reply),
            (error: Error) => settle.fail(error),
          );
        }
      });
      worker.on("error", (error: Error) => settle.fail(error));
      worker.on("exit", (code) => settle.fail(new Error(`the worker ended with ${code}`)));
    });
}

/** An error of the database ends the work with that very error; the worker only hears that it is over. */
async function answerCall(
  office: OfficePort,
  call: Extract<FromWorker, { kind: "call" }>,
): Promise<ToWorker> {
  const { id, method, argument } = call;
  switch (method) {
    case "nextActors":
      return { id, value: await office.nextActors() };
    case "recall":
      return { id, value: await office.recall(argument as readonly string[]) };
    case "tiesAmong":
      return { id, value: await office.tiesAmong(argument as readonly string[]) };
    case "write":
      return { id, value: await office.write(argument as Batch) };
  }
}

/** The first outcome counts; whatever it is, the thread is gone afterwards. */
class Settling {
  readonly #worker: Worker;
  readonly #signal: AbortSignal;
  readonly #resolve: (answer: Result<ImportAnswer, SourceRefusal>) => void;
  readonly #reject: (error: Error) => void;
  readonly #stop = (): void => this.fail(new ImportStopped("stopped"));

  constructor(
    worker: Worker,
    signal: AbortSignal,
    resolve: Settling["answer"],
    reject: Settling["fail"],
  ) {
    this.#worker = worker;
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this.#stop);
  }

  answer(answer: Result<ImportAnswer, SourceRefusal>): void {
    this.#end();
    this.#resolve(answer);
  }

  fail(error: Error): void {
    this.#end();
    this.#reject(error);
  }

  #end(): void {
    this.#signal.removeEventListener("abort", this.#stop);
    void this.#worker.terminate();
  }
}
