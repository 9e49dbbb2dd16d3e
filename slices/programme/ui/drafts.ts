import type { Citation } from "#kernel/claim.ts";
import type { LocalText } from "#kernel/local-text.ts";
import { isPartialDate, type PartialDate } from "#kernel/partial-date.ts";

/** How one field of an entry is written: in both languages, chosen, dated, cited, ticked, or as a plain word. */
export type FieldKind =
  | "short"
  | "long"
  | "choice"
  | "date"
  | "citation"
  | "actor"
  | "check"
  | "word"
  | "words";

export interface FieldSpec {
  readonly key: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  readonly isRequired?: boolean;
}

/** An entry as a form holds it: every field as text, under its key or its key's parts. */
export type Draft = Readonly<Record<string, string>>;

/** The text of each field of an entry; what is not there is empty. */
export function draftOf(entry: object, fields: readonly FieldSpec[]): Draft {
  const values: Readonly<Record<string, unknown>> = { ...entry };
  const pairs = fields.flatMap(({ key, kind }): [string, string][] => {
    const value = values[key];
    if (kind === "short" || kind === "long")
      return [
        [`${key}.ko`, partOf(value, "ko")],
        [`${key}.en`, partOf(value, "en")],
      ];
    if (kind === "citation")
      return [
        [`${key}.source`, partOf(value, "source")],
        [`${key}.locator`, partOf(value, "locator")],
      ];
    if (kind === "check") return [[key, value === true ? "yes" : ""]];
    if (Array.isArray(value)) return [[key, value.join(", ")]];
    return [[key, typeof value === "string" ? value : ""]];
  });
  return Object.fromEntries(pairs);
}

function partOf(value: unknown, part: string): string {
  if (typeof value !== "object" || value === null) return "";
  const held: unknown = Reflect.get(value, part);
  return typeof held === "string" ? held : "";
}

const trimmed = (draft: Draft, key: string) => (draft[key] ?? "").trim();

export function wordIn(draft: Draft, key: string): string | null {
  return trimmed(draft, key) || null;
}

export function localIn(draft: Draft, key: string): LocalText {
  return { ko: wordIn(draft, `${key}.ko`), en: wordIn(draft, `${key}.en`) };
}

export function citationIn(draft: Draft, key: string): Citation | null {
  const source = wordIn(draft, `${key}.source`);
  return source === null ? null : { source, locator: wordIn(draft, `${key}.locator`) };
}

export function dateIn(draft: Draft, key: string): PartialDate | null {
  const text = trimmed(draft, key);
  return isPartialDate(text) ? text : null;
}

/** The chosen one of `values`; `null` where none was. */
export function chosenIn<T extends string>(
  draft: Draft,
  key: string,
  values: readonly T[],
): T | null {
  return values.find((value) => value === draft[key]) ?? null;
}

export function wordsIn(draft: Draft, key: string): string[] {
  return trimmed(draft, key)
    .split(/[,\s]+/)
    .filter((word) => word !== "");
}
