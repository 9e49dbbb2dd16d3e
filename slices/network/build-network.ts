import { actorKinds, sides, type ActorKind, type Side } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses, type TieKind, type TieStatus } from "#slices/tie/model.ts";

import { dateNumber } from "./dates.ts";
import type { ActorColumns, Network, TieColumns } from "./model.ts";

/** What the columns need of an actor's row, and of a tie's. */
export interface ActorCells {
  readonly id: string;
  readonly name_ko: string | null;
  readonly name_en: string | null;
  readonly abbr: string | null;
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly side: Side;
  readonly territory: string | null;
  readonly city: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly slips: readonly string[];
}

export interface TieCells {
  readonly id: string;
  readonly from_id: string;
  readonly to_id: string;
  readonly kind: TieKind;
  readonly status: TieStatus;
  readonly directed: boolean;
  readonly since: string | null;
  readonly until: string | null;
  readonly last_evidence: string | null;
  readonly issues: readonly string[];
}

/**
 * Rows into columns. A tie whose end the viewer may not see is left out: its other end would tell that somebody is there.
 * `total` is given where the rows are a part of what there is.
 */
export function buildNetwork(
  actors: readonly ActorCells[],
  ties: readonly TieCells[],
  total: Network["total"] | null,
): Network {
  const rowOf = new Map(actors.map(({ id }, row) => [id, row]));
  const known = ties.filter(({ from_id, to_id }) => rowOf.has(from_id) && rowOf.has(to_id));
  return {
    actors: actorColumns(actors),
    ties: tieColumns(known, rowOf),
    total: total ?? { actors: actors.length, ties: known.length },
    isPart: total !== null,
  };
}

function actorColumns(actors: readonly ActorCells[]): ActorColumns {
  const territories = new Numbering<string | null>(null, String);
  return {
    count: actors.length,
    ids: actors.map(({ id }) => id),
    names: actors.map(({ name_ko, name_en }) => ({ ko: name_ko, en: name_en })),
    abbrs: actors.map(({ abbr }) => abbr),
    aliases: actors.map(({ aliases }) => aliases),
    kind: Uint8Array.from(actors, ({ kind }) => actorKinds.indexOf(kind)),
    side: Uint8Array.from(actors, ({ side }) => sides.indexOf(side)),
    territory: Uint16Array.from(actors, ({ territory }) => territories.numberOf(territory)),
    territories: territories.values,
    cities: actors.map(({ city }) => city),
    lat: Float32Array.from(actors, ({ lat }) => lat ?? Number.NaN),
    lon: Float32Array.from(actors, ({ lon }) => lon ?? Number.NaN),
    slips: actors.map(({ slips }) => slips),
  };
}

function tieColumns(ties: readonly TieCells[], rowOf: ReadonlyMap<string, number>): TieColumns {
  const sets = new Numbering<readonly string[]>([], (set) => set.toSorted().join(" "));
  return {
    count: ties.length,
    ids: ties.map(({ id }) => id),
    from: Int32Array.from(ties, ({ from_id }) => rowOf.get(from_id)!),
    to: Int32Array.from(ties, ({ to_id }) => rowOf.get(to_id)!),
    kind: Uint8Array.from(ties, ({ kind }) => tieKinds.indexOf(kind)),
    status: Uint8Array.from(ties, ({ status }) => tieStatuses.indexOf(status)),
    directed: Uint8Array.from(ties, ({ directed }) => (directed ? 1 : 0)),
    since: Int32Array.from(ties, ({ since }) => dateNumber(since)),
    until: Int32Array.from(ties, ({ until }) => dateNumber(until)),
    evidence: Int32Array.from(ties, ({ last_evidence }) => dateNumber(last_evidence)),
    issueSet: Int32Array.from(ties, ({ issues }) => sets.numberOf(issues)),
    issueSets: sets.values,
  };
}

/** Numbers values in the order in which they first appear; `none` is 0. */
class Numbering<T> {
  readonly values: T[];
  readonly #numbers: Map<string, number>;
  readonly #key: (value: T) => string;

  constructor(none: T, key: (value: T) => string) {
    this.values = [none];
    this.#key = key;
    this.#numbers = new Map([[key(none), 0]]);
  }

  numberOf(value: T): number {
    const key = this.#key(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.values.length);
    return this.values.push(value) - 1;
  }
}
