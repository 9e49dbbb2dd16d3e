import type { Transaction } from "kysely";

import { both, type BothTexts, type Language, type LocalText } from "#kernel/local-text.ts";
import type { Tables } from "#kernel/tables.ts";
import { readActors } from "#slices/actor/store.ts";
import { readInitiatives } from "#slices/initiative/store.ts";
import { missingCells, type MembershipCell } from "#slices/membership/model.ts";
import type { KeptMembership } from "#slices/membership/row.ts";
import { readMemberships } from "#slices/membership/store.ts";
import { nextStatuses } from "#slices/proposal/rules.ts";
import { readProposals } from "#slices/proposal/store.ts";
import { readSlips } from "#slices/source/store.ts";
import { readUpkeep } from "#slices/upkeep/store.ts";
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

/** What needs somebody: proposals and initiatives with a next step, renewals that fall due and memberships whose source left cells empty. */
export async function readTodo(
  tx: Transaction<Tables>,
  principalId: string | null,
  today: string,
): Promise<TodayItem[]> {
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
    ...(await readInitiativeItems(tx)),
    ...(principalId === null ? [] : await readContactItems(tx, principalId, today)),
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
    const text = stepText({ id, title, nextStep });
    return [{ kind: "proposal", text, due: nextOn, record: { kind: "proposal", id } }];
  });
}

/** Initiatives that were not proposed yet and whose next step has a day. */
async function readInitiativeItems(tx: Transaction<Tables>): Promise<TodayItem[]> {
  const initiatives = await readInitiatives(tx);
  return initiatives.flatMap(({ id, title, proposal, nextStep, nextOn }): TodayItem[] => {
    if (nextOn === null || proposal !== null) return [];
    const text = stepText({ id, title, nextStep });
    return [{ kind: "initiative", text, due: nextOn, record: { kind: "initiative", id } }];
  });
}

/** A title and what is to be done next. */
function stepText(one: {
  readonly id: string;
  readonly title: LocalText;
  readonly nextStep: string | null;
}): BothTexts {
  const { id, title, nextStep } = one;
  const line = (name: string) => (nextStep === null ? name : `${name}: ${nextStep}`);
  return both(line(title.ko ?? title.en ?? id), line(title.en ?? title.ko ?? id));
}

/** Ties whose next contact is due or overdue by their cadence, and next steps that have a day. */
async function readContactItems(
  tx: Transaction<Tables>,
  principalId: string,
  today: string,
): Promise<TodayItem[]> {
  const upkeep = (await readUpkeep(tx, principalId, today)).filter(
    ({ state, next }) => ["overdue", "soon", "no-contact"].includes(state) || next?.due != null,
  );
  const names = await namesOf(
    tx,
    upkeep.flatMap(({ tie }) => [tie.from, tie.to]),
  );
  return upkeep.flatMap(({ tie, state, due, last, next }): TodayItem[] => {
    const other = names(tie.from === principalId ? tie.to : tie.from);
    const record = { kind: "tie", id: tie.id };
    const touch = both(last ?? "기록 없음", last ?? "none on record");
    const contact = both(
      `${other.ko}: 연락할 때 (마지막 접촉 ${touch.ko})`,
      `${other.en}: time to be in touch (last contact ${touch.en})`,
    );
    const isDue = state === "overdue" || state === "soon" || state === "no-contact";
    return [
      ...(isDue ? [{ kind: "contact-due", text: contact, due, record }] : []),
      ...(next !== null && next.due !== null
        ? [
            {
              kind: "next-step",
              text: both(`${other.ko}: ${next.text}`, `${other.en}: ${next.text}`),
              due: next.due,
              record,
            },
          ]
        : []),
    ];
  });
}

function renewalItem(membership: KeptMembership, names: Names, today: string): TodayItem {
  const due = membership.renewalOn!;
  return {
    kind: "renewal",
    text: names(membership.body),
    ...(due < today && { detail: both("기한이 지났습니다", "overdue") }),
    due,
    record: { kind: "actor", id: membership.body },
  };
}

function missingItem(membership: KeptMembership, names: Names): TodayItem[] {
  const cells = missingCells(membership);
  if (cells.length === 0) return [];
  const lacking = (language: Language) =>
    cells.map((cell) => cellLabels[cell][language]).join(", ");
  return [
    {
      kind: "missing-cell",
      text: names(membership.body),
      detail: both(lacking("ko"), lacking("en")),
      section: "appendix",
      record: { kind: "actor", id: membership.body },
    },
  ];
}

/** A membership without a renewal date cannot remind anybody; it is said once a membership. */
function undatedItem(membership: KeptMembership, names: Names): TodayItem[] {
  if (membership.renewalOn !== null) return [];
  const record = { kind: "actor", id: membership.body };
  return [{ kind: "renewal-undated", text: names(membership.body), record }];
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
    const [kind, status] = [tieKindLabels[tie.kind], tieStatusLabels[tie.status]];
    const seen = tie.lastEvidence;
    return {
      kind: "dormant-tie",
      text: names(tie.from === principalId ? tie.to : tie.from),
      detail: both(
        `${kind.ko}, ${status.ko}, ${seen === null ? "근거 날짜 없음" : `마지막 근거 ${seen}`}`,
        `${kind.en}, ${status.en.toLowerCase()}, ${seen === null ? "no dated evidence" : `last evidence ${seen}`}`,
      ),
      record: { kind: "tie", id: tie.id },
      section: tie.sources[0]?.locator ?? null,
    };
  });
  const slips = (await readSlips(tx)).map((slip): TodayItem => {
    const { ko, en } = slip.note;
    return {
      kind: "slip",
      text: both(ko ?? en ?? slip.id, en ?? ko ?? slip.id),
      detail: both(slip.id, slip.id),
      record: { kind: "slip", id: slip.id },
      section: slip.sections[0] ?? null,
    };
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
