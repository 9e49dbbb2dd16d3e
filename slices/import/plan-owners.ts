import { compareName } from "./match/names.ts";
import type { RegisterIndex } from "./match/register-index.ts";
import type { MembershipPlan } from "./plan-memberships.ts";

/** The office's actor that each owner unit names: the only one of exactly that name, else nobody. */
export function planOwners(
  { entered }: MembershipPlan,
  register: RegisterIndex,
): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { stated } of entered) {
    const name = stated.owner.ko ?? stated.owner.en;
    if (name === null || owners.has(name)) continue;
    const { folded } = compareName(name);
    const same = register
      .byName({ folded, stem: folded, level: "any" })
      .filter(({ names }) => names.some((known) => known.folded === folded));
    const [only, other] = new Set(same.map(({ actor }) => actor.id));
    if (only !== undefined && other === undefined) owners.set(name, only);
  }
  return owners;
}
