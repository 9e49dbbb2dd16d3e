import type { BothTexts } from "#kernel/local-text.ts";

/** A line of the Today page: what it is about, what is to be said of it, and the record it opens. */
export interface TodayItem {
  readonly kind: string;
  readonly text: BothTexts;
  readonly detail?: BothTexts;
  readonly record: { readonly kind: string; readonly id: string };
  readonly section?: string | null;
  readonly due?: string | null;
}
