import {
  compareLists,
  prepareScreener,
  withKoreanNames,
  type ListDifference,
  type ListedEntry,
  type Screener,
  type ScreeningList,
  type Subject,
} from "#engines/gate/index.ts";
import { namedEntriesOf } from "#formats/un-list/named-entries.ts";
import { readUnList } from "#formats/un-list/read-un-list.ts";
import type { UnListRefusal } from "#formats/un-list/un-list.ts";
import { decodeText } from "#formats/spreadsheet/decode-text.ts";

import { digestOfEntry, digestOfSubject } from "./digest.ts";
import type { FoundMatch } from "./rules-rescreen.ts";

/** Somebody to be screened again, as the office keeps them. */
export interface PlacedSubject {
  readonly kind: "actor" | "party";
  readonly id: string;
  readonly subject: Subject;
}

/** What the thread is asked: to read a list from a file or take one as kept, then to screen names, some at a time. */
export type ScreenOrder =
  | { readonly kind: "read"; readonly bytes: Uint8Array; readonly before: ScreeningList | null }
  | { readonly kind: "take"; readonly list: ScreeningList }
  | { readonly kind: "screen"; readonly subjects: readonly PlacedSubject[] };

export type ScreenReply =
  | {
      readonly kind: "list";
      readonly list: ScreeningList;
      readonly difference: ListDifference | null;
    }
  | { readonly kind: "found"; readonly found: readonly FoundMatch[] }
  | { readonly kind: "refused"; readonly refusal: UnListRefusal }
  | { readonly kind: "failed"; readonly detail: string };

/** Answers orders one after another; the list of the last `read` or `take` is the one that names are screened against. */
export function screenOrder(): (order: ScreenOrder) => ScreenReply {
  let screener: Screener | null = null;
  let digests = new Map<string, string>();
  const take = (list: ScreeningList) => {
    screener = prepareScreener(withKoreanNames(list));
    digests = new Map(list.entries.map((entry: ListedEntry) => [entry.id, digestOfEntry(entry)]));
  };
  return (order) => {
    if (order.kind === "screen") {
      const ready = screener;
      if (ready === null) return { kind: "failed", detail: "no list" };
      return {
        kind: "found",
        found: order.subjects.flatMap((one) => screenOne(ready, digests, one)),
      };
    }
    if (order.kind === "take") {
      take(order.list);
      return { kind: "list", list: order.list, difference: null };
    }
    const decoded = decodeText(order.bytes);
    const read = readUnList(decoded.ok ? decoded.value.text.replace(/^\ufeff/, "") : "");
    if (!read.ok) return { kind: "refused", refusal: read.error };
    const list = namedEntriesOf(read.value);
    take(list);
    const difference = order.before === null ? null : compareLists(order.before, list);
    return { kind: "list", list, difference };
  };
}

function screenOne(
  screener: Screener,
  digests: ReadonlyMap<string, string>,
  { kind, id, subject }: PlacedSubject,
): FoundMatch[] {
  const { hits } = screener.screen(subject);
  if (hits.length === 0) return [];
  const subjectDigest = digestOfSubject(subject);
  return hits.map((hit) => ({
    subjectKind: kind,
    subjectId: id,
    subjectDigest,
    entryDigest: digests.get(hit.id) ?? "",
    hit,
  }));
}
