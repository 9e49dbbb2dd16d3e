import { refused, type Result } from "#kernel/result.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";

import { ImportStopped, type Following } from "./import-work.ts";
import { importProblem } from "./problems.ts";
import type { ImportProgress } from "./work.ts";

/** Work on one import that is under way in this process; the import itself knows nothing of it until it has ended. */
export interface ImportJob {
  readonly officeId: string;
  readonly importId: string;
  readonly task: "preview" | "commit";
  progress: ImportProgress;
  /** Settles when the work has ended, whatever its end; never rejects. */
  readonly done: Promise<Result<unknown, Problem>>;
  stop(): void;
}

type Work = (following: Following) => Promise<Result<unknown, Problem>>;

/** Work on imports in this process: one on each import, one at a time, the others wait. */
export class ImportJobs {
  readonly #jobs = new Map<string, ImportJob>();
  readonly #listeners = new Set<() => void>();
  #turn: Promise<unknown> = Promise.resolve();

  find(officeId: string, importId: string): ImportJob | null {
    return this.#jobs.get(`${officeId} ${importId}`) ?? null;
  }

  /** Starts work on an import, or refuses while there is some; heavy work takes turns. */
  start(job: Pick<ImportJob, "officeId" | "importId" | "task">, work: Work): ImportJob {
    const key = `${job.officeId} ${job.importId}`;
    if (this.#jobs.has(key)) throw new ProblemError(importProblem({ kind: "import-at-work" }));
    const controller = new AbortController();
    const watch = (progress: ImportProgress) => {
      started.progress = progress;
      this.#tell();
    };
    const run = this.#turn.then(() => settle(work, { signal: controller.signal, watch }));
    const done = run.finally(() => {
      this.#jobs.delete(key);
      this.#tell();
    });
    this.#turn = done;
    const started: ImportJob = {
      ...job,
      progress: { phase: "reading", done: 0, total: 0 },
      done,
      stop: () => controller.abort(),
    };
    this.#jobs.set(key, started);
    return started;
  }

  /** Calls `listener` whenever any work moves on; answers how to end that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends all work, as a server does that goes down; nothing half done stays. */
  async close(): Promise<void> {
    const jobs = [...this.#jobs.values()];
    for (const job of jobs) job.stop();
    await Promise.all(jobs.map(({ done }) => done));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

async function settle(work: Work, following: Following): Promise<Result<unknown, Problem>> {
  if (following.signal.aborted) return refused(stopped);
  try {
    return await work(following);
  } catch (error) {
    if (error instanceof ImportStopped) return refused(stopped);
    if (error instanceof ProblemError) return refused(error.problem);
    return refused(importProblem({ kind: "import-failed", detail: (error as Error).message }));
  }
}

const stopped: Problem = {
  kind: "stopped",
  at: null,
  message: { ko: "담당자가 멈추었습니다.", en: "It was stopped." },
  repair: {
    ko: "다시 하려면 같은 단계에서 시작하세요. 아무것도 저장하지 않았습니다.",
    en: "Start it again from the same step; nothing was saved.",
  },
};
