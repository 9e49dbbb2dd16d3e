import type { AliasQuality, UnEntry, UnList } from "./un-list.ts";

/** An entry as name screening takes it (the shape of the gate's `ListedEntry`). */
export interface NamedEntry {
  readonly id: string;
  readonly kind: "person" | "organisation";
  readonly programme: string;
  readonly names: readonly {
    readonly text: string;
    readonly quality: "primary" | "good" | "low" | "former" | "original";
  }[];
  readonly births: readonly { readonly from: number; readonly to: number }[];
  readonly documents: readonly string[];
  readonly gender: "male" | "female" | null;
  /** Every field of the entry as JSON, so that a difference of two lists misses none. */
  readonly rest: string;
}

/** A UN list as a list to screen against; its version is the moment it was generated. */
export function namedEntriesOf(list: UnList): {
  readonly version: string;
  readonly entries: readonly NamedEntry[];
} {
  return { version: list.generated, entries: list.entries.map(namedEntryOf) };
}

const qualityOf: Readonly<Record<AliasQuality, "good" | "low" | "former">> = {
  Good: "good",
  Low: "low",
  "a.k.a.": "good",
  "f.k.a.": "former",
};

function namedEntryOf(entry: UnEntry): NamedEntry {
  const aliases = entry.aliases.map(({ name, quality }) => ({
    text: name,
    quality: quality === null ? ("good" as const) : qualityOf[quality],
  }));
  const original =
    entry.originalScript === null
      ? []
      : [{ text: entry.originalScript, quality: "original" as const }];
  return {
    id: entry.reference,
    kind: entry.kind === "individual" ? "person" : "organisation",
    programme: entry.listType,
    names: [{ text: entry.nameParts.join(" "), quality: "primary" }, ...aliases, ...original],
    births: entry.births.flatMap(({ fromYear, toYear }) =>
      fromYear === null || toYear === null ? [] : [{ from: fromYear, to: toYear }],
    ),
    documents: entry.documents.flatMap(({ number }) => number ?? []),
    gender: entry.gender === "Male" ? "male" : entry.gender === "Female" ? "female" : null,
    rest: JSON.stringify(entry),
  };
}
