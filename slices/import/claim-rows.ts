import type { CarriedClaim } from "#slices/source/model-carried.ts";

import type { ImportedPlan, ImportMarks } from "./imported-plan.ts";
import { carriedClaims, sourceOf } from "./own-rows.ts";

interface ClaimedValue {
  readonly kind: string;
  readonly id: string;
  readonly property: string;
  readonly value: unknown;
  readonly at: string;
}

/**
 * What the file says of actors and ties beside what the register shows of them, as claims, which change no record: how
 * many live in new places, claims that travelled with records, and every value that a known record has otherwise.
 */
export function* claimRows(plan: ImportedPlan, marks: ImportMarks): Generator<object> {
  let number = 0;
  const own = (claimed: ClaimedValue) => {
    number += 1;
    return ownRow(claimed, { plan, marks, number });
  };
  const carry = (claimed: ClaimedValue, carried: CarriedClaim) => ({
    ...own(claimed),
    ...carriedParts(carried, plan, marks),
  });
  for (const { id, entered, drafts } of plan.actors.actors) {
    const { population, at } = plan.draft.actors[drafts[0]!]!;
    if (entered !== null && population !== null)
      yield own({ kind: "actor", id, property: "population", value: population, at });
  }
  for (const { kind, id, carried, at } of carriedClaims(plan))
    yield carry({ kind, id, property: carried.property, value: carried.value, at }, carried);
  for (const { carried, ...difference } of plan.differences)
    yield carried === null ? own(difference) : carry(difference, carried);
}

function ownRow(
  { kind, id, property, value, at }: ClaimedValue,
  entry: { readonly plan: ImportedPlan; readonly marks: ImportMarks; readonly number: number },
) {
  const { plan, marks, number } = entry;
  return {
    id: `${marks.importId}-${number}`,
    subject_kind: kind,
    subject_id: id,
    property,
    value,
    source_id: marks.sourceId,
    locator: at,
    as_of: plan.draft.asOf,
    entered_by: marks.enteredBy,
    entered_at: marks.now,
    status: "standing",
    verified: true,
    import_id: marks.importId,
  };
}

/** A claim that travelled keeps its source, its place, its date and its standing. */
function carriedParts(carried: CarriedClaim, plan: ImportedPlan, marks: ImportMarks) {
  const { status, verified, asOf, locator, enteredAt } = carried;
  return {
    status,
    verified,
    locator,
    as_of: asOf,
    source_id: sourceOf(plan, carried.source, marks),
    entered_by: marks.sourceId,
    entered_at: enteredAt < marks.now ? enteredAt : marks.now,
  };
}
