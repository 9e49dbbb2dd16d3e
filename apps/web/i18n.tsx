import { createContext, use, type ReactNode } from "react";
import { inLanguage, isLanguage, type Language, type LocalText } from "#kernel/local-text.ts";

const LanguageContext = createContext<Language>("ko");
const memory = "naru.language";

export function LanguageProvider(props: {
  readonly language: Language;
  readonly children: ReactNode;
}) {
  return <LanguageContext value={props.language}>{props.children}</LanguageContext>;
}

/** In whose manner dates are written; the English texts are British. */
export const dateLocales: Readonly<Record<Language, string>> = { ko: "ko-KR", en: "en-GB" };

export function useLanguage(): Language {
  return use(LanguageContext);
}

/** The wording of a slice in the reader's language. Both tables share one type, so neither can lack a key. */
export function usePhrases<M>(tables: Readonly<Record<Language, M>>): M {
  return tables[useLanguage()];
}

/** The plain string of a text in the reader's language, for labels and pictures. */
export function useText(): (text: LocalText) => string {
  const language = useLanguage();
  return (text) => inLanguage(text, language).text;
}

/** The language of the last visit, or the browser's, Korean where it is neither. */
export function preferredLanguage(): Language {
  const remembered = localStorage.getItem(memory);
  if (isLanguage(remembered)) return remembered;
  return navigator.language.toLowerCase().startsWith("en") ? "en" : "ko";
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(memory, language);
  document.documentElement.lang = language;
}
