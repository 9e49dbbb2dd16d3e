import type { Verdict } from "#engines/gate/rules/verdict.ts";
import { useText } from "#apps/web/i18n.tsx";
import { verdictLabels } from "../model.ts";
import styles from "./gate.module.css";

/** The shapes of the verdicts (ui.md, Ground): told apart without colour. */
const shapes: Readonly<Record<Verdict, string>> = {
  free: "✓",
  notify: "⚐",
  licence: "▣",
  exemption: "◇",
  undetermined: "?",
  never: "✕",
};

/** A verdict by shape, colour and word. */
export function VerdictMark(props: { readonly verdict: Verdict }) {
  const text = useText();
  return (
    <span className={styles.verdict} data-verdict={props.verdict}>
      <span aria-hidden="true" className={styles.shape}>
        {shapes[props.verdict]}
      </span>
      {text(verdictLabels[props.verdict])}
    </span>
  );
}
