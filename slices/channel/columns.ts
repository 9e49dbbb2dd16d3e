import { actorKinds, sides, type Actor } from "#slices/actor/model.ts";
import type { Membership } from "#slices/membership/model.ts";
import { tieKinds, tieStatuses, type Tie } from "#slices/tie/model.ts";
import type { Citation } from "#kernel/claim.ts";
import { firstDayNumber, lastDayNumber } from "./dates.ts";
import { derivedTies, type DerivedTie } from "./derived-ties.ts";
import { generalKnowledge } from "./sources.ts";
import type { NetworkColumns, NetworkSnapshot } from "./network.ts";
import { Numbering, SetNumbering } from "./numbering.ts";

/**
 * The snapshot in columns, actors and ties in order of their ids, so that the order of the input never matters.
 * Ties whose ends are not among the actors are left out; reading them in is where they are reported.
 */
export function columnsOf(snapshot: NetworkSnapshot): NetworkColumns {
  const actors = snapshot.actors.toSorted((one, other) => compareIds(one.id, other.id));
  const rowOf = new Map(actors.map((actor, row) => [actor.id, row]));
  const entered = snapshot.ties
    .filter((tie) => rowOf.has(tie.from) && rowOf.has(tie.to) && tie.from !== tie.to)
    .toSorted((one, other) => compareIds(one.id, other.id));
  const drawn = derivedTies(actors, entered);
  const tieRow = new Map(entered.map((tie, row) => [tie.id, row]));
  return {
    ...actorColumns(actors, rowOf),
    ...bodySizes(snapshot, rowOf),
    ...tieColumns(entered, drawn, rowOf),
    ...trustColumn(snapshot, tieRow, entered.length + drawn.length),
    isUnverified: Uint8Array.from([...entered, ...drawn], (tie) =>
      "sources" in tie && isUnverified(tie) ? 1 : 0,
    ),
    hasSeat: seats(snapshot.memberships, tieRow, entered.length + drawn.length),
    records: [...entered, ...drawn.map(() => null)],
    grounds: (snapshot.grounds ?? []).toSorted((one, other) => compareIds(one.id, other.id)),
  };
}

type ActorColumns = Pick<
  NetworkColumns,
  | "actors"
  | "actorIds"
  | "names"
  | "actorKind"
  | "side"
  | "territory"
  | "territories"
  | "city"
  | "cities"
  | "parent"
>;

/** What the columns hold of an actor. */
export type ColumnActor = Pick<
  Actor,
  "id" | "kind" | "name" | "territory" | "city" | "parentId"
> & { readonly side: Pick<Actor["side"], "side"> };

export function actorColumns(
  actors: readonly ColumnActor[],
  rowOf: ReadonlyMap<string, number>,
): ActorColumns {
  const territories = new Numbering();
  const cities = new Numbering();
  return {
    actors: actors.length,
    actorIds: actors.map(({ id }) => id),
    names: actors.map(({ name }) => name),
    actorKind: Uint8Array.from(actors, ({ kind }) => actorKinds.indexOf(kind)),
    side: Uint8Array.from(actors, ({ side }) => sides.indexOf(side.side)),
    territory: Uint16Array.from(actors, ({ territory }) => territories.numberOf(territory)),
    city: Int32Array.from(actors, ({ city }) => cities.numberOf(city)),
    territories: territories.names,
    cities: cities.names,
    parent: Int32Array.from(actors, ({ parentId }) => rowOf.get(parentId ?? "") ?? -1),
  };
}

type TieColumns = Omit<
  NetworkColumns,
  | keyof ActorColumns
  | "bodySize"
  | "bodySizeSources"
  | "trust"
  | "trustSources"
  | "isUnverified"
  | "hasSeat"
  | "records"
  | "grounds"
>;

function tieColumns(
  entered: readonly Tie[],
  drawn: readonly DerivedTie[],
  rowOf: ReadonlyMap<string, number>,
): TieColumns {
  const issues = new SetNumbering();
  const all: readonly (Tie | DerivedTie)[] = [...entered, ...drawn];
  const undated = new Int32Array(drawn.length);
  const dated = (read: (tie: Tie) => number) => concat(Int32Array.from(entered, read), undated);
  return {
    ties: all.length,
    tieIds: all.map(({ id }) => id),
    from: Int32Array.from(all, ({ from }) => rowOf.get(from)!),
    to: Int32Array.from(all, ({ to }) => rowOf.get(to)!),
    tieKind: Uint8Array.from(all, ({ kind }) => tieKinds.indexOf(kind)),
    tieStatus: Uint8Array.from(all, (tie) =>
      tieStatuses.indexOf("status" in tie ? tie.status : "actual"),
    ),
    derivation: Uint8Array.from(all, (tie) => ("derivation" in tie ? tie.derivation : 0)),
    sinceFirst: dated((tie) => firstDayNumber(tie.since)),
    sinceLast: dated((tie) => lastDayNumber(tie.since)),
    untilFirst: dated((tie) => firstDayNumber(tie.until)),
    untilLast: dated((tie) => lastDayNumber(tie.until)),
    evidence: dated((tie) => lastDayNumber(tie.lastEvidence)),
    issueSet: Int32Array.from(all, (tie) => issues.numberOf("issues" in tie ? tie.issues : [])),
    issueSets: issues.sets,
  };
}

/** Whether only general knowledge speaks for a tie, none of it checked yet. */
function isUnverified({ sources }: Tie): boolean {
  return sources.length > 0 && sources.every(({ source }) => source === generalKnowledge);
}

/** Members of each body: the largest of what its memberships and the size records state. */
export function bodySizes(
  { memberships, bodySizes: records = [] }: Pick<NetworkSnapshot, "memberships" | "bodySizes">,
  rowOf: ReadonlyMap<string, number>,
): Pick<NetworkColumns, "bodySize" | "bodySizeSources"> {
  const bodySize = new Float64Array(rowOf.size).fill(Number.NaN);
  const bodySizeSources = new Map<number, Citation>();
  const state = (body: string, members: number | null, source: Citation | undefined) => {
    const row = rowOf.get(body);
    if (row === undefined || members === null || members <= (bodySize[row] || 0)) return;
    bodySize[row] = members;
    if (source !== undefined) bodySizeSources.set(row, source);
  };
  for (const { body, size, sources } of memberships)
    state(body, size.members ?? size.cities, sources[0]);
  for (const { body, members, source } of records) state(body, members, source);
  return { bodySize, bodySizeSources };
}

/** Words for seats that give a member the ear of the body, as the report's table of roles has them (appendix). */
const seatWords = /chair|president|board|bureau|council|의장|이사|집행위원/i;

export function seats(
  memberships: readonly Membership[],
  tieRow: ReadonlyMap<string, number>,
  ties: number,
): Uint8Array {
  const hasSeat = new Uint8Array(ties);
  for (const { tie, role } of memberships) {
    const row = tieRow.get(tie);
    if (row !== undefined && role !== null && seatWords.test(`${role.en ?? ""} ${role.ko ?? ""}`))
      hasSeat[row] = 1;
  }
  return hasSeat;
}

function trustColumn(
  { trust: records = [] }: NetworkSnapshot,
  tieRow: ReadonlyMap<string, number>,
  ties: number,
): Pick<NetworkColumns, "trust" | "trustSources"> {
  if (records.length === 0) return { trust: null, trustSources: new Map() };
  const trust = new Float64Array(ties).fill(Number.NaN);
  const trustSources = new Map<number, Citation>();
  for (const { tie, trust: value, source } of records) {
    const row = tieRow.get(tie);
    if (row === undefined || !(value > 0 && value <= 1)) continue;
    trust[row] = value;
    trustSources.set(row, source);
  }
  return { trust, trustSources };
}

function concat(one: Int32Array, other: Int32Array): Int32Array {
  const joined = new Int32Array(one.length + other.length);
  joined.set(one);
  joined.set(other, one.length);
  return joined;
}

export function compareIds(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
