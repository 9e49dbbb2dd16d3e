import type { ImportJob } from "./jobs.ts";
import type { ImportRun } from "./store.ts";
import type { ImportProgress } from "./work.ts";

/** An import as its page shows it: what is kept, and what is under way. */
export interface ImportView extends ImportRun {
  readonly work: { readonly task: ImportJob["task"]; readonly progress: ImportProgress } | null;
}

export function importView(run: ImportRun, job: ImportJob | null): ImportView {
  return { ...run, work: job === null ? null : { task: job.task, progress: job.progress } };
}
