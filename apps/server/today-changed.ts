import type { Transaction } from "kysely";

import type { LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { listMembers } from "#slices/account/store.ts";
import { readActors } from "#slices/actor/store.ts";
import { listEntries, type ListedEntry } from "#slices/audit/read.ts";
import { readProgrammeNames } from "#slices/grant/store.ts";

import { commandLabel } from "./command-labels.ts";

/** The latest commands, newest first: what was done to which record, and who did it. */
export async function readChanged(tx: Transaction<Tables>, limit: number) {
  const { items } = await listEntries(tx, null, limit);
  const members = new Map((await listMembers(tx)).map(({ accountId, name }) => [accountId, name]));
  const nameOf = await namesOf(tx, items);
  return items.map((entry) => ({
    id: String(entry.seq),
    at: entry.at,
    by: entry.accountId === null ? null : (members.get(entry.accountId) ?? null),
    why: entry.why,
    name: nameOf(entry.subject),
    summary: commandLabel(entry.command),
    record: entry.subject,
    undo: entry.undo,
  }));
}

/** Names of the actors, ties and programmes that were changed; `null` for other records, and for what is gone. */
async function namesOf(tx: Transaction<Tables>, entries: readonly ListedEntry[]) {
  const idsOf = (kind: string) => [
    ...new Set(entries.flatMap(({ subject }) => (subject.kind === kind ? [subject.id] : []))),
  ];
  const ties = await readEnds(tx, idsOf("tie"));
  const ends = [...ties.values()].flatMap(({ from_id, to_id }) => [from_id, to_id]);
  const actors = await readActors(tx, [...new Set([...idsOf("actor"), ...ends])]);
  const actorNames = new Map<string, LocalText>(actors.map(({ id, name }) => [id, name]));
  const programmes = await readProgrammeNames(tx, idsOf("programme"));
  return ({ kind, id }: ListedEntry["subject"]): LocalText | null => {
    if (kind === "actor") return actorNames.get(id) ?? null;
    if (kind === "programme") return programmes[id] ?? null;
    const tie = kind === "tie" ? ties.get(id) : undefined;
    if (tie === undefined) return null;
    const [from, to] = [actorNames.get(tie.from_id), actorNames.get(tie.to_id)];
    return from === undefined || to === undefined ? null : between(from, to);
  };
}

async function readEnds(tx: Transaction<Tables>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, { from_id: string; to_id: string }>();
  const rows = await tx
    .selectFrom("tie")
    .select(["id", "from_id", "to_id"])
    .where("id", "in", ids)
    .execute();
  return new Map(rows.map(({ id, ...ends }) => [id, ends]));
}

function between(from: LocalText, to: LocalText): LocalText {
  const said = (one: string | null, other: string | null) =>
    one === null || other === null ? null : `${one} – ${other}`;
  return { ko: said(from.ko, to.ko), en: said(from.en, to.en) };
}
