import type { LocalText } from "#kernel/local-text.ts";

/**
 * The network of an office as one viewer may see it, in columns: an entry an actor or a tie, actors and ties in order
 * of their ids. Dates are numbers YYYYMMDD whose unknown parts are 0 (`20050000` is 2005); 0 where the record says nothing.
 */
export interface Network {
  readonly actors: ActorColumns;
  readonly ties: TieColumns;
  /** Numbers of all that the viewer may see and that meet the filter asked of the server. */
  readonly total: { readonly actors: number; readonly ties: number };
  readonly extent: NetworkExtent;
}

/**
 * What the columns hold of `total`: all of it; of an office too large to send the actors with most ties, and the ties
 * among them; or one actor, those tied to it and the ties between, where `total` counts these alone.
 */
export const networkExtents = ["whole", "best-connected", "around"] as const;
export type NetworkExtent = (typeof networkExtents)[number];

export interface ActorColumns {
  readonly count: number;
  readonly ids: readonly string[];
  readonly names: readonly LocalText[];
  readonly abbrs: readonly (string | null)[];
  readonly aliases: readonly (readonly string[])[];
  /** Index into `actorKinds`. */
  readonly kind: Uint8Array;
  /** Index into `sides`. */
  readonly side: Uint8Array;
  /** Index into `territories`; entry 0 is "not known". */
  readonly territory: Uint16Array;
  readonly territories: readonly (string | null)[];
  readonly cities: readonly (string | null)[];
  /** Degrees, WGS 84; NaN where no place is on record. */
  readonly lat: Float32Array;
  readonly lon: Float32Array;
  /**
   * Of the best-connected part: how many ties each actor has among all that meet the filter, a number a status of
   * `tieStatuses`, actor by actor. `null` where the columns hold them all.
   */
  readonly tieCounts: Int32Array | null;
  /** Registered faults of the source that touch the actor. */
  readonly slips: readonly (readonly string[])[];
}

export interface TieColumns {
  readonly count: number;
  readonly ids: readonly string[];
  /** Rows of the two actors. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Index into `tieKinds`. */
  readonly kind: Uint8Array;
  /** Index into `tieStatuses`. */
  readonly status: Uint8Array;
  /** 1: runs from one to the other. */
  readonly directed: Uint8Array;
  readonly since: Int32Array;
  readonly until: Int32Array;
  /** The latest date for which a source shows the tie. */
  readonly evidence: Int32Array;
  /** Index into `issueSets`; entry 0 is the empty set. */
  readonly issueSet: Int32Array;
  readonly issueSets: readonly (readonly string[])[];
}

/** Most that is sent at once; an office beyond it gets a part and is told so. Measured in `README.md`. */
export const mostSent = { actors: 40_000, ties: 120_000 } as const;

/** Of an office beyond that: this many actors, those with most ties. */
export const partActors = 5_000;
