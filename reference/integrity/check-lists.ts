import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";
import { uncitable, unknownIn, type Registers } from "./registers.ts";

/** Faults of memberships: bodies, owners and ties that do not exist, or a tie between two others. */
export function checkMemberships(
  workspace: ReferenceWorkspace,
  registers: Registers,
): readonly Fault[] {
  const ties = new Map(workspace.ties.map((tie) => [tie.id, tie]));
  return workspace.memberships.flatMap((membership) => {
    const place = { file: "memberships", record: membership.id };
    const tie = ties.get(membership.tie);
    const isItsTie =
      tie?.kind === "member-of" && tie.from === membership.member && tie.to === membership.body;
    return [
      ...unknownIn(registers.actors, place, "member", [membership.member]),
      ...unknownIn(registers.actors, place, "body", [membership.body]),
      ...unknownIn(registers.actors, place, "ownerId", [membership.ownerId]),
      ...unknownIn(isItsTie ? registers.ties : new Set<string>(), place, "tie", [membership.tie]),
      ...unknownIn(registers.slips, place, "slips", membership.slips),
      ...uncitable(registers, place, membership.sources),
    ];
  });
}

/** Faults of facts: an actor, a source or a section that does not exist. */
export function checkFacts(workspace: ReferenceWorkspace, registers: Registers): readonly Fault[] {
  return workspace.facts.flatMap((fact) => {
    const place = { file: "facts", record: fact.id };
    return [
      ...unknownIn(registers.actors, place, "actor", [fact.actor]),
      ...uncitable(registers, place, [{ source: fact.source, locator: fact.section }]),
    ];
  });
}

/** Faults of member counts: a body or a source that does not exist. */
export function checkBodySizes(
  workspace: ReferenceWorkspace,
  registers: Registers,
): readonly Fault[] {
  return workspace.bodySizes.flatMap((size) => {
    const place = { file: "body-sizes", record: size.id };
    return [
      ...unknownIn(registers.actors, place, "body", [size.body]),
      ...uncitable(registers, place, [size.source]),
    ];
  });
}

/** Faults of precedents: a source that does not exist. */
export function checkGrants(workspace: ReferenceWorkspace, registers: Registers): readonly Fault[] {
  return workspace.grants.flatMap((grant) =>
    uncitable(registers, { file: "grants", record: grant.id }, [grant.source]),
  );
}

/** Faults of cases: actors that do not exist. */
export function checkCases(workspace: ReferenceWorkspace, registers: Registers): readonly Fault[] {
  return workspace.cases.flatMap((study) =>
    unknownIn(registers.actors, { file: "cases", record: study.id }, "actors", study.actors),
  );
}
