import { actorsNamed } from "#slices/initiative/model-named.ts";
import type { ReferenceInitiative } from "../parts/initiatives.ts";
import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";
import { uncitable, unknownIn, type Registers } from "./registers.ts";

/** Faults of initiatives: actors, sources or sections that do not exist. */
export function checkInitiatives(
  workspace: ReferenceWorkspace,
  registers: Registers,
): readonly Fault[] {
  return workspace.initiatives.flatMap((initiative) => {
    const place = { file: "initiatives", record: initiative.id };
    return [
      ...actorsNamed(initiative).flatMap(({ at, id }) =>
        unknownIn(registers.actors, place, at, [id]),
      ),
      ...uncitable(registers, place, citationsOf(initiative)),
    ];
  });
}

function citationsOf(initiative: ReferenceInitiative) {
  const { occasion, invitees, clauses, groups, topics, steps, outputs, gain } = initiative;
  const parts = [occasion, gain].filter((part) => part !== null);
  return [
    initiative,
    ...parts,
    ...invitees,
    ...clauses,
    ...groups,
    ...topics,
    ...steps,
    ...outputs,
    ...(gain?.gains ?? []),
  ].map(({ citation }) => citation);
}
