import { both, type BothTexts } from "#kernel/local-text.ts";

/** Records of the register that are put right by a new version. */
export const correctedKinds = ["grant", "shipment", "hand-over"] as const;
export type CorrectedKind = (typeof correctedKinds)[number];

/** A record as it was said: its properties by name, lines among them. */
export type Said = Readonly<Record<string, unknown>>;

/** One putting right: what the whole record said before, what it says now, who did it, when and why. */
export interface Correction {
  readonly id: string;
  readonly kind: CorrectedKind;
  readonly recordId: string;
  readonly before: Said;
  readonly after: Said;
  readonly why: string;
  /** The account; `null` for the system. */
  readonly by: string | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** What can be put right, as a reader calls it; a property without a name here is not shown. */
export const saidLabels: Readonly<Record<string, BothTexts>> = {
  reference: both("문서번호", "Reference"),
  issuer: both("발급 기관", "Issuer"),
  holder: both("받은 기관", "Holder"),
  regime: both("체제", "Regime"),
  allows: both("무엇을 허용하나", "What it allows"),
  scope: both("허용 범위", "Scope"),
  issuedOn: both("발급일", "Issued on"),
  validFrom: both("유효 시작일", "Valid from"),
  validUntil: both("유효 종료일", "Valid until"),
  shipmentsAllowed: both("허용된 선적 횟수", "Shipments allowed"),
  coversAll: both("목록 전체", "Whole list"),
  activities: both("허용된 활동", "Activities allowed"),
  partyId: both("이 기관에 대해서만", "About this party alone"),
  value: both("금액", "Value"),
  note: both("메모", "Note"),
  lines: both("품목과 수량", "Items and quantities"),
  shippedOn: both("선적일", "Shipped on"),
  route: both("경로", "Route"),
  portFrom: both("출발 항만", "Port of departure"),
  portTo: both("도착 항만", "Port of arrival"),
  carrier: both("운송인", "Carrier"),
  documents: both("서류", "Papers"),
  kind: both("무슨 일이 있었나", "What happened"),
  quantity: both("수량", "Quantity"),
  on: both("날짜", "Day"),
  receiver: both("받은 사람·기관", "Receiver"),
  place: both("곳", "Place"),
  evidence: both("증빙", "Evidence"),
};
