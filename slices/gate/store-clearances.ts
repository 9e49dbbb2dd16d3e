import "./tables.ts";

import { sql, type Transaction } from "kysely";

import type { Bite, Verdict } from "#engines/gate/index.ts";
import type { Tables } from "#kernel/tables.ts";

import type { ClearanceKind } from "./model.ts";
import {
  paragraphsOf,
  standingOfClearance,
  type ClearanceView,
  type InForce,
} from "./view-clearance.ts";

interface Found {
  readonly id: string;
  readonly kind: ClearanceKind;
  readonly subject_id: string;
  readonly direction: "to" | "from";
  readonly verdict: Verdict;
  readonly as_of: string;
  readonly valid_until: string;
  readonly list_version: string | null;
  readonly rules_version: string;
  readonly made_at: string;
  readonly made_by: string | null;
  readonly provisions: Bite[];
  readonly letters: { id: string; reference: string | null }[];
  readonly lines: number;
  readonly programme: string | null;
  readonly actor: string | null;
  readonly name_ko: string | null;
  readonly name_en: string | null;
}

/** Clearances on one page of the register. */
export const clearancesAtATime = 50;

/** Clearances, newest first, older than `before` (an instant) where it is given. */
export async function readClearances(
  tx: Transaction<Tables>,
  { kind, before }: { readonly kind: ClearanceKind | null; readonly before: string | null },
  now: InForce,
): Promise<{ readonly items: readonly ClearanceView[]; readonly next: string | null }> {
  const { rows } =
    await sql<Found>`select c.id, c.kind, c.subject_id, c.direction, c.verdict, c.as_of, c.valid_until,
      c.list_version, c.rules_version, c.made_at, m.name as made_by, c.provisions,
      (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'reference', l.reference)), '[]')
        from unnest(c.grants) as g (id)
        left join grant_letter l on l.office_id = c.office_id and l.id = g.id) as letters,
      (select count(*)::int from clearance_line l where l.office_id = c.office_id and l.clearance_id = c.id) as lines,
      p.id as programme, a.id as actor,
      coalesce(p.name_ko, a.name_ko) as name_ko, coalesce(p.name_en, a.name_en) as name_en
    from clearance c
      left join office_member m on m.office_id = c.office_id and m.account_id = c.made_by
      left join programme p on c.kind <> 'party' and p.office_id = c.office_id
        and p.id = regexp_replace(c.subject_id, '^programme:', '')
      left join actor a on c.kind = 'party' and a.office_id = c.office_id and a.id = c.subject_id
    where (${kind}::text is null or c.kind = ${kind})
      and (${before}::timestamptz is null or c.made_at < ${before}::timestamptz)
    order by c.made_at desc limit ${clearancesAtATime + 1}`.execute(tx);
  const items = rows.slice(0, clearancesAtATime).map((row) => viewOf(row, now));
  return { items, next: rows.length > clearancesAtATime ? (items.at(-1)?.madeAt ?? null) : null };
}

function viewOf(row: Found, now: InForce): ClearanceView {
  const made = {
    validUntil: row.valid_until,
    listVersion: row.list_version,
    rulesVersion: row.rules_version,
  };
  const kind = row.programme !== null ? "programme" : row.actor !== null ? "actor" : null;
  const named = kind === null ? { ko: row.subject_id, en: row.subject_id } : null;
  return {
    id: row.id,
    kind: row.kind,
    subject: {
      kind,
      id: row.programme ?? row.actor ?? row.subject_id,
      name: named ?? { ko: row.name_ko, en: row.name_en },
    },
    direction: row.direction,
    verdict: row.verdict,
    lines: row.lines,
    asOf: row.as_of,
    ...made,
    standing: standingOfClearance(made, now),
    madeAt: row.made_at,
    madeBy: row.made_by,
    paragraphs: paragraphsOf(row.provisions),
    grants: row.letters,
  };
}
