import type { ReferenceActor } from "../parts/actors.ts";
import type { Fault } from "../refusal.ts";
import type { ReferenceWorkspace } from "../workspace.ts";
import { uncitable, unknownIn, unknownSections, type Registers } from "./registers.ts";

/** Faults of actors: parents, slips, sections and sources that do not exist, and bodies that are part of themselves. */
export function checkActors(workspace: ReferenceWorkspace, registers: Registers): readonly Fault[] {
  const parents = new Map(workspace.actors.map(({ id, parentId }) => [id, parentId]));
  return workspace.actors.flatMap((actor) => [
    ...checkActor(actor, registers),
    ...(isOwnAncestor(actor.id, parents) ? [loopAt(actor)] : []),
  ]);
}

function checkActor(actor: ReferenceActor, registers: Registers): readonly Fault[] {
  const place = { file: "actors", record: actor.id };
  const basis = actor.side.basis === null ? [] : [actor.side.basis];
  return [
    ...unknownIn(registers.actors, place, "parentId", [actor.parentId]),
    ...unknownIn(registers.slips, place, "slips", actor.slips),
    ...unknownIn(registers.sources, place, "source", [actor.source]),
    ...unknownSections(registers, place, actor.sections),
    ...uncitable(registers, place, basis),
  ];
}

function isOwnAncestor(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  let above = parents.get(id) ?? null;
  for (let steps = 0; above !== null && steps <= parents.size; steps += 1) {
    if (above === id) return true;
    above = parents.get(above) ?? null;
  }
  return false;
}

function loopAt(actor: ReferenceActor): Fault {
  const value = actor.parentId ?? actor.id;
  return { kind: "loop", file: "actors", record: actor.id, field: "parentId", value };
}
