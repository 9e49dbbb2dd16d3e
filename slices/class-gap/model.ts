import type { ActorKind } from "#slices/actor/model.ts";

/** One cell of the matrix: who of a kind works on a topic, and who is only proposed or planned for it. */
export interface GapCell {
  readonly kind: ActorKind;
  /** A family of topics, or one topic when a family is opened. */
  readonly column: string;
  /** Actors at work, the most tied first; at most `mostNamed`, `count` says how many there are. */
  readonly present: readonly string[];
  readonly count: number;
  readonly proposed: readonly string[];
}

/** Actors named in one cell; the rest is counted. */
export const mostNamed = 60;

/** Who could fill an empty cell, and what the report proposes for it. Reasons, never a score. */
export interface Fillers {
  /** Actors of the kind whose planned or proposed ties are on this topic. */
  readonly proposed: readonly string[];
  /** Actors of the kind at work on a neighbouring topic. */
  readonly related: readonly string[];
  /** Actors of the kind that the city itself is tied to, whatever the topic. */
  readonly known: readonly string[];
  /** Other actors of the kind on record. */
  readonly others: readonly string[];
  readonly grounds: readonly FillGround[];
}

/** How closely a strategy item or case speaks for a cell, the closest first. */
export const groundTiers = ["kind", "topic", "section"] as const;
export type GroundTier = (typeof groundTiers)[number];

/** A strategy item or case that speaks for filling the cell. */
export interface FillGround {
  readonly part: "strategy" | "case";
  readonly id: string;
  /** It names an actor of the kind; or one at work on the topic; or only stands in a section that treats the topic. */
  readonly by: GroundTier;
}
