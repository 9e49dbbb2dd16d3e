import type { Scale } from "#engines/instruments/index.ts";
import { both, type BothTexts, type LocalText } from "#kernel/local-text.ts";

import type { SubjectKind } from "./model-subject.ts";

/** The five shapes of an instrument (reference, instruments). */
export const instrumentTypes = ["checklist", "typology", "levels", "phases", "process"] as const;
export type InstrumentType = (typeof instrumentTypes)[number];

export const typeLabels: Readonly<Record<InstrumentType, BothTexts>> = {
  checklist: both("점검표", "Checklist"),
  typology: both("유형", "Typology"),
  levels: both("층위", "Levels"),
  phases: both("단계", "Phases"),
  process: both("절차", "Process"),
};

/** One dimension: what is asked, in plain words, and of what it can be asked. */
export interface Dimension {
  /** Lower-case words joined by hyphens; unique in the instrument. */
  readonly id: string;
  readonly name: LocalText;
  readonly meaning: LocalText;
  readonly appliesTo: readonly SubjectKind[];
  /** Parts that the source lists under the dimension. */
  readonly parts?: readonly LocalText[];
  /** Heading under which several dimensions stand. */
  readonly heading?: LocalText;
  readonly duration?: LocalText;
  /** Years from the start; `to` null is open. Gaps between dimensions are the source's own (SI-25). */
  readonly horizonYears?: { readonly from: number; readonly to: number | null };
  /** Sections that list the dimension, where they differ (SI-27). */
  readonly listedIn?: readonly string[];
  readonly basis?: LocalText;
  /** Years the element took where it was seen. */
  readonly years?: number;
}

/** A work that the instrument rests on; `footnote` is the report's, `null` where it has none. */
export interface Work {
  readonly footnote: number | null;
  readonly citation: LocalText;
  readonly pages: string | null;
}

/** A peace framework as data, in one revision. Dimensions or scale that change make a new revision; the old one stays. */
export interface Instrument {
  readonly id: string;
  readonly revision: number;
  readonly name: LocalText;
  readonly author: LocalText;
  /** Year of the work; `null`: not stated. */
  readonly year: number | null;
  readonly yearNote: LocalText | null;
  readonly type: InstrumentType;
  readonly isOrdered: boolean;
  readonly scale: Scale;
  readonly dimensions: readonly Dimension[];
  readonly note: LocalText | null;
  readonly history: readonly LocalText[];
  readonly risks: readonly LocalText[];
  /** Section of the report; `null` for the office's own. */
  readonly section: string | null;
  readonly works: readonly Work[];
  readonly slips: readonly string[];
  readonly origin: "report" | "office";
}

/** Fewest and most dimensions: a picture needs two, a form of more than 24 is a survey (the report's longest has 13). */
export const dimensionCounts = { least: 2, most: 24 } as const;

/** Id of a revision's row. */
export function revisionId(instrument: string, revision: number): string {
  return `${instrument}@${revision}`;
}
