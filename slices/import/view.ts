import type { ImportJob } from "./jobs.ts";
import type { Outcome } from "./outcome.ts";
import type { ImportRun } from "./store.ts";
import type { ImportProgress } from "./work.ts";

/** An import as its page shows it: what is kept, and what is under way. */
export interface ImportView extends ImportRun {
  readonly work: { readonly task: ImportJob["task"]; readonly progress: ImportProgress } | null;
}

export function importView(run: ImportRun, job: ImportJob | null): ImportView {
  return { ...run, work: job === null ? null : { task: job.task, progress: job.progress } };
}

/** The findings as rows of a table, first the headings, so that a desk repairs its file beside the list. */
export function problemRows(outcome: Outcome | null): string[][] {
  const rows = (outcome?.problems ?? []).flatMap(({ kind, places, message, repair }) =>
    places.map(({ at, text }) => [
      at,
      text ?? "",
      kind,
      message.ko,
      repair.ko,
      message.en,
      repair.en,
    ]),
  );
  return [
    ["위치 / place", "내용 / text", "종류 / kind", "설명", "고치는 법", "message", "repair"],
    ...rows,
  ];
}
