import type { KeptTie } from "#slices/tie/row.ts";

import { isContact, isNextStep, upkeepProperties } from "./model.ts";
import { isKeptUp, lastTouch, missingSigns, stateOf, type UpkeepKnown } from "./rules.ts";

interface Stated {
  readonly subject: string;
  readonly property: string;
  readonly value: unknown;
}

/** The office's live ties with what is known of their upkeep; `claims` are the latest statements first. */
export function upkeepViews(ties: readonly KeptTie[], claims: readonly Stated[], today: string) {
  const bySubject = Map.groupBy(claims, ({ subject }) => subject);
  return ties.filter(isKeptUp).map((tie) => {
    const known = knownOf(tie, bySubject.get(tie.id) ?? []);
    const last = lastTouch(known);
    const { state, due } = stateOf({ cadence: known.cadence, last }, today);
    return { tie, ...known, last, state, due, missing: missingSigns(known, state) };
  });
}

export type UpkeepView = ReturnType<typeof upkeepViews>[number];

function knownOf(tie: KeptTie, claims: readonly Stated[]): UpkeepKnown {
  const valuesOf = (property: string) =>
    claims.filter((claim) => claim.property === property).map(({ value }) => value);
  const [cadence = null] = valuesOf(upkeepProperties.cadence);
  const [next] = valuesOf(upkeepProperties.next).filter(isNextStep);
  return {
    contacts: valuesOf(upkeepProperties.contact).filter(isContact),
    cadence: typeof cadence === "number" && cadence > 0 ? cadence : null,
    goals: valuesOf(upkeepProperties.goal).filter((goal) => typeof goal === "string"),
    next: next === undefined || next.text === "" ? null : next,
    lastEvidence: tie.lastEvidence,
  };
}
