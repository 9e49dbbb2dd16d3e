import type { Transaction } from "kysely";

import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { readActors } from "#slices/actor/store.ts";
import { missingCells, type MembershipCell } from "#slices/membership/model.ts";
import type { KeptMembership } from "#slices/membership/row.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { nextStatuses } from "#slices/proposal/rules.ts";
import { readProposals } from "#slices/proposal/store.ts";
import { readSlips } from "#slices/source/store.ts";
import { readDormant } from "#slices/tie/store.ts";
import { tieKindLabels, tieStatusLabels } from "#slices/tie/model.ts";

import type { TodayItem } from "./today-item.ts";

/** Years without evidence after which a tie in force is called to mind; the office's habit of rotating every two years, twice. */
const staleYears = 4;

const cellLabels: Readonly<Record<MembershipCell, BothTexts>> = {
  fee: both("회비", "fee"),
  joined: both("가입 연도", "joining year"),
  role: both("역할", "role"),
  size: both("규모", "size"),
};

/** What needs somebody: proposals with a next step, renewals that fall due and memberships whose source left cells empty. */
export async function readTodo(tx: Transaction<Tables>, today: string): Promise<TodayItem[]> {
  const memberships = await readMemberships(tx);
  const names = await namesOf(
    tx,
    memberships.map(({ body }) => body),
  );
  const renewals = memberships
    .filter(({ renewalOn }) => renewalOn !== null)
    .toSorted((one, other) => (one.renewalOn! < other.renewalOn! ? -1 : 1));
  return [
    ...(await readProposalItems(tx)),
    ...renewals.map((membership) => renewalItem(membership, names, today)),
    ...memberships.flatMap((membership) => missingItem(membership, names)),
    ...memberships.flatMap((membership) => undatedItem(membership, names)),
  ];
}

/** Proposals still under way whose next step has a day. */
async function readProposalItems(tx: Transaction<Tables>): Promise<TodayItem[]> {
  const proposals = await readProposals(tx);
  return proposals.flatMap(({ id, title, status, nextStep, nextOn }): TodayItem[] => {
    if (nextOn === null || nextStatuses[status].length === 0) return [];
    const step = nextStep ?? "";
    const text = both(
      [title.ko ?? title.en ?? id, step].filter((part) => part !== "").join(": "),
      [title.en ?? title.ko ?? id, step].filter((part) => part !== "").join(": "),
    );
    return [{ kind: "proposal", text, due: nextOn, record: { kind: "proposal", id } }];
  });
}

function renewalItem(membership: KeptMembership, names: Names, today: string): TodayItem {
  const { ko, en } = names(membership.body);
  const due = membership.renewalOn!;
  const text =
    due < today
      ? both(`${ko} 가입 갱신 기한 지남`, `${en}: renewal overdue`)
      : both(`${ko} 가입 갱신`, `${en}: renewal`);
  return { kind: "renewal", text, due, record: { kind: "actor", id: membership.body } };
}

function missingItem(membership: KeptMembership, names: Names): TodayItem[] {
  const cells = missingCells(membership);
  if (cells.length === 0) return [];
  const { ko, en } = names(membership.body);
  const text = both(
    `${ko}: 출처에 빠진 칸 — ${cells.map((cell) => cellLabels[cell].ko).join(", ")}`,
    `${en}: missing in the source — ${cells.map((cell) => cellLabels[cell].en).join(", ")}`,
  );
  return [
    {
      kind: "missing-cell",
      text,
      section: "appendix",
      record: { kind: "actor", id: membership.body },
    },
  ];
}

/** A membership without a renewal date cannot remind anybody; it is said once a membership. */
function undatedItem(membership: KeptMembership, names: Names): TodayItem[] {
  if (membership.renewalOn !== null) return [];
  const { ko, en } = names(membership.body);
  const text = both(
    `${ko}: 갱신일 미입력 (기준 ${membership.asOf})`,
    `${en}: no renewal date entered (as of ${membership.asOf})`,
  );
  return [{ kind: "renewal-undated", text, record: { kind: "actor", id: membership.body } }];
}

/** What to keep an eye on: dormant or stale ties of the office's own actor, then the slips of its sources. */
export async function readWatch(
  tx: Transaction<Tables>,
  principalId: string | null,
  today: string,
): Promise<TodayItem[]> {
  const staleBefore = String(Number(today.slice(0, 4)) - staleYears);
  const dormant = principalId === null ? [] : await readDormant(tx, principalId, staleBefore);
  const names = await namesOf(
    tx,
    dormant.flatMap(({ from, to }) => [from, to]),
  );
  const ties = dormant.map((tie): TodayItem => {
    const other = names(tie.from === principalId ? tie.to : tie.from);
    const status = tieStatusLabels[tie.status];
    const seen = tie.lastEvidence;
    const text = both(
      `${other.ko} · ${tieKindLabels[tie.kind].ko} — ${status.ko}, ${seen === null ? "확인된 근거 날짜 없음" : `마지막 근거 ${seen}`}`,
      `${other.en} · ${tieKindLabels[tie.kind].en} — ${status.en.toLowerCase()}, ${seen === null ? "no dated evidence" : `last evidence ${seen}`}`,
    );
    return {
      kind: "dormant-tie",
      text,
      record: { kind: "tie", id: tie.id },
      section: tie.sources[0]?.locator ?? null,
    };
  });
  const slips = (await readSlips(tx)).map((slip): TodayItem => {
    const text = both(`${slip.id} ${slip.note.ko ?? ""}`, `${slip.id} ${slip.note.en ?? ""}`);
    const record = slip.records[0] ?? { kind: "slip", id: slip.id };
    return { kind: "slip", text, slip: slip.id, record, section: slip.sections[0] ?? null };
  });
  return [...ties, ...slips];
}

type Names = (id: string) => BothTexts;

async function namesOf(tx: Transaction<Tables>, ids: readonly string[]): Promise<Names> {
  const found = new Map(
    (await readActors(tx, [...new Set(ids)])).map(({ id, name }) => [id, name]),
  );
  const text = (name: LocalText | undefined, id: string) =>
    both(name?.ko ?? name?.en ?? id, name?.en ?? name?.ko ?? id);
  return (id) => text(found.get(id), id);
}
