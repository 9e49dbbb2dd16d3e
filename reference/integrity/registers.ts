import type { Citation } from "#kernel/claim.ts";
import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";

/** A record with its list, as the checks walk over them. */
export interface Place {
  readonly file: string;
  readonly record: string;
}

/** The ids that records may point at, one set a register. */
export interface Registers {
  readonly actors: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
  readonly slips: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

export function openRegisters(workspace: ReferenceWorkspace): Registers {
  return {
    actors: idsOf(workspace.actors),
    ties: idsOf(workspace.ties),
    slips: idsOf(workspace.slips),
    sources: idsOf(workspace.sources),
    sections: idsOf(workspace.sections),
  };
}

function idsOf(records: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(records.map(({ id }) => id));
}

/** A fault for each of `values` that is not in `register`. */
export function unknownIn(
  register: ReadonlySet<string>,
  place: Place,
  field: string,
  values: readonly (string | null)[],
): readonly Fault[] {
  return values
    .filter((value) => value !== null)
    .filter((value) => !register.has(value))
    .map((value) => ({ kind: "unknown-reference", ...place, field, value }));
}

/** Faults of citations: a source that is not registered, or a place in the report that is no section of it. */
export function uncitable(
  registers: Registers,
  place: Place,
  citations: readonly Citation[],
): readonly Fault[] {
  return citations.flatMap(({ source, locator }) => [
    ...unknownIn(registers.sources, place, "source", [source]),
    ...(source === "report" ? unknownSections(registers, place, [locator ?? "(none)"]) : []),
  ]);
}

export function unknownSections(
  registers: Registers,
  place: Place,
  sections: readonly string[],
): readonly Fault[] {
  return sections
    .filter((section) => !registers.sections.has(section))
    .map((value) => ({ kind: "unknown-section", ...place, field: "section", value }));
}

/** A fault for each id that an earlier record of the list has. */
export function duplicateIds(
  file: string,
  records: readonly { readonly id: string }[],
): readonly Fault[] {
  const first = new Map(records.map(({ id }, index) => [id, index] as const).toReversed());
  return records
    .filter(({ id }, index) => first.get(id) !== index)
    .map(({ id }) => ({ kind: "duplicate-id", file, record: id, field: "id", value: id }));
}
