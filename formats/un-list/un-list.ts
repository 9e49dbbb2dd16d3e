/** How good the Security Council calls an alias; `null` where the list leaves it open. */
export type AliasQuality = "Good" | "Low" | "a.k.a." | "f.k.a.";

/** A list as published: when it was generated, and every entry in file order. */
export interface UnList {
  /** `dateGenerated` of the file, as written (ISO 8601 with time). */
  readonly generated: string;
  readonly entries: readonly UnEntry[];
}

/** One individual or entity with every field of the file; what the file leaves empty is `null` or an empty list. */
export interface UnEntry {
  /** Reference number, such as KPi.001; the list's own stable name of the entry. */
  readonly reference: string;
  readonly kind: "individual" | "entity";
  readonly dataId: string;
  readonly version: string | null;
  /** FIRST_NAME to FOURTH_NAME as written, without the empty ones; an entity has its whole name in the first. */
  readonly nameParts: readonly string[];
  readonly originalScript: string | null;
  /** UN_LIST_TYPE: DPRK, Al-Qaida, Iran … */
  readonly listType: string;
  readonly listedOn: string | null;
  readonly submittedBy: string | null;
  readonly gender: string | null;
  readonly comments: string | null;
  readonly titles: readonly string[];
  readonly designations: readonly string[];
  readonly nationalities: readonly string[];
  readonly listKinds: readonly string[];
  readonly updatedOn: readonly string[];
  readonly aliases: readonly UnAlias[];
  readonly addresses: readonly UnPlace[];
  readonly births: readonly UnBirth[];
  readonly birthPlaces: readonly UnPlace[];
  readonly documents: readonly UnDocument[];
  /** Elements of the entry that this reader does not know, name and text; none is dropped. */
  readonly further: readonly { readonly element: string; readonly text: string }[];
}

export interface UnAlias {
  readonly name: string;
  readonly quality: AliasQuality | null;
  /** Birth and note given with the alias alone. */
  readonly birth: string | null;
  readonly birthPlace: string | null;
  readonly note: string | null;
}

export interface UnPlace {
  readonly street: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly postcode: string | null;
  readonly country: string | null;
  readonly note: string | null;
}

/** A date of birth: a day, a year, or a span of years, `type` as written (EXACT, APPROXIMATELY, BETWEEN). */
export interface UnBirth {
  readonly type: string | null;
  readonly date: string | null;
  readonly fromYear: number | null;
  readonly toYear: number | null;
  readonly note: string | null;
}

export interface UnDocument {
  readonly type: string | null;
  readonly secondType: string | null;
  readonly number: string | null;
  readonly issuingCountry: string | null;
  readonly countryOfIssue: string | null;
  readonly cityOfIssue: string | null;
  readonly issuedOn: string | null;
  readonly note: string | null;
}

/** Why a file is not taken as a UN list; `line` counts from 1. */
export type UnListRefusal =
  | { readonly kind: "doctype"; readonly line: number }
  | {
      readonly kind: "not-well-formed";
      readonly line: number;
      readonly column: number;
      readonly detail: string;
    }
  | { readonly kind: "not-a-un-list"; readonly line: number; readonly root: string }
  | { readonly kind: "no-date"; readonly line: number }
  | { readonly kind: "missing-element"; readonly line: number; readonly element: string }
  | { readonly kind: "duplicate-reference"; readonly line: number; readonly reference: string }
  | { readonly kind: "unknown-quality"; readonly line: number; readonly quality: string }
  | { readonly kind: "bad-year"; readonly line: number; readonly text: string }
  | { readonly kind: "no-entries"; readonly line: number };
