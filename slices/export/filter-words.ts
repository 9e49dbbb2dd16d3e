import { isPartialDate } from "#kernel/partial-date.ts";
import { ok, refused, type Result } from "#kernel/result.ts";
import { actorHeadings, actorKinds, sides } from "#slices/actor/model.ts";
import { tieKinds, tieStatuses } from "#slices/tie/model.ts";

import type { NetworkFilter } from "./model.ts";

/** The words of the filter, as the network room has them (`slices/network/filter.ts`). */
export const filterWords = [
  "q",
  "heading",
  "kind",
  "side",
  "tieKind",
  "status",
  "issue",
  "asOf",
  "onlySure",
] as const;
export type FilterWord = (typeof filterWords)[number];

/** Why a filter was not taken; nothing leaves then, because a filter that is left out lets everything out. */
export type FilterRefusal =
  | { readonly kind: "export-filter-unknown"; readonly word: string }
  | {
      readonly kind: "export-filter-value";
      readonly word: FilterWord;
      readonly value: string;
      /** What may stand there; `null`: a date. */
      readonly allowed: readonly string[] | null;
    }
  | { readonly kind: "export-issue-unknown"; readonly issue: string };

const vocabularies: Readonly<Partial<Record<FilterWord, readonly string[]>>> = {
  heading: actorHeadings,
  kind: actorKinds,
  side: sides,
  tieKind: tieKinds,
  status: tieStatuses,
  onlySure: ["true", "false"],
};

/** The filter that words and values ask for; empty values do not filter. Issues are checked against the office later. */
export function readFilterWords(
  asked: Readonly<Record<string, string | undefined>>,
): Result<NetworkFilter, FilterRefusal> {
  const filter: Record<string, string | boolean> = {};
  for (const [word, value] of Object.entries(asked)) {
    if (value === undefined || value === "") continue;
    const known = filterWords.find((one) => one === word);
    if (known === undefined) return refused({ kind: "export-filter-unknown", word });
    const allowed = vocabularies[known] ?? null;
    const isFit = known === "asOf" ? isPartialDate(value) : (allowed?.includes(value) ?? true);
    if (!isFit) return refused({ kind: "export-filter-value", word: known, value, allowed });
    filter[known] = known === "onlySure" ? value === "true" : value;
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every value was just found in its vocabulary
  return ok(filter as NetworkFilter);
}
