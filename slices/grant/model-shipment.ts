import { both, type BothTexts } from "#kernel/local-text.ts";

/** Goods that left together. Texts are names as the papers write them. */
export interface Shipment {
  readonly id: string;
  readonly programmeId: string;
  readonly shippedOn: string;
  readonly route: string | null;
  readonly portFrom: string | null;
  readonly portTo: string | null;
  readonly carrier: string | null;
  /** Papers that went with it: bills of lading, packing lists, customs declarations. */
  readonly documents: readonly string[];
  readonly note: string | null;
}

export interface ShipmentLine {
  readonly id: string;
  readonly shipmentId: string;
  readonly itemId: string;
  readonly clearanceId: string;
  /** The item as the gate judged it. */
  readonly itemDigest: string;
  readonly position: number;
  readonly quantity: number;
  readonly unit: string;
}

/** What a shipment line takes from a letter: its whole quantity. `grantLineId` is `null` where the letter covers all. */
export interface DrawDown {
  readonly id: string;
  readonly shipmentLineId: string;
  readonly grantId: string;
  readonly grantLineId: string | null;
}

/** What happened to a part of a line on its way. */
export const handOverKinds = ["arrival", "transfer", "distribution", "loss"] as const;
export type HandOverKind = (typeof handOverKinds)[number];

export const handOverKindLabels: Readonly<Record<HandOverKind, BothTexts>> = {
  arrival: both("도착", "Arrived"),
  transfer: both("인계", "Handed on"),
  distribution: both("배분", "Distributed"),
  loss: both("손실·반송", "Lost or sent back"),
};

/** One recorded hand-over of a shipment line: who took how much, where and when, and what shows it. */
export interface HandOver {
  readonly id: string;
  readonly shipmentLineId: string;
  readonly kind: HandOverKind;
  readonly quantity: number;
  readonly on: string;
  readonly receiver: string;
  readonly place: string;
  /** `null`: none recorded. */
  readonly evidence: string | null;
  readonly note: string | null;
}
