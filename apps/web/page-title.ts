import { useEffect } from "react";
import { usePhrases } from "./i18n.tsx";
import { framePhrases } from "./phrases.ts";

/** Names the page in the browser's tab and history. */
export function usePageTitle(title: string): void {
  const phrases = usePhrases(framePhrases);
  useEffect(() => {
    document.title = title === "" ? phrases.naru : `${title} · ${phrases.naru}`;
  }, [title, phrases]);
}
