import type { PartialDate } from "#kernel/partial-date.ts";

import type { Fee, Membership } from "./model.ts";
import type { MembershipTable } from "./tables.ts";

export type MembershipRow = Omit<MembershipTable, "audience" | "named" | "version" | "office_id">;

/** A membership as the office keeps it: with the day on which it falls due. */
export interface KeptMembership extends Membership {
  /** ISO day; `null`: nobody entered one. */
  readonly renewalOn: string | null;
}

export function membershipOfRow(row: MembershipRow): KeptMembership {
  return {
    id: row.id,
    member: row.member_id,
    body: row.body_id,
    tie: row.tie_id,
    fee: feeOfRow(row),
    joined: row.joined as PartialDate | null,
    role:
      row.role_ko === null && row.role_en === null ? null : { ko: row.role_ko, en: row.role_en },
    owner: { ko: row.owner_ko, en: row.owner_en },
    ownerId: row.owner_id,
    size: row.size,
    purpose: { ko: row.purpose_ko, en: row.purpose_en },
    activity: row.activity,
    asOf: row.as_of as PartialDate,
    renewalOn: row.renewal_on,
    sources: row.sources,
    slips: row.slips,
  };
}

function feeOfRow(row: MembershipRow): Fee {
  if (row.fee_status !== "stated") return { status: row.fee_status };
  return { status: "stated", yearly: { amount: row.fee_amount!, currency: row.fee_currency! } };
}

export function rowOfMembership(membership: KeptMembership): MembershipRow {
  const { fee } = membership;
  return {
    id: membership.id,
    member_id: membership.member,
    body_id: membership.body,
    tie_id: membership.tie,
    fee_status: fee.status,
    fee_amount: fee.status === "stated" ? fee.yearly.amount : null,
    fee_currency: fee.status === "stated" ? fee.yearly.currency : null,
    joined: membership.joined,
    role_ko: membership.role?.ko ?? null,
    role_en: membership.role?.en ?? null,
    owner_ko: membership.owner.ko,
    owner_en: membership.owner.en,
    owner_id: membership.ownerId,
    size: membership.size,
    purpose_ko: membership.purpose.ko,
    purpose_en: membership.purpose.en,
    activity: membership.activity,
    renewal_on: membership.renewalOn,
    as_of: membership.asOf,
    sources: [...membership.sources],
    slips: [...membership.slips],
  };
}
