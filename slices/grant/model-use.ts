import { both, type BothTexts } from "#kernel/local-text.ts";
import type { Money } from "#kernel/money.ts";

/** What draws on a letter beside shipments: money that was paid, somebody who was invited, work that was begun. */
export const useKinds = ["payment", "invitation", "start"] as const;
export type UseKind = (typeof useKinds)[number];

export const kindLabelsOfUse: Readonly<Record<UseKind, BothTexts>> = {
  payment: both("지급", "Payment"),
  invitation: both("초청", "Invitation"),
  start: both("사업 시행", "Start of work"),
};

/** What a payment, an invitation or a start took from one letter that let it pass. */
export interface GrantUse {
  readonly id: string;
  readonly grantId: string;
  readonly clearanceId: string;
  readonly programmeId: string;
  readonly kind: UseKind;
  /** The payment; `null` for what is not paid. */
  readonly moneyId: string | null;
  /** Who was paid or invited; `null` for a start. */
  readonly partyId: string | null;
  readonly money: Money | null;
  readonly on: string;
}
