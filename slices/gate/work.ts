import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";
import { both } from "#kernel/local-text.ts";
import { ok, refused, type Result } from "#kernel/result.ts";

import { listProblem } from "./list-problems.ts";
import { ScreeningStopped } from "./screen-thread.ts";
import type { Screened, ScreeningProgress } from "./rescreen.ts";

/** A screening of everybody that is under way. */
export interface ScreeningWork {
  progress: ScreeningProgress;
  /** Settles when the work has ended, whatever its end; never rejects. */
  readonly done: Promise<Result<Screened, Problem>>;
  stop(): void;
}

type Task = (
  signal: AbortSignal,
  watch: (progress: ScreeningProgress) => void,
) => Promise<Screened>;

/** Screenings of this process: one in each office at a time. */
export class ScreeningWorks {
  readonly #works = new Map<string, ScreeningWork>();
  readonly #listeners = new Set<() => void>();

  find(office: string): ScreeningWork | null {
    return this.#works.get(office) ?? null;
  }

  start(office: string, task: Task): ScreeningWork {
    if (this.#works.has(office)) throw listProblem({ kind: "list-at-work" });
    const controller = new AbortController();
    const work: ScreeningWork = {
      progress: { phase: "reading", done: 0, total: 0 },
      done: settle(task, controller.signal, (progress) => {
        work.progress = progress;
        this.#tell();
      }).finally(() => {
        this.#works.delete(office);
        this.#tell();
      }),
      stop: () => controller.abort(new ScreeningStopped("stopped")),
    };
    this.#works.set(office, work);
    return work;
  }

  /** Calls `listener` whenever any work moves on; answers how to end that. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends all work, as a server does that goes down; nothing half done stays. */
  async close(): Promise<void> {
    const works = [...this.#works.values()];
    for (const work of works) work.stop();
    await Promise.all(works.map(({ done }) => done));
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

async function settle(
  task: Task,
  signal: AbortSignal,
  watch: (progress: ScreeningProgress) => void,
): Promise<Result<Screened, Problem>> {
  // The caller holds the work before its first step tells of any progress.
  await Promise.resolve();
  if (signal.aborted) return refused(stopped);
  try {
    return ok(await task(signal, watch));
  } catch (error) {
    if (error instanceof ScreeningStopped) return refused(stopped);
    if (error instanceof ProblemError) return refused(error.problem);
    const detail = error instanceof Error ? error.message : String(error);
    return refused({
      kind: "list-failed",
      at: null,
      message: both(`명단을 대조하지 못했습니다: ${detail}`, `The screening failed: ${detail}`),
      repair: both("다시 시도하세요. 바뀐 것은 없습니다.", "Try again; nothing was changed."),
    });
  }
}

const stopped: Problem = {
  kind: "stopped",
  at: null,
  message: both("담당자가 멈추었습니다.", "It was stopped."),
  repair: both(
    "다시 올리면 처음부터 합니다. 바뀐 것은 없습니다.",
    "Load it again to begin anew; nothing was changed.",
  ),
};
