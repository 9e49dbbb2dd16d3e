import type { LocalText } from "#kernel/local-text.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { Citation } from "#kernel/claim.ts";
import type { ActorKind, DeclaredSide, PlaceBasis } from "#slices/actor/model.ts";
import type { Fee } from "#slices/membership/model.ts";
import type { CarriedClaim, CarriedGround } from "#slices/source/model-carried.ts";
import type { CityAgreement, TieKind, TieStatus } from "#slices/tie/model.ts";

import type { AskedMoney } from "./asked-money.ts";
import type { PointMeaning } from "./read-amount.ts";

/** The kinds of file that an import reads. */
export const importFormats = ["csv", "xlsx", "gexf", "graphml", "geojson", "sparql-json"] as const;
export type ImportFormat = (typeof importFormats)[number];

/**
 * Where an import stands. What is being read or written is no state: a stop in the middle leaves `staged` or `ready`,
 * from which it goes on.
 */
export const importStates = ["staged", "ready", "refused", "committed", "undone"] as const;
export type ImportState = (typeof importStates)[number];

/** What a column of a file can mean. Columns without a field are kept in the file and not entered. */
export const fields = [
  "name",
  "name-ko",
  "name-en",
  "name-han",
  "alias",
  "abbr",
  "id",
  "wikidata",
  "territory",
  "city",
  "kind",
  "lat",
  "lon",
  "point",
  "population",
  "from",
  "from-id",
  "to",
  "to-id",
  "to-name",
  "tie-kind",
  "agreement",
  "status",
  "since",
  "until",
  "last-evidence",
  "issues",
  "trust",
  "note",
  "note-en",
  "actor-id",
  "tie-id",
  "parent",
  "side",
  "side-basis",
  "place-basis",
  "sources",
  "sections",
  "slips",
  "verified",
  "remarks",
  "claims",
  "body",
  "fee",
  "fee-currency",
  "role",
  "joined",
  "renewal",
  "owner",
] as const;
export type Field = (typeof fields)[number];

/** A column as the officer maps it; `key` is its place (`A`, `actor:country`, `tie:weight`). */
export interface Column {
  readonly key: string;
  readonly header: string;
  /** A few values, top down, as written. */
  readonly samples: readonly string[];
}

/** What `ties` of a sheet's rows are: with the office's own actor, between two columns, or none. */
export const tieSources = ["with-principal", "between", "none"] as const;
export type TieSource = (typeof tieSources)[number];

/** The kind of actors that name none: a local government, domestic where the office's own actor is. */
export const localGovernment = "local-government";

/** How a file is read; guessed first, then the officer's. */
export interface Mapping {
  /** The sheet of a workbook, from 0; 0 for other files. */
  readonly sheet: number;
  /** Rows of the header, from 1: first and last; `null` where the file has none. */
  readonly header: { readonly first: number; readonly last: number } | null;
  readonly columns: Readonly<Record<string, Field>>;
  readonly actorKind: ActorKind | typeof localGovernment;
  readonly tieKind: TieKind;
  readonly ties: TieSource;
  /** Currency codes by the sign that the file writes, an empty one where it writes none; absent: nobody was asked. */
  readonly currencies?: Readonly<Record<string, string>> | undefined;
  /** What a point before three last digits of an amount is; absent: nobody was asked. */
  readonly point?: PointMeaning | undefined;
}

/** What an officer answered: actors by the question's key, dates by the text as written. */
export interface Answers {
  /** An actor's id, `new` (enter as written), `known` (enter under the known name) or `leave-out`. */
  readonly actors: Readonly<Record<string, string>>;
  readonly dates: Readonly<Record<string, PartialDate | null>>;
}

export const noAnswers: Answers = { actors: {}, dates: {} };

/** An actor as a file states it, before anybody decides who it is. */
export interface DraftActor {
  /** The place in the file: a cell (`B12`) or a node id. */
  readonly at: string;
  /** The file's own id; `null` where rows are told apart by their names alone. */
  readonly key: string | null;
  readonly names: LocalText;
  /** Every way the file writes it, Hanja included. */
  readonly written: readonly string[];
  readonly abbr: string | null;
  /** ISO 3166-1 alpha-2; `null`: not stated, or not recognised. */
  readonly territory: string | null;
  readonly city: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly wikidata: string | null;
  readonly kind: ActorKind | null;
  readonly population: number | null;
  /** `null`: the row bears no id of a register of ours. */
  readonly own: OwnActor | null;
}

/** What a row of a register of ours says of an actor beside the common columns; it is entered as it stands. */
export interface OwnActor {
  /** Its id in the register that the file comes from. */
  readonly id: string;
  /** Whether the row has the register's names, each in its own column. */
  readonly isNamed: boolean;
  readonly aliases: readonly string[];
  readonly placeBasis: PlaceBasis | null;
  /** Id in the file of the body of which it is a part. */
  readonly parent: string | null;
  readonly side: DeclaredSide;
  readonly sections: readonly string[];
  readonly slips: readonly string[];
  readonly source: string | null;
  readonly remarks: object;
  readonly claims: readonly CarriedClaim[];
}

/** What a row of a register of ours says of a tie beside the common columns. */
export interface OwnTie {
  readonly id: string;
  readonly sources: readonly Citation[];
  readonly slips: readonly string[];
  readonly verified: boolean;
  readonly remarks: object;
  readonly claims: readonly CarriedClaim[];
}

/** What a row says of the membership that its tie is. */
export interface DraftMembership {
  readonly fee: Fee;
  readonly role: LocalText | null;
  readonly joined: PartialDate | null;
  /** ISO day; `null`: not stated. */
  readonly renewalOn: string | null;
  readonly owner: LocalText;
}

/** What a file says of a tie beside its ends. */
export interface TieDetails {
  readonly kind: TieKind;
  readonly status: TieStatus;
  readonly agreement: CityAgreement | null;
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
  readonly lastEvidence: PartialDate | null;
  readonly issues: readonly string[];
  /** (0, 1]; `null`: not stated. */
  readonly trust: number | null;
  readonly note: string | null;
  readonly noteEn: string | null;
  /** What the file writes itself; the rest are defaults of the mapping. */
  readonly written: WrittenWords;
  /** `null`: the row says nothing of a membership. */
  readonly membership: DraftMembership | null;
  /** `null`: the row bears no id of a register of ours. */
  readonly own: OwnTie | null;
}

/** Which of a tie's words a file writes itself. */
export interface WrittenWords {
  readonly kind: boolean;
  readonly status: boolean;
}

/** The end of a tie that is the office's own actor. */
export const principalEnd = -1;

/** Ties in columns, so that millions fit: numbers into the draft's actors, `principalEnd` for the office's own. */
export interface DraftTies {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  at(tie: number): string;
  details(tie: number): TieDetails;
}

/** What was found wrong or was decided while reading, at its place. */
export interface Finding {
  readonly kind: FindingKind;
  readonly at: string;
  /** The text that was found, where there is one. */
  readonly text?: string;
}

/** Kinds of findings, by what the officer does about them. */
export const findingKinds = [
  "date-impossible",
  "date-ambiguous",
  "date-unreadable",
  "date-future",
  "date-serial",
  "until-before-since",
  "duplicate-row",
  "duplicate-tie",
  "tie-to-nobody",
  "tie-to-itself",
  "no-name",
  "no-principal",
  "left-out",
  "territory-unknown",
  "coordinate-off-globe",
  "number-unreadable",
  "status-unknown",
  "agreement-unknown",
  "kind-unknown",
  "old-name",
  "filled-down",
  "merged-cells",
  "formula",
  "no-stored-value",
  "broken-quote",
  "name-long",
  "lost-character",
  "parent-unknown",
  "slip-unworded",
  "claims-unreadable",
  "fee-unreadable",
  "fee-currency-asked",
  "fee-currency-unknown",
  "fee-two-currencies",
  "fee-point-asked",
  "role-unreadable",
  "role-unknown",
  "renewal-no-day",
  "membership-misplaced",
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** Findings counted by kind; the first places of each kind are kept, so that a bad file of any size stays readable. */
export interface FindingTally {
  counts(): ReadonlyMap<FindingKind, number>;
  /** The first findings of each kind, in the order of the file. */
  places(): readonly Finding[];
}

/** Everything a file says, in the words of the office. */
export interface Draft {
  readonly actors: readonly DraftActor[];
  readonly ties: DraftTies;
  readonly findings: FindingTally;
  /** What has to be asked of its amounts. */
  readonly money: AskedMoney;
  /** Day of the file itself, where it states one. */
  readonly asOf: PartialDate | null;
  /** Sources and slips that the file brings for what its records cite. */
  readonly ground: CarriedGround;
  /** Rows, or actors and ties, that were read. */
  readonly read: number;
}

/** Years without evidence after which a tie said to run is listed as dormant. */
export const dormantYears = 5;

/** Hanja names are kept at most this long, in characters, as every name is. */
export const longestName = 200;
