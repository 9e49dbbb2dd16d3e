import type { LocalText } from "#kernel/local-text.ts";

/** A part of a record that holds text for a reader, one or several. */
export interface ReadablePart {
  readonly name: string;
  readonly texts: readonly LocalText[];
}

/** Parts that the panel shows elsewhere. */
const shownElsewhere = new Set(["title", "name", "term"]);

/** The parts of a record that are texts in two languages, in the record's order; codes and numbers are left out. */
export function readableParts(content: unknown): readonly ReadablePart[] {
  if (typeof content !== "object" || content === null) return [];
  return Object.entries(content).flatMap(([name, value]: [string, unknown]) => {
    const texts = (Array.isArray(value) ? value : [value]).filter(isLocalText);
    return texts.length === 0 || shownElsewhere.has(name) ? [] : [{ name, texts }];
  });
}

export function isLocalText(value: unknown): value is LocalText {
  return typeof value === "object" && value !== null && "ko" in value && "en" in value;
}
