import { settleParticles } from "./korean-particles.ts";

/** The two languages of the office; Korean first. */
export const languages = ["ko", "en"] as const;
export type Language = (typeof languages)[number];

/** A text in both languages. `null` is a translation that is missing, and is shown as missing. */
export interface LocalText {
  readonly ko: string | null;
  readonly en: string | null;
}

/** A text that is present in both languages. */
export interface BothTexts extends LocalText {
  readonly ko: string;
  readonly en: string;
}

/** A text in both languages; Korean particles left open, as in 을(를), are settled by the word before them. */
export function both(ko: string, en: string): BothTexts {
  return { ko: settleParticles(ko), en };
}

/** The text in `language`, or the other language with `missing` set, so that the screen can say so. */
export function inLanguage(
  text: LocalText,
  language: Language,
): { readonly text: string; readonly missing: boolean } {
  const wanted = text[language];
  if (wanted !== null) return { text: wanted, missing: false };
  return { text: text[language === "ko" ? "en" : "ko"] ?? "", missing: true };
}

export function isLanguage(value: unknown): value is Language {
  return value === "ko" || value === "en";
}
