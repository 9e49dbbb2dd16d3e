import { MessageChannel } from "node:worker_threads";

import { Piscina } from "piscina";

import { refused, type Result } from "#kernel/result.ts";
import type { Viewer } from "#slices/account/model.ts";
import type { ChannelWork } from "#slices/channel/api.ts";
import type { ChannelAnswer, ChannelProgress } from "#slices/channel/model.ts";
import type { RawQuestion } from "#slices/channel/question.ts";
import type { ChannelRefusal } from "#slices/channel/refusals.ts";

import type { DatabaseReader } from "../database/pools.ts";

/** Heavy work off the event loop; one thread fewer than the cores, so that requests keep one. */
export class WorkerPool implements ChannelWork {
  readonly #pool: Piscina;

  constructor(threads: number, reader: DatabaseReader) {
    this.#pool = new Piscina({
      filename: new URL("./answer-channels.ts", import.meta.url).href,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 60_000,
      workerData: reader,
    });
    // A worker that dies refuses its own task; the pool makes a new one, and the server goes on.
    this.#pool.on("error", (error: Error) => process.stderr.write(`worker: ${error.message}\n`));
  }

  /** Answers in a worker; aborting the signal ends the worker's thread and refuses as stopped. */
  async ask(
    question: RawQuestion,
    viewer: Viewer,
    watch: { signal?: AbortSignal; progress?: (progress: ChannelProgress) => void },
  ): Promise<Result<ChannelAnswer, ChannelRefusal>> {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", (progress: ChannelProgress) => watch.progress?.(progress));
    try {
      const task = { question, viewer, port: port2 };
      const options = { transferList: [port2], ...(watch.signal ? { signal: watch.signal } : {}) };
      return (await this.#pool.run(task, options)) as Result<ChannelAnswer, ChannelRefusal>;
    } catch (error) {
      if (watch.signal?.aborted) return refused({ kind: "stopped" });
      throw error;
    } finally {
      port1.close();
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
