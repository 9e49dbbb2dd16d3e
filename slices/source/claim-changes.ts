import type { Citation, Claim } from "#kernel/claim.ts";
import type { PartialDate } from "#kernel/partial-date.ts";
import type { Row, RowChange } from "#slices/audit/model.ts";

import { officeEntry } from "./model.ts";
import { isSameValue } from "./side-by-side.ts";

/** An edit of some properties of one record, as the claims it makes. */
export interface PropertyEdit {
  readonly subject: { readonly kind: string; readonly id: string };
  /** The shown values before the edit, and where the record took them from. */
  readonly before: Readonly<Record<string, unknown>>;
  readonly beforeSource: Citation;
  /** The properties that change, with their new values. */
  readonly after: Readonly<Record<string, unknown>>;
  /** What the new values rest on; `null`: the word of whoever enters them. */
  readonly citation: Citation | null;
  readonly asOf: PartialDate | null;
  readonly grade: { readonly audience: string; readonly named: readonly string[] };
}

/** Who enters, when, and where new ids come from. */
export interface Entry {
  readonly enteredBy: string;
  readonly now: Date;
  newId(): string;
}

/**
 * The claims of an edit: one for each new value and, where no claim says it yet, one that keeps the old value with the
 * record's own source, so that both stand side by side.
 */
export function claimChanges(
  edit: PropertyEdit,
  known: readonly Claim<unknown>[],
  entry: Entry,
): RowChange[] {
  const isClaimed = (property: string, value: unknown) =>
    known.some((claim) => claim.property === property && isSameValue(claim.value, value));
  return Object.entries(edit.after).flatMap(([property, value]) => {
    const old = edit.before[property] ?? null;
    const citation = edit.citation ?? { source: officeEntry, locator: null };
    const made = [newClaim(edit, entry, { property, value, citation, asOf: edit.asOf })];
    if (old === null || isClaimed(property, old)) return made;
    return [
      newClaim(edit, entry, { property, value: old, citation: edit.beforeSource, asOf: null }),
      ...made,
    ];
  });
}

/** A statement on one record, to be kept beside all others on it. */
export interface NewClaim extends Stated {
  readonly subject: PropertyEdit["subject"];
  readonly grade: PropertyEdit["grade"];
}

/** The claim of a statement that edits nothing. */
export function enterClaim(stated: NewClaim, entry: Entry): RowChange {
  return newClaim(stated, entry, stated);
}

interface Stated {
  readonly property: string;
  readonly value: unknown;
  readonly citation: Citation;
  readonly asOf: PartialDate | null;
}

function newClaim(
  edit: Pick<PropertyEdit, "subject" | "grade">,
  entry: Entry,
  { property, value, citation, asOf }: Stated,
): RowChange {
  const id = entry.newId();
  const after: Row = {
    subject_kind: edit.subject.kind,
    subject_id: edit.subject.id,
    property,
    value,
    source_id: citation.source,
    locator: citation.locator,
    as_of: asOf,
    entered_by: entry.enteredBy,
    entered_at: entry.now.toISOString(),
    status: "standing",
    ...edit.grade,
  };
  return { table: "claim", id, before: null, after };
}
