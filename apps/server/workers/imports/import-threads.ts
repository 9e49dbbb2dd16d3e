import { MessageChannel } from "node:worker_threads";

import { Piscina } from "piscina";

import type { Problem } from "#kernel/problem.ts";
import type { Result } from "#kernel/result.ts";
import type { Viewer } from "#slices/account/model.ts";
import { ImportStopped, type Following, type ImportWork } from "#slices/import/import-work.ts";
import type { ImportRefusal } from "#slices/import/problems.ts";

import type { DatabaseReader } from "../../database/pools.ts";
import { PieceSender } from "./arriving-pieces.ts";
import type { ImportTask, ThreadNews } from "./messages.ts";

/** Files worked on at a time: one is entered while others arrive and are read. */
const mostThreads = 4;

/** Memory that one file may take, in megabytes: enough for three million ties, too little to starve the machine. */
const threadMemory = 6_144;

/** How long a thread waits for the next file, in milliseconds; it holds what it last read meanwhile. */
const patience = 5_000;

type Task<T extends ImportTask = ImportTask> = T extends ImportTask
  ? Omit<T, "port" | "viewer">
  : never;

/** Files are kept, read and entered in threads with connections of their own, so that requests are answered meanwhile. */
export class ImportThreads implements ImportWork {
  readonly #pool: Piscina;

  constructor(reader: DatabaseReader) {
    this.#pool = new Piscina({
      filename: new URL("./import-in-thread.ts", import.meta.url).href,
      minThreads: 0,
      maxThreads: mostThreads,
      idleTimeout: patience,
      resourceLimits: { maxOldGenerationSizeMb: threadMemory },
      workerData: reader,
    });
    // A thread that dies refuses its own task; the pool makes a new one, and the server goes on.
    this.#pool.on("error", (error: Error) => process.stderr.write(`import: ${error.message}\n`));
  }

  async stage(
    viewer: Viewer,
    { name, bytes, now }: Parameters<ImportWork["stage"]>[1],
  ): Promise<Result<string, ImportRefusal>> {
    const { port1, port2 } = new MessageChannel();
    const sender = new PieceSender(port1);
    port1.on("message", (news: ThreadNews) => {
      if ("taken" in news) sender.taken();
    });
    try {
      const task: ImportTask = { kind: "stage", viewer, name, now, port: port2 };
      const staging = this.#pool.run(task, { transferList: [port2] });
      const stop = () => sender.stop();
      staging.then(stop, stop);
      await sender.send(bytes);
      return (await staging) as Result<string, ImportRefusal>;
    } finally {
      port1.close();
    }
  }

  preview(
    viewer: Viewer,
    what: Parameters<ImportWork["preview"]>[1],
    following: Following,
  ): Promise<Result<unknown, Problem>> {
    return this.#work(viewer, { kind: "preview", ...what }, following);
  }

  commit(
    viewer: Viewer,
    what: Parameters<ImportWork["commit"]>[1],
    following: Following,
  ): Promise<Result<unknown, Problem>> {
    return this.#work(viewer, { kind: "commit", ...what }, following);
  }

  async #work(
    viewer: Viewer,
    task: Task,
    { signal, watch }: Following,
  ): Promise<Result<unknown, Problem>> {
    const { port1, port2 } = new MessageChannel();
    port1.on("message", (news: ThreadNews) => {
      if ("progress" in news) watch(news.progress);
    });
    try {
      const sent = { ...task, viewer, port: port2 };
      return (await this.#pool.run(sent, { transferList: [port2], signal })) as Result<
        unknown,
        Problem
      >;
    } catch (error) {
      if (signal.aborted) throw new ImportStopped("stopped");
      throw error;
    } finally {
      port1.close();
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
  }
}
