import type { Bite, Verdict } from "#engines/gate/index.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";

import type { ClearanceKind } from "./model.ts";

/** Whether a clearance could be used today, and if not, what came in between. */
export const standings = ["holds", "over", "list-changed", "rules-changed"] as const;
export type ClearanceStanding = (typeof standings)[number];

export const clearanceStandingLabels: Readonly<Record<ClearanceStanding, BothTexts>> = {
  holds: both("유효", "Holds"),
  over: both("기한 지남", "Over"),
  "list-changed": both("명단 바뀜", "List changed since"),
  "rules-changed": both("규칙 바뀜", "Rules changed since"),
};

export const clearanceKindLabels: Readonly<Record<ClearanceKind, BothTexts>> = {
  items: both("물품", "Goods"),
  party: both("지급·초청", "Payment or invitation"),
  activity: both("활동", "Activities"),
  publication: both("공개", "Publication"),
};

/** A judgement that was kept, as the register lists it. */
export interface ClearanceView {
  readonly id: string;
  readonly kind: ClearanceKind;
  /** The programme or actor; a name alone has neither id nor kind. */
  readonly subject: {
    readonly kind: "programme" | "actor" | null;
    readonly id: string;
    readonly name: LocalText;
  };
  readonly direction: "to" | "from";
  readonly verdict: Verdict;
  readonly lines: number;
  readonly asOf: string;
  readonly validUntil: string;
  readonly listVersion: string | null;
  readonly rulesVersion: string;
  readonly standing: ClearanceStanding;
  readonly madeAt: string;
  /** `null`: the system, or somebody who left. */
  readonly madeBy: string | null;
  readonly paragraphs: readonly string[];
  readonly grants: readonly { readonly id: string; readonly reference: string | null }[];
}

/** What is in force today. */
export interface InForce {
  readonly today: string;
  readonly listVersion: string | null;
  readonly rulesVersion: string;
}

/** How a clearance stands by what is in force; the first reason that ends it is said. */
export function standingOfClearance(
  made: {
    readonly validUntil: string;
    readonly listVersion: string | null;
    readonly rulesVersion: string;
  },
  now: InForce,
): ClearanceStanding {
  if (made.validUntil < now.today) return "over";
  if (made.listVersion !== null && made.listVersion !== now.listVersion) return "list-changed";
  return made.rulesVersion === now.rulesVersion ? "holds" : "rules-changed";
}

/** Paragraphs that bit, each once, as they are cited. */
export function paragraphsOf(provisions: readonly Bite[]): readonly string[] {
  return [...new Set(provisions.map(({ instrument, paragraph }) => `${instrument} ${paragraph}`))];
}
