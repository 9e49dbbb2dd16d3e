import type { Citation } from "#kernel/claim.ts";
import { holdsAsOf, type Holds, type Interval } from "#kernel/interval.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";

/** What one actor is to another. */
export const tieKinds = [
  "member-of",
  "partner",
  "initiated",
  "hosts",
  "funds",
  "trust-channel",
  "agreement",
  "conflict",
  "mediates",
  "sister-city",
  "part-of",
] as const;
export type TieKind = (typeof tieKinds)[number];

export const tieKindLabels: Readonly<Record<TieKind, BothTexts>> = {
  "member-of": both("가입", "Member of"),
  partner: both("협력", "Works with"),
  initiated: both("발의·설립", "Initiated"),
  hosts: both("유치·개최", "Hosts"),
  funds: both("재정 지원", "Funds"),
  "trust-channel": both("신뢰 통로", "Trusted channel"),
  agreement: both("협정·합의", "Agreement"),
  conflict: both("갈등", "Conflict"),
  mediates: both("중재", "Mediates"),
  "sister-city": both("자매·우호 도시", "Sister or friendship city"),
  "part-of": both("소속", "Part of"),
};

/** Whether a kind runs from one actor to the other (`true`) or is shared by both alike (`false`). */
export const isDirectedKind: Readonly<Record<TieKind, boolean>> = {
  "member-of": true,
  partner: false,
  initiated: true,
  hosts: true,
  funds: true,
  "trust-channel": true,
  agreement: false,
  conflict: false,
  mediates: true,
  "sister-city": false,
  "part-of": true,
};

/** Whether the tie exists. Proposals must never look like existing relations. */
export const tieStatuses = [
  "actual",
  "ended",
  "dormant",
  "planned",
  "proposed",
  "disputed",
] as const;
export type TieStatus = (typeof tieStatuses)[number];

export const tieStatusLabels: Readonly<Record<TieStatus, BothTexts>> = {
  actual: both("유지 중", "In force"),
  ended: both("종료", "Ended"),
  dormant: both("휴면", "Dormant"),
  planned: both("계획", "Planned"),
  proposed: both("제안", "Proposed"),
  disputed: both("이견 있음", "Disputed"),
};

/** Korean practice: a sister-city pact needs the council's consent, a friendship pact does not. */
export const cityAgreements = ["sister", "friendship"] as const;
export type CityAgreement = (typeof cityAgreements)[number];

export const cityAgreementLabels: Readonly<Record<CityAgreement, BothTexts>> = {
  sister: both("자매결연", "Sister-city pact"),
  friendship: both("우호교류", "Friendship pact"),
};

/** Whether the pact needs the city council's consent before it is signed. */
export const needsCouncil: Readonly<Record<CityAgreement, boolean>> = {
  sister: true,
  friendship: false,
};

/** Stable id; those of the report read `seoul--member-of--citynet`. */
export type TieId = string;

/** A typed, dated, sourced relation between two actors; never a loop. */
export interface Tie {
  readonly id: TieId;
  readonly from: string;
  readonly to: string;
  readonly kind: TieKind;
  readonly directed: boolean;
  readonly status: TieStatus;
  /** `null`: the source does not say when it began. */
  readonly since: PartialDate | null;
  /** `null`: no end is recorded. */
  readonly until: PartialDate | null;
  /** Issue tags, see `model-issues.ts`. */
  readonly issues: readonly string[];
  /** Kind of pact of a sister-city tie; `null` for other ties and where the source does not say. */
  readonly cityAgreement: CityAgreement | null;
  /** The latest date for which a source shows the tie; `null`: no dated evidence. */
  readonly lastEvidence: PartialDate | null;
  readonly note: LocalText;
  readonly sources: readonly Citation[];
  readonly slips: readonly string[];
}

/** The validity of a tie: an unrecorded end is open while the tie is said to run, and unknown once it has ended. */
export function intervalOf(tie: Pick<Tie, "since" | "until" | "status">): Interval {
  return {
    since: tie.since ?? "unknown",
    until: tie.until ?? (tie.status === "ended" ? "unknown" : "open"),
  };
}

/** Whether the tie was in force as of `date`; proposed and planned ties never were. */
export function isInForce(tie: Pick<Tie, "since" | "until" | "status">, date: PartialDate): Holds {
  if (tie.status === "proposed" || tie.status === "planned") return false;
  return holdsAsOf(intervalOf(tie), date);
}

export function isTieKind(value: unknown): value is TieKind {
  return tieKinds.some((kind) => kind === value);
}

export function isTieStatus(value: unknown): value is TieStatus {
  return tieStatuses.some((status) => status === value);
}
