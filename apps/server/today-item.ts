import type { BothTexts } from "#kernel/local-text.ts";

/** A line of the Today page: what it is, in words, and the record it opens. */
export interface TodayItem {
  readonly kind: string;
  readonly text: BothTexts;
  readonly record: { readonly kind: string; readonly id: string };
  readonly section?: string | null;
  readonly due?: string | null;
  readonly slip?: string;
}
