import "./tables.ts";

import type { Transaction } from "kysely";

import {
  prepareScreener,
  withKoreanNames,
  type ListedEntry,
  type Screener,
  type ScreeningList,
} from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";

import type { CurrentList } from "./model.ts";
import { readAsker } from "./store-law.ts";

/** A list as it was published, without the Korean names that the gate adds. */
export async function readList(tx: Transaction<Tables>, list: CurrentList): Promise<ScreeningList> {
  const rows = await tx
    .selectFrom("screening_entry")
    .select("content")
    .where("list_id", "=", list.id)
    .orderBy("position")
    .execute();
  return { version: list.version, entries: rows.map(({ content }) => content) };
}

export async function readEntries(
  tx: Transaction<Tables>,
  listId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ListedEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom("screening_entry")
    .select(["entry_id", "content"])
    .where("list_id", "=", listId)
    .where("entry_id", "in", ids)
    .execute();
  return new Map(rows.map(({ entry_id, content }) => [entry_id, content]));
}

/** Lists made ready, the last ones used first; a list never changes, so neither does what was made of it. */
const ready = new Map<string, Screener>();
const mostReady = 4;

/** The list in force made ready for screening; the reading is done once for each list. */
export async function readyScreener(tx: Transaction<Tables>, list: CurrentList): Promise<Screener> {
  const { office } = await readAsker(tx);
  const key = `${office} ${list.id}`;
  const known = ready.get(key);
  const screener = known ?? prepareScreener(withKoreanNames(await readList(tx, list)));
  ready.delete(key);
  ready.set(key, screener);
  const [oldest] = ready.keys();
  if (ready.size > mostReady && oldest !== undefined) ready.delete(oldest);
  return screener;
}
