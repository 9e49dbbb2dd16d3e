import { usePhrases, useText } from "#apps/web/i18n.tsx";
import type { ClearanceNote } from "../model-content.ts";
import { programmePhrases } from "./phrases.ts";
import styles from "./page.module.css";

/** What was declared so that something passed, and why it was said to hold. */
export function Declared(props: { readonly clearance: ClearanceNote | null }) {
  const phrases = usePhrases(programmePhrases);
  const text = useText();
  const declared = props.clearance?.declared ?? [];
  return declared.map(({ word, text: said, why }) => (
    <p key={word} className={styles.hint}>
      {phrases.declared(text(said), why)}
    </p>
  ));
}
