import { Worker } from "node:worker_threads";

import type { ScreenOrder, ScreenReply } from "./screen-work.ts";

/** The work was ended from outside. */
export class ScreeningStopped extends Error {}

/** A thread that reads lists and screens names; ending it ends the work at once. */
export class ScreenThread {
  readonly #worker = new Worker(new URL("./screen-worker.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  #settle: { resolve(reply: ScreenReply): void; reject(error: Error): void } | null = null;
  #ended: Error | null = null;

  constructor(signal: AbortSignal) {
    this.#worker.on("message", (reply: ScreenReply) => this.#settle?.resolve(reply));
    this.#worker.on("error", (error: Error) => this.#end(error));
    this.#worker.on("exit", (code) => this.#end(new Error(`the thread ended with ${code}`)));
    const stop = () => this.#end(new ScreeningStopped("stopped"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  }

  /** One order at a time. */
  async ask(order: ScreenOrder): Promise<ScreenReply> {
    if (this.#ended !== null) throw this.#ended;
    const { promise, resolve, reject } = Promise.withResolvers<ScreenReply>();
    this.#settle = { resolve, reject };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    this.#worker.postMessage(order);
    const reply = await promise;
    if (reply.kind === "failed") throw new Error(reply.detail);
    return reply;
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #end(error: Error): void {
    this.#ended ??= error;
    this.#settle?.reject(error);
    void this.#worker.terminate();
  }
}
