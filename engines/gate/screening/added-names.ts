import added from "../names/listed-korean-names.json" with { type: "json" };
import type { ScreeningList } from "./list.ts";

/** Where the added Korean names come from and how far they were verified. */
export const addedNamesOrigin: { readonly source: string; readonly mark: string } = {
  source: added.source,
  mark: added.mark,
};

const names: Readonly<Record<string, readonly string[]>> = added.names;

/** The list with the Korean names of its organisations added; the list itself has no Hangul. */
export function withKoreanNames(list: ScreeningList): ScreeningList {
  return {
    ...list,
    entries: list.entries.map((entry) => {
      const texts = names[entry.id] ?? [];
      if (texts.length === 0 || entry.programme !== "DPRK") return entry;
      return {
        ...entry,
        names: [...entry.names, ...texts.map((text) => ({ text, quality: "added" as const }))],
      };
    }),
  };
}
