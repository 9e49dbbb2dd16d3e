import type { Citation } from "#kernel/claim.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import { sumByCurrency, type Money } from "#kernel/money.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

/** What is known of the yearly fee. "No fee" and "fee not in the source" are two different things. */
export const feeStatuses = ["stated", "no-fee", "missing-in-source"] as const;
export type FeeStatus = (typeof feeStatuses)[number];

export const feeStatusLabels: Readonly<Record<FeeStatus, BothTexts>> = {
  stated: both("금액 기재", "Stated"),
  "no-fee": both("회비 없음", "No fee"),
  "missing-in-source": both("출처에 없음", "Missing in the source"),
};

/** The yearly fee: an amount only when it is stated. */
export type Fee =
  | { readonly status: "stated"; readonly yearly: Money }
  | { readonly status: "no-fee" }
  | { readonly status: "missing-in-source" };

/** How much of the membership is in use. */
export const activities = ["active", "partly-active", "dormant", "unknown"] as const;
export type Activity = (typeof activities)[number];

export const activityLabels: Readonly<Record<Activity, BothTexts>> = {
  active: both("활동 중", "Active"),
  "partly-active": both("일부 활동", "Partly active"),
  dormant: both("휴면", "Dormant"),
  unknown: both("확인되지 않음", "Unknown"),
};

/** The size of a body as the source counts it; a count is `null` when the source does not give it. */
export interface BodySize {
  /** In the words of the source; `null` when the cell is missing. */
  readonly text: LocalText | null;
  readonly territories: number | null;
  readonly cities: number | null;
  readonly members: number | null;
}

/** A city's membership in a body, as of one date. */
export interface Membership {
  readonly id: string;
  /** Actor id of the member. */
  readonly member: string;
  /** Actor id of the body. */
  readonly body: string;
  /** Id of the `member-of` tie that this membership describes. */
  readonly tie: string;
  readonly fee: Fee;
  /** `null`: the source does not say. */
  readonly joined: PartialDate | null;
  /** `null`: the source names no role. */
  readonly role: LocalText | null;
  /** The unit that owns the membership, by its name in the source. */
  readonly owner: LocalText;
  /** Actor id of the owner unit where it is registered as an actor. */
  readonly ownerId: string | null;
  readonly size: BodySize;
  readonly purpose: LocalText;
  readonly activity: Activity;
  readonly asOf: PartialDate;
  readonly sources: readonly Citation[];
  readonly slips: readonly string[];
}

/** Cells of the membership that its source leaves empty, for the missing-cell warning. */
export const membershipCells = ["fee", "joined", "role", "size"] as const;
export type MembershipCell = (typeof membershipCells)[number];

export function missingCells(membership: Membership): readonly MembershipCell[] {
  const isMissing: Readonly<Record<MembershipCell, boolean>> = {
    fee: membership.fee.status === "missing-in-source",
    joined: membership.joined === null,
    role: membership.role === null,
    size: membership.size.text === null,
  };
  return membershipCells.filter((cell) => isMissing[cell]);
}

/** Exact yearly totals per currency, and how many memberships could not be counted because the fee is not known. */
export function feeTotals(memberships: readonly Membership[]): {
  readonly totals: readonly Money[];
  readonly unknownCount: number;
} {
  const stated = memberships.flatMap(({ fee }) => (fee.status === "stated" ? [fee.yearly] : []));
  const unknownCount = memberships.filter(({ fee }) => fee.status === "missing-in-source").length;
  return { totals: sumByCurrency(stated), unknownCount };
}
