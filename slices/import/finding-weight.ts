import type { BothTexts } from "#kernel/local-text.ts";

/** What a finding means, what was done about it, and how the officer repairs it. */
export interface FindingWords {
  /** `fault`: something did not come in as written; `note`: read as it stands, said so that nobody wonders. */
  readonly weight: "fault" | "note";
  readonly message: BothTexts;
  readonly repair: BothTexts;
}

export const fault = (message: BothTexts, repair: BothTexts): FindingWords => ({
  weight: "fault",
  message,
  repair,
});
export const note = (message: BothTexts, repair: BothTexts): FindingWords => ({
  weight: "note",
  message,
  repair,
});
