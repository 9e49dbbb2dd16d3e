import type { Kysely, Transaction } from "kysely";

import { ok, refused, type Result } from "#kernel/result.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Problem } from "#kernel/problem.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { commitCommand, type Receipt } from "#slices/audit/store.ts";

import type { ImportMarks } from "./imported-plan.ts";
import type { Answers, Mapping } from "./model.ts";
import { TransactionPort } from "./office-port.ts";
import { importProblem, sourceProblem } from "./problems.ts";
import type { SourceRefusal } from "./read-source.ts";
import { changeRun, lockRun, readFile, readRun, type ImportRun } from "./store.ts";
import { remember } from "./store-memory.ts";
import { prepareStatistics, refreshStatistics } from "./store-plans.ts";
import { readPrincipal } from "./store-register.ts";
import type { ImportAnswer, ImportOrder, ImportProgress, Look, OfficePort } from "./work.ts";

/** Who does the work on a file: this thread, or a worker. */
export type Runner = (
  bytes: Uint8Array<ArrayBuffer>,
  order: ImportOrder,
  port: OfficePort,
) => Promise<Result<ImportAnswer, SourceRefusal>>;

/** What an import is worked on with. */
export interface ImportWish {
  readonly mapping?: Mapping | null;
  readonly answers?: Answers;
  /** Whether actors that nobody answered for are entered as actors of their own, or refused. */
  readonly asked: "apart" | "refuse";
  readonly look?: Look | null;
}

export interface ImportGround {
  readonly db: Kysely<Tables>;
  readonly run: Runner;
  now(): Date;
  watch(progress: ImportProgress): void;
}

export interface Committed extends Receipt {
  readonly answer: ImportAnswer;
}

/** Reads a staged file and says what it would do; the answer is kept with the import. Nothing else is written. */
export async function previewImport(
  ground: ImportGround,
  viewer: Viewer,
  { id, look }: { readonly id: string; readonly look?: Look | null },
): Promise<Result<ImportAnswer, Problem>> {
  const wish: ImportWish = { asked: "refuse", look: look ?? null };
  const preview = (tx: Transaction<Tables>) => work(tx, ground, viewer, { id, marks: null, wish });
  const { run, worked } = await inOffice(ground.db, viewer, preview);
  const problem = worked.ok ? null : sourceProblem(run.file.name, worked.error);
  await inOffice(ground.db, viewer, async (tx) => {
    if (!worked.ok) return changeRun(tx, id, { state: "refused", refusal: problem });
    const { outcome, ...reading } = worked.value;
    const state = run.state === "committed" || run.state === "undone" ? run.state : "ready";
    return changeRun(tx, id, { state, mapping: reading.mapping, reading, outcome, refusal: null });
  });
  return worked.ok ? ok(worked.value) : refused(problem!);
}

/**
 * Enters a staged file in one transaction: every row, the chained record, the undo and what is remembered. Whatever
 * happens before its end, a refusal, a cancel or a power cut, leaves the office as it was and the file staged.
 */
export async function commitImport(
  ground: ImportGround,
  viewer: Viewer,
  id: string,
  wish: ImportWish,
): Promise<Result<Committed, Problem>> {
  try {
    const run = await inOffice(ground.db, viewer, (tx) => readRun(tx, id));
    await prepareStatistics(ground.db, run?.file.size ?? 0);
    const committed = await inOffice(ground.db, viewer, (tx) =>
      commitIn(tx, ground, viewer, { id, wish }),
    );
    const { actors, ties } = committed.answer.outcome;
    await refreshStatistics(ground.db, actors.new + actors.asked + ties.new);
    return ok(committed);
  } catch (error) {
    if (error instanceof ProblemError) return refused(error.problem);
    if ((error as { code?: string }).code === "23505")
      return refused(importProblem({ kind: "import-id-taken" }));
    throw error;
  }
}

async function commitIn(
  tx: Transaction<Tables>,
  ground: ImportGround,
  viewer: Viewer,
  { id, wish }: { readonly id: string; readonly wish: ImportWish },
): Promise<Committed> {
  const locked = await lockRun(tx, id);
  if (locked === null) throw new ProblemError(importProblem({ kind: "import-unknown", id }));
  if (locked.state === "committed" || locked.state === "refused")
    throw new ProblemError(importProblem({ kind: "import-not-ready", state: locked.state }));
  const now = ground.now();
  const marks: ImportMarks = {
    importId: id,
    sourceId: `import-${id.slice(0, 8)}`,
    enteredBy: viewer.accountId ?? "command line",
    now: now.toISOString(),
  };
  const { worked, entered, run, answers } = await work(tx, ground, viewer, { id, marks, wish });
  if (!worked.ok) throw new ProblemError(sourceProblem(run.file.name, worked.error));
  const { outcome, ...reading } = worked.value;
  const unanswered = outcome.questions.length;
  if (wish.asked === "refuse" && unanswered > 0)
    throw new ProblemError(importProblem({ kind: "import-unanswered", count: unanswered }));
  const { actor, tie, membership = 0, claim } = entered;
  if (actor + tie + membership + claim === 0 && outcome.actors.matched === 0)
    throw new ProblemError(importProblem({ kind: "import-nothing" }));
  const record = {
    command: "import",
    subject: { kind: "import", id },
    changes: [],
    why: `${run.file.name} ${run.file.hash}`,
  };
  const receipt = await commitCommand(tx, viewer, record, now);
  if (!receipt.ok) throw new Error("a command without changes cannot conflict");
  await remember(tx, viewer.officeId, {
    headers: reading.columns.map(({ key, header }) => `${key}:${header}`),
    mapping: reading.mapping,
    answers,
    now,
  });
  await changeRun(tx, id, {
    state: "committed",
    mapping: reading.mapping,
    reading,
    outcome,
    entered,
    undo_id: receipt.value.undo.id,
    committed_at: now.toISOString(),
  });
  return { ...receipt.value, answer: worked.value };
}

async function work(
  tx: Transaction<Tables>,
  ground: ImportGround,
  viewer: Viewer,
  {
    id,
    marks,
    wish,
  }: { readonly id: string; readonly marks: ImportMarks | null; readonly wish?: ImportWish },
) {
  const run = await readRun(tx, id);
  if (run === null) throw new ProblemError(importProblem({ kind: "import-unknown", id }));
  const today = ground.now().toISOString().slice(0, 10);
  const answers = wish?.answers ?? run.answers;
  const order: ImportOrder = {
    mapping: wish?.mapping ?? run.mapping,
    look: wish?.look ?? null,
    answers,
    today,
    file: { name: run.file.name, locator: locatorOf(run) },
    principal: await readPrincipal(tx),
    write: marks === null ? null : { marks, source: sourceOf(run, today) },
  };
  const port = new TransactionPort(tx, { officeId: viewer.officeId, marks }, (progress) =>
    ground.watch(progress),
  );
  const worked = await ground.run(await readFile(tx, id, run.file.size), order, port);
  return { run, worked, entered: port.entered, answers };
}

const locatorOf = ({ file }: Pick<ImportRun, "file">): string => `sha256:${file.hash}`;

/** The file as a source that every imported record cites. */
function sourceOf({ file }: ImportRun, today: string): object {
  return {
    title_ko: file.name,
    title_en: file.name,
    retrieved: today,
    locator: locatorOf({ file }),
    note_ko: "가져온 파일. 원본은 가져오기 기록에 그대로 있음.",
    note_en: "An imported file; the original is kept with the import.",
  };
}
