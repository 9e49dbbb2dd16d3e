import { isLocalText } from "#slices/actor/ui/readable-parts.ts";
import type { LocalText } from "#kernel/local-text.ts";

/** What a source's record holds under a name; parts of another shape are taken as not there. */
function partOf(content: unknown, name: string): unknown {
  if (typeof content !== "object" || content === null) return undefined;
  return new Map(Object.entries(content)).get(name);
}

export function wordIn(content: unknown, name: string): string | null {
  const part = partOf(content, name);
  return typeof part === "string" ? part : null;
}

export function numberIn(content: unknown, name: string): number | null {
  const part = partOf(content, name);
  return typeof part === "number" ? part : null;
}

export function isSetIn(content: unknown, name: string): boolean {
  return partOf(content, name) === true;
}

/** Whether the record has the part at all, be it without a value. */
export function hasPart(content: unknown, name: string): boolean {
  return partOf(content, name) !== undefined;
}

export function wordsIn(content: unknown, name: string): readonly string[] {
  const part = partOf(content, name);
  return Array.isArray(part) ? part.filter((word) => typeof word === "string") : [];
}

export function textIn(content: unknown, name: string): LocalText {
  const part = partOf(content, name);
  return isLocalText(part) ? part : { ko: null, en: null };
}

export function textsIn(content: unknown, name: string): readonly LocalText[] {
  const part = partOf(content, name);
  return Array.isArray(part) ? part.filter(isLocalText) : [];
}

/** First and last year of a period. */
export function spanIn(content: unknown, name: string) {
  const part = partOf(content, name);
  return { from: numberIn(part, "from"), to: numberIn(part, "to") };
}

/** A figure that a record states, with where it comes from. */
export interface StatedNumber {
  readonly id: string;
  readonly label: LocalText;
  readonly value: number;
  readonly asOf: string | null;
  readonly source: string;
  readonly locator: string | null;
}

/** The figures of a record; what the source leaves without a value is not among them. */
export function numbersIn(content: unknown): readonly StatedNumber[] {
  const part = partOf(content, "numbers");
  if (!Array.isArray(part)) return [];
  return part.flatMap((entry: unknown) => {
    const [id, value, source] = [
      wordIn(entry, "id"),
      numberIn(entry, "value"),
      wordIn(entry, "source"),
    ];
    if (id === null || value === null || source === null) return [];
    const label = textIn(entry, "label");
    return [
      { id, label, value, source, asOf: wordIn(entry, "asOf"), locator: wordIn(entry, "locator") },
    ];
  });
}
