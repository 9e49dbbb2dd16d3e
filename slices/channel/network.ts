import type { Actor } from "#slices/actor/model.ts";
import type { Membership } from "#slices/membership/model.ts";
import type { Tie } from "#slices/tie/model.ts";
import type { Citation } from "#kernel/claim.ts";
import type { LocalText } from "#kernel/local-text.ts";

/** The network as records; small ones are asked in this form and turned into columns once. */
export interface NetworkSnapshot {
  readonly actors: readonly Actor[];
  readonly ties: readonly Tie[];
  readonly memberships: readonly Membership[];
  /** Sizes of bodies beyond those that a membership states. */
  readonly bodySizes?: readonly BodySizeRecord[];
  /** What officers set for single ties; it takes the place of the table's kind and evidence cells. */
  readonly trust?: readonly TrustRecord[];
  /** Strategy items and cases that may speak for building a tie. */
  readonly grounds?: readonly Ground[];
}

/** A strategy item or a case study as an argument: whom it is about and where it stands in the report. */
export interface Ground {
  readonly what: "strategy" | "case";
  readonly id: string;
  readonly title: LocalText;
  /** Actor ids it names. */
  readonly actors: readonly string[];
  readonly sections: readonly string[];
}

/** How many members a body has, by a source. */
export interface BodySizeRecord {
  readonly body: string;
  readonly members: number;
  readonly source: Citation;
}

/** An officer's own number for a tie: the probability, in (0, 1], that it carries a message this year. */
export interface TrustRecord {
  readonly tie: string;
  readonly trust: number;
  readonly source: Citation;
}

/**
 * The network in columns, one entry an actor or a tie: 250,000 actors and 3,000,000 ties without an object a tie.
 * Every array can be cloned to a worker. Dates are numbers YYYYMMDD, 0 where the record says nothing.
 */
export interface NetworkColumns {
  readonly actors: number;
  readonly ties: number;
  readonly actorIds: readonly string[];
  readonly names: readonly LocalText[];
  /** Index into `actorKinds`. */
  readonly actorKind: Uint8Array;
  /** Index into `sides`. */
  readonly side: Uint8Array;
  /** Index into `territories`, 0 is none; `city` likewise into `cities`. */
  readonly territory: Uint16Array;
  readonly city: Int32Array;
  /** Names of territories and of cities; entry 0 stands for "not known". */
  readonly territories: readonly (string | null)[];
  readonly cities: readonly (string | null)[];
  /** The body of which an actor is a part, −1 for none. */
  readonly parent: Int32Array;
  /** Members of a body, NaN where no source says. */
  readonly bodySize: Float64Array;
  /** `null`: ties are called `tie-0`, `tie-1` … */
  readonly tieIds: RowsOf<string> | null;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index into `tieKinds`. */
  readonly tieKind: Uint8Array;
  /** Index into `tieStatuses`. */
  readonly tieStatus: Uint8Array;
  /** 0 entered by somebody, 1 drawn from a parent, 2 drawn from a state's rule over its local governments. */
  readonly derivation: Uint8Array;
  readonly sinceFirst: Int32Array;
  readonly sinceLast: Int32Array;
  readonly untilFirst: Int32Array;
  readonly untilLast: Int32Array;
  /** Last day for which a source shows the tie. */
  readonly evidence: Int32Array;
  /** Index into `issueSets`; entry 0 is the empty set. */
  readonly issueSet: Int32Array;
  readonly issueSets: readonly (readonly string[])[];
  /** 1: a seat that counts (chair, board) in the body of a membership. */
  readonly hasSeat: Uint8Array;
  /** 1: every source of the tie is general knowledge that nobody has checked yet. */
  readonly isUnverified: Uint8Array;
  /** Officer-set probability, NaN where none is set; `null` when nobody set any. */
  readonly trust: Float64Array | null;
  readonly trustSources: ReadonlyMap<number, Citation>;
  readonly bodySizeSources: ReadonlyMap<number, Citation>;
  /** The records behind the ties for wording and sources; `null` for imports that keep none. */
  readonly records: RowsOf<TieRecord | null> | null;
  readonly grounds: readonly Ground[];
}

/** Something of every row: a list, or what is put together when it is asked for. */
export interface RowsOf<T> {
  at(row: number): T | undefined;
}

/** What an answer says of a tie beside its numbers. */
export type TieRecord = Pick<Tie, "cityAgreement" | "sources">;

/** The id of a tie by its row. */
export function tieIdAt(network: NetworkColumns, row: number): string {
  return network.tieIds?.at(row) ?? `tie-${row}`;
}

const rowsById = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** Actor rows by id; made once for each network. */
export function actorRows({ actorIds }: NetworkColumns): ReadonlyMap<string, number> {
  const known = rowsById.get(actorIds);
  if (known !== undefined) return known;
  const rows = new Map(actorIds.map((id, row) => [id, row]));
  rowsById.set(actorIds, rows);
  return rows;
}

export function isColumns(network: NetworkSnapshot | NetworkColumns): network is NetworkColumns {
  return "actorKind" in network;
}
