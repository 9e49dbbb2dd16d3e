import { both, type BothTexts } from "#kernel/local-text.ts";
import type { TieKind, TieStatus } from "#slices/tie/model.ts";
import type { Bounds } from "./bounds.ts";
import type { TopicFit } from "./topics.ts";

/** One cell of the table: a factor in [0, 1] with the range in which it may lie, and why. */
export interface TableCell {
  readonly value: number;
  readonly interval: Bounds;
  readonly label: BothTexts;
  /** Section of the report that speaks for the cell; `null`: Naru's assumption alone. */
  readonly section: string | null;
}

export const evidenceRows = [
  "within-1-year",
  "within-3-years",
  "within-5-years",
  "within-10-years",
  "within-20-years",
  "older",
  "none",
] as const;
export type EvidenceRow = (typeof evidenceRows)[number];

/**
 * How a tie's reliability is derived: the product of its cells. Reliability is the probability that the tie carries a
 * message this year. Every number is Naru's assumption until an office sets its own; none is measured. The order between
 * rows is what the report gives reason for; the sections say where.
 */
export interface ReliabilityTable {
  readonly kind: Readonly<Record<TieKind, TableCell>>;
  /** A local government and its state, drawn from the territory. */
  readonly state: TableCell;
  readonly status: Readonly<Record<TieStatus, TableCell>>;
  readonly evidence: Readonly<Record<EvidenceRow, TableCell>>;
  readonly topic: Readonly<Record<TopicFit, TableCell>>;
  /** A chair or board seat in the body. */
  readonly seat: TableCell;
  /** A body whose size no source states. */
  readonly sizeUnknown: TableCell;
  /** A direct tie across the line while the central governments of the two sides are in conflict. */
  readonly consent: TableCell;
  /** A tie for which only unchecked general knowledge speaks. */
  readonly unverified: TableCell;
  /** Parts up to which a body and its parts act as one; beyond, a part's part thins out as a membership does. */
  readonly smallSystem: number;
  /** Members up to which everybody in a body knows everybody. */
  readonly smallBody: number;
}

function cell(
  value: number,
  interval: Bounds,
  label: BothTexts,
  section: string | null = null,
): TableCell {
  return { value, interval, label, section };
}

const kind: ReliabilityTable["kind"] = {
  "part-of": cell(0.98, [0.9, 1], both("한 조직 안", "Inside one organisation")),
  "trust-channel": cell(0.9, [0.75, 0.97], both("오랜 신뢰 통로", "Long trusted channel"), "6.2.1"),
  mediates: cell(0.85, [0.65, 0.95], both("중재 중", "Mediating"), "5.1.2"),
  partner: cell(0.8, [0.6, 0.9], both("함께 사업함", "Working together")),
  initiated: cell(0.8, [0.6, 0.9], both("만든 기관", "Founder of the body"), "6.2.2"),
  funds: cell(0.75, [0.55, 0.9], both("재정 지원", "Pays for it")),
  "member-of": cell(0.75, [0.55, 0.9], both("회원", "Member"), "6.2.2"),
  agreement: cell(0.7, [0.5, 0.85], both("협정 체결", "Signed agreement")),
  "sister-city": cell(0.7, [0.4, 0.85], both("자매·우호 결연", "Sister or friendship pact"), "3.2"),
  hosts: cell(0.5, [0.2, 0.75], both("사무소만 있음", "An office, no more on record"), "6.2.1"),
  conflict: cell(0, [0, 0], both("갈등 — 통하지 않음", "Conflict: never carries")),
};

const status: ReliabilityTable["status"] = {
  actual: cell(1, [1, 1], both("유지 중", "In force")),
  disputed: cell(0.5, [0, 1], both("출처가 엇갈림", "Sources disagree")),
  dormant: cell(0.3, [0.05, 0.6], both("휴면", "Dormant"), "appendix"),
  planned: cell(0.8, [0.4, 1], both("가정: 계획대로 맺어짐", "What if: made as planned")),
  proposed: cell(0.8, [0.4, 1], both("가정: 제안대로 맺어짐", "What if: made as proposed")),
  ended: cell(1, [1, 1], both("기준일에는 유지 중", "In force on that date")),
};

const evidence: ReliabilityTable["evidence"] = {
  "within-1-year": cell(1, [0.95, 1], both("1년 안의 근거", "Evidence within a year")),
  "within-3-years": cell(0.95, [0.8, 1], both("3년 안의 근거", "Evidence within 3 years")),
  "within-5-years": cell(0.9, [0.7, 1], both("5년 안의 근거", "Evidence within 5 years")),
  "within-10-years": cell(0.8, [0.5, 1], both("10년 안의 근거", "Evidence within 10 years")),
  "within-20-years": cell(0.65, [0.3, 0.95], both("20년 안의 근거", "Evidence within 20 years")),
  older: cell(0.5, [0.1, 0.9], both("20년 넘은 근거", "Evidence over 20 years old")),
  none: cell(0.6, [0.1, 1], both("날짜 있는 근거 없음", "No dated evidence")),
};

const topic: ReliabilityTable["topic"] = {
  match: cell(1, [1, 1], both("주제 일치", "Same issue")),
  related: cell(0.9, [0.75, 1], both("가까운 주제", "Related issue"), "6.2.2"),
  general: cell(0.8, [0.6, 1], both("주제 가리지 않는 관계", "Relation that carries any issue")),
  unrelated: cell(0.5, [0.25, 0.8], both("다른 분야 관계", "Relation in another field")),
};

/** Naru's assumptions as shipped. */
export const shippedTable: ReliabilityTable = {
  kind,
  state: cell(
    0.9,
    [0.6, 1],
    both("지방정부와 그 중앙정부", "A local government and its state"),
    "6.2.1",
  ),
  status,
  evidence,
  topic,
  seat: cell(0.9, [0.75, 1], both("의장·이사 자리", "Chair or board seat"), "6.2.2"),
  sizeUnknown: cell(0.6, [0.2, 1], both("규모 미상 기구", "Body of unstated size")),
  consent: cell(
    0.3,
    [0.05, 0.7],
    both(
      "두 당국의 갈등 중에 동의가 필요한 직접 교류",
      "Direct exchange that needs consent while the two states are in conflict",
    ),
    "6.2.1",
  ),
  unverified: cell(
    0.9,
    [0.4, 1],
    both("확인 전의 널리 알려진 사실", "General knowledge, not yet verified"),
  ),
  smallSystem: 5,
  smallBody: 15,
};

/** Bounds of the evidence rows in whole years, ascending. */
const evidenceAges: readonly (readonly [number, EvidenceRow])[] = [
  [1, "within-1-year"],
  [3, "within-3-years"],
  [5, "within-5-years"],
  [10, "within-10-years"],
  [20, "within-20-years"],
];

/** The row for evidence `years` old (whole years, 0 or more). */
export function evidenceRow(years: number): EvidenceRow {
  return evidenceAges.find(([bound]) => years <= bound)?.[1] ?? "older";
}

/**
 * How much of a membership is left in a body of `members`: 1 up to `smallBody`, then falling with each power of ten,
 * so that two cities in a body of thousands are not near each other. (0, 1]; the assumption is Naru's.
 */
export function sizeFactor(members: number, smallBody: number): number {
  return members <= smallBody ? 1 : 1 / (1 + Math.log10(members / smallBody));
}

/** The cell of a membership in a body whose size a source states. */
export function sizeCell(members: number, table: ReliabilityTable): TableCell {
  const value = sizeFactor(members, table.smallBody);
  const low = sizeFactor(members, Math.max(1, table.smallBody / 3));
  const high = sizeFactor(members, table.smallBody * 3);
  const count = Math.round(members);
  return cell(value, [low, high], both(`회원 ${count}곳 기구`, `Body of ${count} members`));
}

/** The cell of belonging to a system of many bodies, such as the United Nations. */
export function systemCell(parts: number, table: ReliabilityTable): TableCell {
  const value = sizeFactor(parts, table.smallSystem);
  const interval: Bounds = [sizeFactor(parts, 1), 1];
  return cell(value, interval, both(`기관 ${parts}곳의 체계`, `System of ${parts} bodies`));
}

/** Kinds of relation that carry any subject, whatever issue is noted on them. */
export const anyTopicKinds: ReadonlySet<TieKind> = new Set([
  "trust-channel",
  "sister-city",
  "mediates",
]);
