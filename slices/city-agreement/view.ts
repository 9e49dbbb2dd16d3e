import type { PartialDate } from "#kernel/partial-date.ts";
import type { Actor } from "#slices/actor/model.ts";
import type { KeptTie } from "#slices/tie/row.ts";

import { actProperty, councilProperty, isAct, isCouncilDecision } from "./model.ts";

/** A city in the few words that a register of thousands can carry. */
export function cityView({ id, name, territory, side }: Actor) {
  return { id, name, territory, side: side.side };
}

interface Stated {
  readonly subject: string;
  readonly property: string;
  readonly value: unknown;
  readonly asOf: PartialDate | null;
  readonly enteredAt: string;
}

/** Agreements with the latest decision of the council and their acts, latest first. */
export function agreementViews(ties: readonly KeptTie[], claims: readonly Stated[]) {
  const bySubject = Map.groupBy(claims, ({ subject }) => subject);
  return ties.map((tie) => {
    const own = bySubject.get(tie.id) ?? [];
    const valuesOf = (property: string) =>
      own.filter((claim) => claim.property === property).map(({ value }) => value);
    return {
      ...tie,
      council: valuesOf(councilProperty).find(isCouncilDecision) ?? null,
      acts: valuesOf(actProperty).filter(isAct),
    };
  });
}

export type AgreementView = ReturnType<typeof agreementViews>[number];
export type CityView = ReturnType<typeof cityView>;
