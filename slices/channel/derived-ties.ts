import type { Actor } from "#slices/actor/model.ts";
import type { Tie } from "#slices/tie/model.ts";

/** What the house drew a tie from. */
export const derivations = { parent: 1, state: 2 } as const;

/** A tie that nobody entered because it follows from other records; its id begins with `derived:`. */
export interface DerivedTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: "part-of";
  readonly derivation: 1 | 2;
}

/** What of an actor says where it belongs. */
type Belonging = Pick<Actor, "id" | "kind" | "territory" | "parentId">;

/**
 * The ties that follow from the records: a part and its parent body; a local government and the one central government of
 * its territory, whose consent it needs (report 6.2.1: local work is impossible without the state's leave or silent
 * acceptance). A territory with no or several central governments on record draws none. What an entered part-of tie
 * already says is not drawn again.
 */
export function derivedTies(
  actors: readonly Belonging[],
  entered: readonly Pick<Tie, "kind" | "from" | "to">[],
): readonly DerivedTie[] {
  const belongings = entered.filter(({ kind }) => kind === "part-of");
  const said = new Set(belongings.map(({ from, to }) => pair(from, to)));
  const hasBelonging = new Set(belongings.map(({ from }) => from));
  const known = new Set(actors.map(({ id }) => id));
  const states = statesByTerritory(actors);
  const drawn = actors.flatMap((actor): readonly DerivedTie[] => {
    const { parentId } = actor;
    if (parentId !== null)
      return known.has(parentId) && !said.has(pair(actor.id, parentId))
        ? [tie(actor.id, parentId, "parent")]
        : [];
    const state = isLocalGovernment(actor) ? states.get(actor.territory ?? "") : undefined;
    return state === undefined || hasBelonging.has(actor.id) ? [] : [tie(actor.id, state, "state")];
  });
  return drawn.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

function tie(from: string, to: string, derivation: keyof typeof derivations): DerivedTie {
  const id = `derived:${derivation}:${from}--${to}`;
  return { id, from, to, kind: "part-of", derivation: derivations[derivation] };
}

function statesByTerritory(actors: readonly Belonging[]): ReadonlyMap<string, string> {
  const states = new Map<string, string | null>();
  for (const { id, kind, territory, parentId } of actors) {
    if (parentId !== null || territory === null || !kind.endsWith("-central")) continue;
    states.set(territory, states.has(territory) ? null : id);
  }
  const single = [...states].filter((entry): entry is [string, string] => entry[1] !== null);
  return new Map(single);
}

function isLocalGovernment({ kind }: Belonging): boolean {
  return kind === "gov-domestic-local" || kind === "gov-foreign-local";
}

function pair(from: string, to: string): string {
  return `${from}\n${to}`;
}
