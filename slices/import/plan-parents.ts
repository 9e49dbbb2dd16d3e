import type { Findings } from "./findings.ts";
import type { Draft } from "./model.ts";
import type { ActorPlan } from "./plan-actors.ts";

/**
 * The office's id of every body that an actor of ours is part of: that of the file's own actor where it brings one, else
 * of the office's actor under the same id. One that is neither is found and left open; so is one that is its own part.
 */
export function planParents(
  draft: Draft,
  plan: ActorPlan,
  { known, findings }: { readonly known: ReadonlySet<string>; readonly findings: Findings },
): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const [number, { own }] of draft.actors.entries()) {
    const actor = plan.actors[plan.decisions[number]?.actor ?? -1];
    if (own !== null && actor !== undefined) ids.set(own.id, actor.id);
  }
  const parents = new Map<string, string>();
  for (const { own, at } of draft.actors) {
    if (own === null || own.parent === null) continue;
    const id = ids.get(own.parent) ?? (known.has(own.parent) ? own.parent : undefined);
    if (id === undefined || id === ids.get(own.id)) findings.note("parent-unknown", at, own.parent);
    else parents.set(own.parent, id);
  }
  return parents;
}
