import { inLanguage, type LocalText } from "#kernel/local-text.ts";
import { useLanguage, usePhrases } from "../i18n.tsx";
import { framePhrases } from "../phrases.ts";
import styles from "./local.module.css";

/** A text in the reader's language; where it is missing, the other language with a note that says so. */
export function Local(props: { readonly text: LocalText; readonly quietly?: boolean }) {
  const language = useLanguage();
  const phrases = usePhrases(framePhrases);
  const { text, missing } = inLanguage(props.text, language);
  if (!missing || text === "")
    return text === "" ? <span className="quiet">{phrases.unknown}</span> : text;
  return (
    <span lang={language === "ko" ? "en" : "ko"}>
      {text}
      {props.quietly !== true && (
        <small className={styles.missing} lang={language} title={phrases.missingTranslationHint}>
          {phrases.missingTranslation}
        </small>
      )}
    </span>
  );
}
