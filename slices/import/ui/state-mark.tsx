import { usePhrases } from "#apps/web/i18n.tsx";
import type { ImportState } from "../model.ts";
import { importPhrases } from "./phrases.ts";
import styles from "./import.module.css";

/** Where an import stands: a mark and its word. */
export function StateMark(props: { readonly state: ImportState }) {
  const phrases = usePhrases(importPhrases);
  return (
    <span className={styles.state} data-state={props.state}>
      <span aria-hidden="true">{phrases.stateMarks[props.state]}</span>
      {phrases.states[props.state]}
    </span>
  );
}
