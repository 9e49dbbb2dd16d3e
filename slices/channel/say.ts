import type { BothTexts, Language } from "#kernel/local-text.ts";
import { en } from "./messages.en.ts";
import { ko } from "./messages.ko.ts";
import type { ChannelWords } from "./words.ts";

const languages: Readonly<Record<Language, ChannelWords>> = { ko, en };

/** The same thing said in both languages. */
export function say(sentence: (words: ChannelWords, language: Language) => string): BothTexts {
  return { ko: sentence(languages.ko, "ko"), en: sentence(languages.en, "en") };
}
