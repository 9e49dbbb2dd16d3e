/** A list to screen against: its version (as the publisher dates it) and its entries. */
export interface ScreeningList {
  readonly version: string;
  readonly entries: readonly ListedEntry[];
}

/** How much a listed name is worth: the name itself, a good, a low, a former alias, the original script, or one added here. */
export type NameQuality = "primary" | "good" | "low" | "former" | "original" | "added";

export interface ListedName {
  readonly text: string;
  readonly quality: NameQuality;
}

/** A listed person or organisation, of any list brought into this shape. */
export interface ListedEntry {
  /** The list's own stable reference, such as KPi.024. */
  readonly id: string;
  readonly kind: "person" | "organisation";
  /** The regime the entry belongs to, such as DPRK. */
  readonly programme: string;
  readonly names: readonly ListedName[];
  /** Spans of possible birth years, both ends included. */
  readonly births: readonly { readonly from: number; readonly to: number }[];
  /** Numbers of passports and identity cards, as written. */
  readonly documents: readonly string[];
  readonly gender: "male" | "female" | null;
  /** What else the entry says (offices held, comments); kept so that a difference between two lists sees every field. */
  readonly rest: string;
}

/** Who is asked about. Everything beyond the names is optional and `null` when not known. */
export interface Subject {
  readonly names: readonly string[];
  readonly birthYear: number | null;
  readonly documents: readonly string[];
  readonly gender: "male" | "female" | null;
}

/** The subject of whom only one written name is known. */
export function namedSubject(name: string): Subject {
  return { names: [name], birthYear: null, documents: [], gender: null };
}
