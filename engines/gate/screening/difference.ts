import type { ListedEntry, ScreeningList } from "./list.ts";

/** What a new version of a list adds, changes and removes, by id, in the order of the lists. */
export interface ListDifference {
  readonly from: string;
  readonly to: string;
  readonly added: readonly string[];
  readonly changed: readonly { readonly id: string; readonly fields: readonly string[] }[];
  readonly removed: readonly string[];
}

/** Compares two versions field by field; the order of entries says nothing. */
export function compareLists(before: ScreeningList, after: ScreeningList): ListDifference {
  const old = new Map(before.entries.map((entry) => [entry.id, entry]));
  const now = new Set(after.entries.map(({ id }) => id));
  const changed: { id: string; fields: string[] }[] = [];
  for (const entry of after.entries) {
    const earlier = old.get(entry.id);
    const fields = earlier === undefined ? [] : changedFields(earlier, entry);
    if (fields.length > 0) changed.push({ id: entry.id, fields });
  }
  return {
    from: before.version,
    to: after.version,
    added: after.entries.filter(({ id }) => !old.has(id)).map(({ id }) => id),
    changed,
    removed: before.entries.filter(({ id }) => !now.has(id)).map(({ id }) => id),
  };
}

const fields = [
  "kind",
  "programme",
  "names",
  "births",
  "documents",
  "gender",
  "rest",
] as const satisfies (keyof ListedEntry)[];

function changedFields(before: ListedEntry, after: ListedEntry): string[] {
  return fields.filter((field) => textOf(before[field]) !== textOf(after[field]));
}

/** A value as text; the order in which properties were kept says nothing. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one !== "object" || one === null || Array.isArray(one)
      ? one
      : Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  );
}

/** A screening that a person settled: the subject's record as it was, and the entries judged to be somebody else. */
export interface Settlement {
  readonly subject: string;
  /** Version of the subject's record at the time. */
  readonly record: string;
  readonly clearedEntries: readonly string[];
}

/**
 * The subjects that fall due after a new list. Everybody is screened again when something was added or changed; of
 * those whose matches were cleared by a person, the decision falls where the entry changed or was removed, or the
 * record did.
 */
export function subjectsDue(
  difference: ListDifference,
  settlements: readonly Settlement[],
  records: ReadonlyMap<string, string>,
): { readonly rescreen: readonly string[]; readonly reopened: readonly string[] } {
  const touched = new Set([...difference.changed.map(({ id }) => id), ...difference.removed]);
  const reopened = settlements
    .filter(
      ({ subject, record, clearedEntries }) =>
        records.get(subject) !== record || clearedEntries.some((id) => touched.has(id)),
    )
    .map(({ subject }) => subject);
  const isNew = difference.added.length + difference.changed.length > 0;
  const rescreen = isNew ? [...records.keys()] : reopened.filter((subject) => records.has(subject));
  return { rescreen, reopened };
}
