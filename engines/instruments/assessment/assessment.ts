import type { PartialDate } from "#kernel/partial-date.ts";
import type { Scale } from "../scale/scale.ts";

/** An instrument as far as scoring needs it; texts and sources stay with the record of the same id. */
export interface InstrumentShape {
  readonly id: string;
  /** Rises when dimensions or scale change; assessments of other versions are not mixed. */
  readonly version: number;
  readonly scale: Scale;
  readonly dimensions: readonly DimensionShape[];
}

export interface DimensionShape {
  readonly id: string;
  /** Kinds of subject the dimension can be asked of. */
  readonly appliesTo: readonly string[];
}

/**
 * One answer. `value` is on the instrument's scale and rests on claims (ids, at least one).
 * Unknown, withheld and not applicable are answers too; none of them is a zero.
 */
export type Score =
  | { readonly kind: "scored"; readonly value: number; readonly claims: readonly string[] }
  | { readonly kind: "unknown" }
  | { readonly kind: "withheld" }
  | { readonly kind: "not-applicable" };

export type ScoreKind = Score["kind"];

/** What an instrument is held against: a programme, a situation, a case, an actor, our own society … */
export interface Subject {
  readonly id: string;
  readonly kind: string;
}

/** The answers of one assessor on one subject at one date, by dimension. */
export interface Assessment {
  readonly id: string;
  readonly instrument: string;
  readonly version: number;
  readonly subject: Subject;
  readonly assessor: string;
  readonly date: PartialDate;
  readonly scores: ReadonlyMap<string, Score>;
}
