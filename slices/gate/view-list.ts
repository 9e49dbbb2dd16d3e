import type { ListDifference, ListedEntry } from "#engines/gate/index.ts";

import type { ScreenedCounts } from "./tables.ts";

/** A list as the room shows it. */
export interface ListView {
  readonly id: string;
  readonly state: "current" | "earlier";
  readonly version: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly entryCount: number;
  readonly source: string;
  readonly screened: ScreenedCounts;
  readonly loadedAt: string;
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  } | null;
}

interface ListRow {
  readonly id: string;
  readonly state: "current" | "earlier";
  readonly list_version: string;
  readonly file_name: string;
  readonly file_hash: string;
  readonly entry_count: number;
  readonly source: string;
  readonly screened: ScreenedCounts;
  readonly loaded_at: string;
  readonly difference: ListDifference | null;
}

export function listView(row: ListRow): ListView {
  const { difference } = row;
  return {
    id: row.id,
    state: row.state,
    version: row.list_version,
    fileName: row.file_name,
    fileHash: row.file_hash,
    entryCount: row.entry_count,
    source: row.source,
    screened: row.screened,
    loadedAt: row.loaded_at,
    counts:
      difference === null
        ? null
        : {
            added: difference.added.length,
            changed: difference.changed.length,
            removed: difference.removed.length,
          },
  };
}

/** An entry in a few words. */
export interface EntryView {
  readonly id: string;
  readonly kind: "person" | "organisation";
  readonly programme: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly births: ListedEntry["births"];
  readonly documents: readonly string[];
  readonly gender: ListedEntry["gender"];
}

export function entryView(entry: ListedEntry): EntryView {
  const { id, kind, programme, births, documents, gender } = entry;
  const names = entry.names.map(({ text }) => text);
  return { id, kind, programme, name: names[0] ?? id, names, births, documents, gender };
}

/** A field of an entry before and after, in the words of the list. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

export interface DifferenceView {
  readonly from: string;
  readonly added: readonly EntryView[];
  readonly changed: readonly {
    readonly entry: EntryView;
    readonly fields: readonly FieldChange[];
  }[];
  readonly removed: readonly EntryView[];
}

/** What a list changed against the one before, with the fields of every changed entry side by side. */
export function differenceView(
  difference: ListDifference | null,
  then: ReadonlyMap<string, ListedEntry>,
  now: ReadonlyMap<string, ListedEntry>,
): DifferenceView | null {
  if (difference === null) return null;
  const views = (ids: readonly string[], entries: ReadonlyMap<string, ListedEntry>) =>
    ids.flatMap((id) => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [entryView(entry)];
    });
  return {
    from: difference.from,
    added: views(difference.added, now),
    removed: views(difference.removed, then),
    changed: difference.changed.flatMap(({ id }) => {
      const [before, after] = [then.get(id), now.get(id)];
      return before === undefined || after === undefined
        ? []
        : [{ entry: entryView(after), fields: changedFields(before, after) }];
    }),
  };
}

/** The fields that differ, as the published entry names them. */
export function changedFields(before: ListedEntry, after: ListedEntry): readonly FieldChange[] {
  const [one, other] = [publishedOf(before), publishedOf(after)];
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((field) => {
    const [was, is] = [wordsOf(one[field]), wordsOf(other[field])];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

/** The entry as published where the list gives it, else the parts that screening takes. */
function publishedOf(entry: ListedEntry): Readonly<Record<string, unknown>> {
  try {
    const published: unknown = JSON.parse(entry.rest);
    if (typeof published === "object" && published !== null && Object.keys(published).length > 0)
      return { ...published };
  } catch {
    // Another list's `rest` is plain text; it is compared as it stands.
  }
  return { ...entry };
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join("; ");
  if (typeof value === "object")
    return Object.values(value).map(wordsOf).filter(Boolean).join(" · ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
