import type { LocalText } from "#kernel/local-text.ts";

import type { ImportedPlan } from "./imported-plan.ts";
import type { ComparedKind, Difference } from "./plan-differences.ts";

/** What the file says of records of the office that their register does not have; each enters as a claim. */
export interface ListedDifferences {
  /** Values of which the register has another. */
  readonly differing: number;
  /** Values of which the register has none. */
  readonly added: number;
  /** The first ones, those that differ before those that are added. */
  readonly items: readonly ListedDifference[];
}

export interface ListedDifference {
  readonly kind: ComparedKind;
  readonly id: string;
  /** The record that shows it: the tie of a membership, else itself. */
  readonly opens: { readonly kind: "actor" | "tie"; readonly id: string };
  /** The actor, or the ends of the tie, but for the office's own actor. */
  readonly names: readonly LocalText[];
  readonly property: string;
  readonly value: unknown;
  /** The register's value; `null`: it has none. */
  readonly old: unknown;
  readonly at: string;
}

export function listDifferences(plan: ImportedPlan, most: number): ListedDifferences {
  const [differing, added] = [
    plan.differences.filter(({ old }) => old !== null),
    plan.differences.filter(({ old }) => old === null),
  ];
  const shown = [...differing.slice(0, most), ...added.slice(0, most)].slice(0, most);
  const namesOf = namer(plan, shown);
  const tieOf = new Map(plan.memberships.matched.map(({ known, tieId }) => [known.id, tieId]));
  return {
    differing: differing.length,
    added: added.length,
    items: shown.map(({ kind, id, property, value, old, at }) => {
      const opens =
        kind === "membership" ? { kind: "tie" as const, id: tieOf.get(id)! } : { kind, id };
      return { kind, id, opens, names: namesOf({ kind, id }), property, value, old, at };
    }),
  };
}

type Named = Pick<Difference, "kind" | "id">;

function namer(plan: ImportedPlan, shown: readonly Named[]): (one: Named) => readonly LocalText[] {
  const ids = new Set(shown.map(({ id }) => id));
  const ends = new Map([
    ...plan.ties.matched
      .filter(({ known }) => ids.has(known.id))
      .map(({ known }) => [known.id, [known.from, known.to]] as const),
    ...plan.memberships.matched.map(({ known }) => [known.id, [known.member, known.body]] as const),
  ]);
  const named = new Set([...ids, ...[...ends.values()].flat()]);
  const names = new Map(
    plan.actors.actors.filter(({ id }) => named.has(id)).map(({ id, name }) => [id, name]),
  );
  return ({ kind, id }) => {
    if (kind === "actor") return [names.get(id) ?? []].flat();
    const others = (ends.get(id) ?? []).filter((end) => end !== plan.principal);
    return others.flatMap((end) => names.get(end) ?? []);
  };
}
