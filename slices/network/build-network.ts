import { actorKinds, sides, type ActorKind, type Side } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses, type TieKind, type TieStatus } from "#slices/tie/model.ts";

import { dateNumber } from "./dates.ts";
import type { ActorColumns, Network, NetworkExtent, TieColumns } from "./model.ts";

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

/** How many ties of a status an actor has. */
export interface TieCount {
  readonly id: string;
  readonly status: TieStatus;
  readonly n: number;
}

/** What is known of a network of which not all rows were read. */
export interface PartOf {
  readonly extent: Exclude<NetworkExtent, "whole">;
  /** `null`: no more than the rows. */
  readonly total: Network["total"] | null;
  readonly counts: readonly TieCount[] | null;
}

/**
 * Rows into columns. A tie whose end the viewer may not see is left out: its other end would tell that somebody is there.
 * `part` is given where the rows are a part of what there is.
 */
export function buildNetwork(
  actors: readonly ActorCells[],
  ties: readonly TieCells[],
  part: PartOf | null,
): Network {
  const rowOf = new Map(actors.map(({ id }, row) => [id, row]));
  const known = ties.filter(({ from_id, to_id }) => rowOf.has(from_id) && rowOf.has(to_id));
  return {
    actors: { ...actorColumns(actors), tieCounts: countColumn(part?.counts ?? null, rowOf) },
    ties: tieColumns(known, rowOf),
    total: part?.total ?? { actors: actors.length, ties: known.length },
    extent: part?.extent ?? "whole",
  };
}

function countColumn(
  counts: readonly TieCount[] | null,
  rowOf: ReadonlyMap<string, number>,
): Int32Array | null {
  if (counts === null) return null;
  const column = new Int32Array(rowOf.size * tieStatuses.length);
  for (const { id, status, n } of counts) {
    const row = rowOf.get(id);
    if (row !== undefined) column[row * tieStatuses.length + tieStatuses.indexOf(status)] = n;
  }
  return column;
}

function actorColumns(actors: readonly ActorCells[]): Omit<ActorColumns, "tieCounts"> {
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
