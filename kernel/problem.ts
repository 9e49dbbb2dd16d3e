import type { BothTexts } from "./local-text.ts";

/** A refusal as a reader meets it: what kind, where, what is wrong and how to repair it, in both languages. */
export interface Problem {
  readonly kind: string;
  /** The place: a file with line and column, a field path, a parameter; `null` when the whole request is meant. */
  readonly at: string | null;
  readonly message: BothTexts;
  readonly repair: BothTexts;
}
