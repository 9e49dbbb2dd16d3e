import { partialDate } from "#kernel/partial-date.ts";
import { rowOfMembership, type KeptMembership } from "#slices/membership/row.ts";

import type { ImportedPlan, ImportMarks } from "./imported-plan.ts";
import type { MembershipPlan } from "./plan-memberships.ts";

/** The memberships of a file that the office does not have, each citing the file with its row. */
export function* membershipRows(plan: ImportedPlan, marks: ImportMarks): Generator<object> {
  for (const membership of plan.memberships.entered)
    yield {
      ...rowOfMembership(membershipOf(membership, plan, marks)),
      import_id: marks.importId,
    };
}

function membershipOf(
  { id, tie, tieId, member, body, stated }: MembershipPlan["entered"][number],
  { draft, owners }: ImportedPlan,
  { sourceId, now }: ImportMarks,
): KeptMembership {
  const { fee, role, joined, renewalOn, owner } = stated;
  return {
    id,
    member,
    body,
    tie: tieId,
    fee,
    role,
    joined,
    renewalOn,
    owner,
    ownerId: owners.get(owner.ko ?? owner.en ?? "") ?? null,
    size: { text: null, territories: null, cities: null, members: null },
    purpose: { ko: null, en: null },
    activity: "unknown",
    asOf: draft.asOf ?? partialDate(now.slice(0, 10)),
    sources: [{ source: sourceId, locator: draft.ties.at(tie) }],
    slips: [],
  };
}
