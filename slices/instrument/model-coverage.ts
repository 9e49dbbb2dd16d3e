import type { LocalText } from "#kernel/local-text.ts";
import type { Money } from "#kernel/money.ts";
import type { ActorKind } from "#slices/actor/model.ts";
import type { Stage, Standing } from "#slices/programme/model.ts";
import type { MoneyKind } from "#slices/programme/model-parts.ts";

/** The axes with which the room opens: the report's layered approach (4.2, 4.4.2, 6.1). */
export const layeredApproach = {
  rows: "lederach-levels",
  columns: "lederach-time-horizons",
  layers: "triple-nexus",
} as const;

/** How far a programme has come: decided or later; the office's own before a decision; somebody's proposal. */
export const ripenesses = ["decided", "considered", "proposed"] as const;
export type Ripeness = (typeof ripenesses)[number];

/** A programme as far as the matrix needs it. */
export interface PlacedProgramme {
  readonly id: string;
  readonly name: LocalText;
  readonly standing: Standing;
  readonly stage: Stage;
  readonly ripeness: Ripeness;
  /** Fields that whoever read the source judged, such as `horizon`. */
  readonly judged: readonly string[];
  readonly goals: readonly string[];
  readonly partners: readonly { readonly actorId: string; readonly role: string }[];
}

/** One entry of money as the matrix sums it. */
export interface CountedMoney {
  readonly programmeId: string;
  readonly kind: MoneyKind;
  readonly money: Money;
  readonly funder: string | null;
}

/** Ids of programmes by how far they have come; the three are never added up in silence. */
export type ByRipeness = Readonly<Record<Ripeness, readonly string[]>>;

/** Exact sums for each kind of money and currency; kinds and currencies are never added to one another. */
export type MoneySums = Partial<Readonly<Record<MoneyKind, readonly Money[]>>>;

/**
 * `decided`, `considered`, `proposed`: the furthest that any programme in the cell has come. `open`: none is certainly
 * there, one may be. `gap`: certainly none.
 */
export type CoverageState = Ripeness | "open" | "gap";

export interface CoverageCell {
  readonly row: string;
  readonly column: string;
  readonly state: CoverageState;
  readonly covering: ByRipeness;
  /** Programmes that may be here: their place on one of the axes is not known. */
  readonly possible: readonly string[];
  /** Money of decided and considered programmes; a programme in several cells counts in each. */
  readonly money: MoneySums;
  /** The same programmes along the third axis; a programme may stand on several. */
  readonly layers: readonly LayerShare[];
}

export interface LayerShare {
  readonly layer: string;
  readonly covering: ByRipeness;
}

/** All programmes along the third axis: the balance of pillars. */
export interface LayerBalance extends LayerShare {
  /** Programmes of which nobody has said whether they stand here. */
  readonly unknown: number;
  readonly money: MoneySums;
}

/** One partner, funder or go-between that many programmes rest on. */
export interface Concentration {
  readonly on: "partner" | "go-between" | "funder";
  readonly among: "own" | "proposed";
  /** Id of an actor, or who it is in words. */
  readonly who: string;
  /** Share of the programmes, or of the money in `currency`, that rests on it; above 0, up to 1. */
  readonly share: number;
  readonly programmes: readonly string[];
  readonly currency: string | null;
  readonly kind: MoneyKind | null;
}

/**
 * From half on, one dependence is called out, where at least three programmes have any: below that it is no pattern.
 * The office's own setting; the report warns of single channels without a number (6.2.1, 6.2.3).
 */
export const concentrationFrom = { share: 0.5, programmes: 3 } as const;

/**
 * Lederach's level on which each kind of actor stands. The report gives heads of state and generals for the top, heads of
 * cities, institutes and faith bodies for the middle, and people who know daily life for the grassroots (4.2); which of
 * the thirteen kinds of 6.2 meets which is Naru's reading and open to the office.
 */
export const levelOfKind: Readonly<Record<ActorKind, "top" | "middle" | "grassroots">> = {
  "igo-national": "top",
  "gov-foreign-central": "top",
  "gov-domestic-central": "top",
  finance: "top",
  "igo-local": "middle",
  "ngo-international": "middle",
  "gov-foreign-local": "middle",
  "gov-domestic-local": "middle",
  "research-foreign": "middle",
  "research-domestic": "middle",
  company: "middle",
  "ngo-domestic": "grassroots",
  "civic-other": "grassroots",
};
