import type {
  Bite,
  ClearanceRefusal,
  Cleared,
  Direction,
  Grant,
  ItemLine,
  NextStep,
  Regime,
  Verdict,
} from "#engines/gate/index.ts";
import { both, type BothTexts } from "#kernel/local-text.ts";

/** What passes the gate: goods, somebody, something done, something published. */
export const clearanceKinds = ["items", "party", "activity", "publication"] as const;
export type ClearanceKind = (typeof clearanceKinds)[number];

/** The verdicts as an officer reads them; each has a mark of its own (ui.md). */
export const verdictLabels: Readonly<Record<Verdict, BothTexts>> = {
  free: both("가능", "Free"),
  notify: both("통보 필요", "Notice"),
  licence: both("승인 필요", "Approval"),
  exemption: both("면제 필요", "Exemption"),
  undetermined: both("확인 불가", "Undetermined"),
  never: both("금지", "Banned"),
};

/** A verdict that asks for a letter, an approval or a notice. */
export type Need = Extract<Verdict, "notify" | "licence" | "exemption">;

/** A letter, approval or notice as the register of grants gives it to the gate. */
export interface LineGrant extends Grant {
  /** The regime under which it was given, such as `dprk` or `kr`; `null`: it serves under each. */
  readonly regime: string | null;
  /**
   * How much of each line may still go; a line that is absent is not covered. For somebody or something done the lines
   * are kinds of activity, or the subject itself. `null`: it covers every line.
   */
  readonly lines: Readonly<Record<string, number | null>> | null;
}

/** The law that an office applies: shipped regimes and its own editions, by one version of all. */
export interface OfficeLaw {
  readonly regimes: readonly Regime[];
  readonly rulesVersion: string;
}

/** The list in force, as the publisher dates it. */
export interface CurrentList {
  readonly id: string;
  readonly version: string;
}

/** What every clearance says of itself. */
export interface Clearing {
  /** The row of `clearance` that a shipment, payment, invitation or publication must name. */
  readonly clearanceId: string;
  readonly kind: ClearanceKind;
  readonly subject: string;
  readonly direction: Direction;
  readonly asOf: string;
  readonly digest: string;
  /** Ids of the letters on which it rests; each must be drawn on by what is let pass. */
  readonly grants: readonly string[];
}

/** One line that was let pass, with the digest of the line as it was judged. */
export interface ClearedLine {
  readonly line: string;
  readonly digest: string;
  readonly quantity: number;
  readonly unit: string;
  /** One clearance for each letter, approval or notice that the line needs; one without a grant where it is free. */
  readonly parts: readonly Cleared<string>[];
}

export interface ClearedItems extends Clearing {
  readonly kind: "items";
  readonly lines: readonly ClearedLine[];
}

export interface ClearedParty extends Clearing {
  readonly kind: "party";
}

export interface ClearedActivity extends Clearing {
  readonly kind: "activity";
}

export interface ClearedPublication extends Clearing {
  readonly kind: "publication";
}

/** Why the gate lets nothing pass: the engine's reasons, and those that only an office has. */
export type RefusalReason =
  | ClearanceRefusal
  | { readonly kind: "no-list" }
  | { readonly kind: "no-lines" }
  | { readonly kind: "no-amount"; readonly line: string }
  | { readonly kind: "party-unknown"; readonly id: string }
  | { readonly kind: "same-person" }
  | { readonly kind: "not-public"; readonly record: string };

/** A refusal with what was judged: which lines, by which paragraphs, and who does what next. */
export interface GateRefusal {
  readonly reason: RefusalReason;
  readonly lines: readonly string[];
  readonly provisions: readonly Bite[];
  readonly next: readonly NextStep[];
}

/** Lines of an item list that are asked about; `line` is the id of the programme's item. */
export interface ItemsAsked {
  readonly programmeId: string;
  readonly lines: readonly ItemLine[];
  readonly direction: Direction;
  /** Today, YYYY-MM-DD. */
  readonly asOf: string;
  readonly grants?: readonly LineGrant[];
}

/** Somebody who is to be paid, invited or worked with: an actor, a recorded party, or a name alone. */
export type PartyNamed =
  | { readonly actorId: string }
  | { readonly partyId: string }
  | { readonly name: string };

export interface PartyAsked {
  readonly who: PartyNamed;
  readonly isInvited: boolean;
  readonly direction: Direction;
  readonly asOf: string;
  /** What the office knows it to be, such as `dprk-programme-body`. */
  readonly standings?: readonly string[];
  /** Kinds of activity that paying or inviting is, such as `grant` or `contact`; each must pass as well. */
  readonly activities?: readonly string[];
  /** How much of a letter's ceiling it takes; nothing where it has none. */
  readonly amount?: number;
  readonly declared?: readonly string[];
  readonly grants?: readonly LineGrant[];
}

export interface ActivityAsked {
  /** The programme, or whatever the activity belongs to. */
  readonly subject: string;
  /** Kinds of activity, such as `grant` or `research-other`; all must pass. */
  readonly activities: readonly string[];
  readonly direction: Direction;
  readonly asOf: string;
  readonly declared?: readonly string[];
  readonly grants?: readonly LineGrant[];
}

export interface PublicationAsked {
  readonly record: { readonly kind: string; readonly id: string };
  /** Digest of exactly what would be published. */
  readonly digest: string;
  /** Everything it shows or cites, with its grading. */
  readonly cites: readonly { readonly id: string; readonly audience: string }[];
  /** Partners that it names: one with an open or confirmed likeness holds the publication back. */
  readonly partners: readonly string[];
  /** Who prepared it; another person publishes. `null`: the system. */
  readonly preparedBy: string | null;
  readonly asOf: string;
}

/** States of a likeness between a name of the office and an entry of the list. */
export const matchStates = ["open", "proposed", "cleared", "confirmed"] as const;
export type MatchState = (typeof matchStates)[number];

/** Why a decided likeness is open again. */
export const reopenings = ["entry-changed", "entry-removed", "record-changed"] as const;
export type Reopening = (typeof reopenings)[number];
