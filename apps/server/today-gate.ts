import type { Transaction } from "kysely";

import { listFaultOn } from "#engines/gate/index.ts";
import { both } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { readCurrentList, readLaw } from "#slices/gate/store-law.ts";
import { countMatches, countReopened } from "#slices/gate/store-match.ts";
import { readProgrammes } from "#slices/programme/store.ts";

import type { TodayItem } from "./today-item.ts";

const record = { kind: "gate", id: "lists" } as const;

/** What the gate asks of somebody: a list to load, and likenesses to decide. An office without a programme is not asked. */
export async function readGateTodo(tx: Transaction<Tables>, today: string): Promise<TodayItem[]> {
  return [...(await listItem(tx, today)), ...(await matchItems(tx))];
}

async function listItem(tx: Transaction<Tables>, today: string): Promise<TodayItem[]> {
  const list = await readCurrentList(tx);
  if (list === null) {
    const isAtWork = (await readProgrammes(tx)).some(({ standing }) => standing === "own");
    const text = both(
      "제재 명단이 없어 아무것도 심사를 통과하지 못함",
      "No sanctions list: nothing passes the gate",
    );
    return isAtWork ? [{ kind: "gate-list", text, record }] : [];
  }
  const { regimes } = await readLaw(tx);
  if (listFaultOn(regimes, list.version, today) === null) return [];
  const day = list.version.slice(0, 10);
  const text = both(
    `제재 명단(${day})이 오래되어 새 명단이 필요함`,
    `The sanctions list of ${day} is too old; load a new one`,
  );
  return [{ kind: "gate-list", text, record }];
}

/** Likenesses that nobody decided, those opened again first, and those that wait for a second person. */
async function matchItems(tx: Transaction<Tables>): Promise<TodayItem[]> {
  const counts = await countMatches(tx);
  const reopened = await countReopened(tx);
  const open = (counts["open"] ?? 0) - reopened;
  const waiting = counts["proposed"] ?? 0;
  const items: TodayItem[] = [];
  if (reopened > 0)
    items.push({
      kind: "match-reopened",
      text: both(
        `명단이나 기록이 바뀌어 다시 볼 이름 ${reopened}건`,
        `${reopened} likenesses opened again: the list or the record changed`,
      ),
      record,
    });
  if (open > 0)
    items.push({
      kind: "match-open",
      text: both(`명단과 비슷해 판단할 이름 ${open}건`, `${open} likenesses to decide`),
      record,
    });
  if (waiting > 0)
    items.push({
      kind: "match-proposed",
      text: both(
        `두 번째 사람의 확인을 기다리는 이름 ${waiting}건`,
        `${waiting} likenesses wait for a second person`,
      ),
      record,
    });
  return items;
}
