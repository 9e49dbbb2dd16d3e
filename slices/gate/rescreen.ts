import { createHash, randomUUID } from "node:crypto";

import type { Kysely, Transaction } from "kysely";

import type { ListDifference, ScreeningList } from "#engines/gate/index.ts";
import { ProblemError } from "#kernel/problem-error.ts";
import type { Tables } from "#kernel/tables.ts";
import type { Viewer } from "#slices/account/model.ts";
import { inOffice } from "#slices/account/office-transaction.ts";
import { lockRow } from "#slices/audit/apply-change.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";
import { undoProblem } from "#slices/audit/problems.ts";
import { commitCommand, type Receipt } from "#slices/audit/store.ts";

import { listProblem, wordListRefusal } from "./list-problems.ts";
import { matchChanges } from "./match-changes.ts";
import type { CurrentList } from "./model.ts";
import { planRescreen, reopenedIn, type FoundMatch } from "./rules-rescreen.ts";
import { ScreenThread } from "./screen-thread.ts";
import type { PlacedSubject, ScreenReply } from "./screen-work.ts";
import { readList } from "./store-entries.ts";
import { readCurrentList } from "./store-law.ts";
import {
  countSubjects,
  keepEntries,
  keepList,
  readActorSubjects,
  readPartySubjects,
} from "./store-list.ts";
import { readKnownMatches } from "./store-match.ts";
import type { ScreenedCounts } from "./tables.ts";

/** How far the screening of everybody is. */
export interface ScreeningProgress {
  readonly phase: "reading" | "screening" | "saving";
  readonly done: number;
  readonly total: number;
}

export interface ScreeningGround {
  readonly db: Kysely<Tables>;
  readonly signal: AbortSignal;
  now(): Date;
  watch(progress: ScreeningProgress): void;
}

/** The list that everybody is screened against: one just read, or the one in force. */
interface ReadList {
  readonly list: ScreeningList;
  readonly difference: ListDifference | null;
  readonly before: CurrentList | null;
  /** `null`: the list in force, screened anew. */
  readonly file: { readonly name: string; readonly hash: string } | null;
}

/** What a screening of everybody came to. */
export interface Screened extends Receipt {
  readonly listId: string;
  readonly counts: ScreenedCounts;
}

/**
 * Reads a list, compares it with the one in force, screens everybody, and puts it in force: one command. Until its end
 * nothing is kept, so a stop or a power cut leaves the earlier list in force.
 */
export async function loadList(
  ground: ScreeningGround,
  viewer: Viewer,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Screened> {
  ground.watch({ phase: "reading", done: 0, total: 0 });
  const hash = createHash("sha256").update(file.bytes).digest("hex");
  const known = await inOffice(ground.db, viewer, async (tx) => {
    const current = await readCurrentList(tx);
    return { current, list: current === null ? null : await readList(tx, current) };
  });
  return inThread(ground, async (thread) => {
    const read = await thread.ask({ kind: "read", bytes: file.bytes, before: known.list });
    if (read.kind === "refused") throw new ProblemError(wordListRefusal(read.refusal, file.name));
    const { list, difference } = expectList(read);
    const before = known.current;
    if (before !== null && list.version <= before.version)
      throw listProblem({ kind: "list-not-newer", version: list.version, known: before.version });
    return screenEverybody(
      { ground, thread, viewer },
      { list, difference, before, file: { name: file.name, hash } },
    );
  });
}

/** Screens everybody against the list in force again: for actors that came or changed since. */
export async function screenAgain(ground: ScreeningGround, viewer: Viewer): Promise<Screened> {
  ground.watch({ phase: "reading", done: 0, total: 0 });
  const { before, list } = await inOffice(ground.db, viewer, async (tx) => {
    const current = await readCurrentList(tx);
    if (current === null) throw listProblem({ kind: "list-absent" });
    return { before: current, list: await readList(tx, current) };
  });
  return inThread(ground, async (thread) => {
    await thread.ask({ kind: "take", list });
    return screenEverybody(
      { ground, thread, viewer },
      { list, difference: null, before, file: null },
    );
  });
}

async function inThread(
  { signal }: ScreeningGround,
  work: (thread: ScreenThread) => Promise<Screened>,
): Promise<Screened> {
  const thread = new ScreenThread(signal);
  try {
    return await work(thread);
  } finally {
    await thread.close();
  }
}

function expectList(reply: ScreenReply): Extract<ScreenReply, { kind: "list" }> {
  if (reply.kind !== "list") throw new Error(`unexpected answer: ${reply.kind}`);
  return reply;
}

interface Work {
  readonly ground: ScreeningGround;
  readonly thread: ScreenThread;
  readonly viewer: Viewer;
}

/** Names sent to the thread at a time. */
const atATime = 1_000;

async function screenEverybody(work: Work, read: ReadList): Promise<Screened> {
  const { ground, thread, viewer } = work;
  const found: FoundMatch[] = [];
  const counts = await inOffice(ground.db, viewer, async (tx) => {
    const { actors, parties } = await countSubjects(tx);
    let done = 0;
    for (const readPart of [readActorSubjects, readPartySubjects]) {
      for await (const subjects of inParts(tx, readPart)) {
        const reply = await thread.ask({ kind: "screen", subjects });
        if (reply.kind === "found") found.push(...reply.found);
        done += subjects.length;
        ground.watch({ phase: "screening", done, total: actors + parties });
      }
    }
    return { actors, parties };
  });
  if (ground.signal.aborted) throw ground.signal.reason;
  ground.watch({ phase: "saving", done: found.length, total: found.length });
  return inOffice(ground.db, viewer, (tx) => putInForce(tx, work, { ...read, found, ...counts }));
}

async function* inParts(
  tx: Transaction<Tables>,
  readPart: typeof readActorSubjects,
): AsyncGenerator<readonly PlacedSubject[]> {
  let after = "";
  for (;;) {
    const part = await readPart(tx, after, atATime);
    if (part.length > 0) yield part;
    if (part.length < atATime) return;
    after = part.at(-1)?.id ?? after;
  }
}

interface Found extends ReadList {
  readonly found: readonly FoundMatch[];
  readonly actors: number;
  readonly parties: number;
}

async function putInForce(
  tx: Transaction<Tables>,
  { ground, viewer }: Work,
  { list, difference, before, file, found, actors, parties }: Found,
): Promise<Screened> {
  const current = await readCurrentList(tx);
  if (current?.id !== before?.id) throw listProblem({ kind: "list-meanwhile" });
  const now = ground.now();
  const entries = new Set(list.entries.map(({ id }) => id));
  const plan = planRescreen(await readKnownMatches(tx), found, entries);
  const counts = { actors, parties, matches: found.length, reopened: reopenedIn(plan) };
  const listId = file === null ? before!.id : randomUUID();
  const changes: RowChange[] = [];
  if (file === null) {
    const row = (await lockRow(tx, "screening_list", listId))!;
    changes.push(change("screening_list", row, { screened: counts }));
  } else {
    await keepList(tx, {
      id: listId,
      state: "earlier",
      list_version: list.version,
      generated: list.version.slice(0, 10),
      file_name: file.name,
      file_hash: file.hash,
      entry_count: list.entries.length,
      source: unSource,
      difference,
      screened: counts,
      loaded_by: viewer.accountId,
      loaded_at: now.toISOString(),
    });
    await keepEntries(tx, listId, list.entries);
    if (before !== null) {
      const old = (await lockRow(tx, "screening_list", before.id))!;
      changes.push(change("screening_list", old, { state: "earlier" }));
    }
    const row = (await lockRow(tx, "screening_list", listId))!;
    changes.push(change("screening_list", row, { state: "current" }));
  }
  changes.push(...(await matchChanges(tx, plan, list.version)));
  const receipt = await commitCommand(
    tx,
    viewer,
    {
      command: file === null ? "screen everybody" : "load list",
      subject: { kind: "screening_list", id: listId },
      changes,
      why: file === null ? null : `${file.name} ${file.hash}`,
    },
    now,
  );
  if (!receipt.ok) throw undoProblem(receipt.error);
  return { ...receipt.value, listId, counts };
}

const unSource = "https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list";

/** A change of some columns of a row. */
export function change(table: RowChange["table"], before: Row, columns: Row): RowChange {
  return { table, id: String(before["id"]), before, after: { ...before, ...columns } };
}
