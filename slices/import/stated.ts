import type { LocalText } from "#kernel/local-text.ts";

/** A value that a file states of a record, beside what the register has; `null`: not stated, or the register has none. */
export interface Stated {
  readonly property: string;
  readonly value: unknown;
  readonly old: unknown;
}

/** What a file writes in one language or both, with the register's words where the file has none; `null`: it has none at all. */
export function mergeTexts(stated: LocalText, kept: LocalText): LocalText | null {
  if (stated.ko === null && stated.en === null) return null;
  return { ko: stated.ko ?? kept.ko, en: stated.en ?? kept.en };
}
