import type { ImportJob } from "./jobs.ts";
import type { Outcome } from "./outcome.ts";
import type { ImportRun } from "./store.ts";
import type { ImportProgress } from "./work.ts";

/** An import as its page shows it: what is kept, and what is under way. */
export interface ImportView extends ImportRun {
  readonly work: { readonly task: ImportJob["task"]; readonly progress: ImportProgress } | null;
}

/** Parts that outcomes of before they were looked for do not have. */
const notLookedFor: Pick<Outcome, "differences" | "memberships" | "money"> = {
  differences: { differing: 0, added: 0, items: [] },
  memberships: { new: 0, matched: 0, items: [] },
  money: { currencies: [], point: null },
};

export function importView(run: ImportRun, job: ImportJob | null): ImportView {
  const outcome =
    typeof run.outcome === "object" && run.outcome !== null
      ? { ...notLookedFor, ...run.outcome }
      : run.outcome;
  return {
    ...run,
    outcome,
    work: job === null ? null : { task: job.task, progress: job.progress },
  };
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
