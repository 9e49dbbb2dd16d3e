import type { LocalText } from "#kernel/local-text.ts";
import type { ActorKind, Side } from "#slices/actor/model.ts";

/** An actor of the office as the matcher compares it. */
export interface RegisterActor {
  readonly id: string;
  readonly kind: ActorKind;
  readonly name: LocalText;
  readonly abbr: string | null;
  readonly aliases: readonly string[];
  readonly territory: string | null;
  readonly city: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly wikidata: string | null;
  readonly parentId: string | null;
  readonly side: Side;
}

/** One thing that speaks for or against two records being the same actor. */
export const evidenceKinds = [
  "answered",
  "same-id",
  "same-wikidata",
  "other-wikidata",
  "same-name",
  "same-stem",
  "same-abbr",
  "other-script",
  "old-name",
  "slip",
  "same-territory",
  "other-territory",
  "same-place",
  "near-place",
  "far-place",
  "other-level",
  "other-kind",
  "taken",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** A piece of evidence with what was compared; `left` is the file's, `right` the office's. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly left: string;
  readonly right: string;
}

/** An actor that a draft may be, with everything that was weighed; `score` is the sum of the weights. */
export interface Candidate {
  readonly actor: RegisterActor;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** Matched without a question, a question, or nobody known. */
export type Band = "matched" | "ask" | "new";

export interface Match {
  readonly band: Band;
  /** Best first; those below the lowest band are left out. */
  readonly candidates: readonly Candidate[];
}
