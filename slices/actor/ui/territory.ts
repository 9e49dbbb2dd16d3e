import type { Language } from "#kernel/local-text.ts";
import { cityName } from "../city-names.ts";

/** Names as the foreign ministry writes them where the browser's own list differs. */
const officeNames: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ko: {
    KP: "북한",
    KR: "한국",
    TW: "대만",
    PS: "팔레스타인",
    HK: "홍콩",
    US: "미국",
    CN: "중국",
    GB: "영국",
  },
  en: {
    KP: "DPRK",
    KR: "Korea",
    TW: "Taiwan",
    PS: "Palestine",
    HK: "Hong Kong",
    US: "United States",
    GB: "United Kingdom",
    BA: "Bosnia and Herzegovina",
  },
};

/** The name of a territory by its ISO 3166-1 code; no statement on anyone's status. */
export function territoryName(code: string, language: Language): string {
  return (
    officeNames[language][code] ??
    new Intl.DisplayNames([language], { type: "region" }).of(code) ??
    code
  );
}

/** City and territory in one line; `null` where neither is recorded. */
export function seatOf(
  actor: { readonly city: string | null; readonly territory: string | null },
  language: Language,
): string | null {
  const city = actor.city === null ? null : cityName(actor.city, language);
  const territory = actor.territory === null ? null : territoryName(actor.territory, language);
  const known = [city === territory ? null : city, territory].filter((part) => part !== null);
  if (known.length === 0) return null;
  return language === "ko" ? known.toReversed().join(" · ") : known.join(", ");
}
